import type { Request, RequestHandler } from 'express';
import type { z } from 'zod/mini';
import { MeetingId, PersonId, type SeatId } from '../../shared/ids.ts';
import { isFromElsewhere, isOwnOrigin } from '../access/ownOrigin.ts';
import { isSecureChannel } from '../access/secureChannel.ts';
import { codesFirst } from '../accounts/codesFirst.ts';
import type { Standing } from '../accounts/Roles.ts';
import type { Login, Visitor } from '../accounts/SignIn.ts';
import type { CaseMeeting } from '../cases/Cases.ts';
import type { LiveMeeting } from '../live/LiveMeeting.ts';
import type { MeetingContext } from '../meeting/context.ts';
import { mayOpenAfterwards } from '../meeting/farewell.ts';
import { familyIsOut, seenAs } from '../meeting/seats.ts';
import { heldBy, trailAs } from '../trail/heldBy.ts';
import { type Asker, letIn } from './asker.ts';
import type { HttpDeps } from './deps.ts';
import { Problem } from './problem.ts';

/** Whatever changes something comes from our own page, and nothing about people is read by another site's. */
export const ownOriginOnly =
  ({ config }: Pick<HttpDeps, 'config'>): RequestHandler =>
  (request, _response, next) => {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (isFromElsewhere(request) || (!reads && !isOwnOrigin(request, config.publicUrl)))
      throw new Problem('notYours');
    next();
  };

const METHODS = ['GET', 'HEAD', 'POST'];

/** There is nothing that is done in another way; what is asked for so is nowhere. */
export const knownMethodsOnly: RequestHandler = ({ method }, _response, next) => {
  if (!METHODS.includes(method)) throw new Problem('notFound');
  next();
};

/** @throws {Problem} `malformed` */
export const parseBody = <T>(schema: z.ZodMiniType<T>, request: Request): T => {
  const parsed = schema.safeParse(request.body);
  if (!parsed.success) throw new Problem('malformed');
  return parsed.data;
};

/** What better-auth reads of a request. */
export const visitorOf = ({ headers }: Request): Visitor => ({
  cookies: headers.cookie,
  userAgent: headers['user-agent'],
});

/**
 * Who is signed in, and what that account may be now.
 * @throws {Problem} `notYours`, and `codesFirst` where a code must be set up first [AU19]
 */
export const mustBeSignedIn = async (
  request: Request,
  deps: Pick<HttpDeps, 'accounts'>,
): Promise<{ readonly login: Login; readonly standing: Standing }> => {
  const who = await mustHaveSignedIn(request, deps);
  if (codesFirst(deps.accounts, who.login)) throw new Problem('codesFirst');
  return who;
};

/** The same for the own account alone, which opens before codes are set up. @throws {Problem} `notYours` */
export const mustHaveSignedIn = async (
  request: Request,
  { accounts }: Pick<HttpDeps, 'accounts'>,
): Promise<{ readonly login: Login; readonly standing: Standing }> => {
  const who = await accounts.signIn.who(visitorOf(request));
  if (who === null) throw new Problem('notYours');
  return { login: who.login, standing: accounts.roles.of(who.login.account) };
};

/**
 * [AC6] Passwords, and links that choose one, are not taken where others can listen, whatever they open: a link that
 * somebody has overheard there is worth nothing.
 * @throws {Problem} `needsTls`
 */
export const mustBePrivate = (request: Request, { config }: Pick<HttpDeps, 'config'>): void => {
  if (!isSecureChannel(request, config)) throw new Problem('needsTls');
};

/**
 * Opens the meeting of the address for a seat that this browser holds.
 * @throws {Problem} `notYours` also where there is no such meeting: who holds no seat learns nothing.
 */
export const openAs = async (
  request: Request,
  deps: HttpDeps,
  seats: (context: MeetingContext) => readonly (SeatId | null)[],
): Promise<LiveMeeting> => {
  const { access } = deps;
  const cookies = request.headers.cookie;
  const meeting = MeetingId.safeParse(request.params.meeting);
  // Before the meeting is looked for: neither the answer nor the time it takes tells a stranger anything.
  if (!meeting.success || !access.holdsAny(cookies, meeting.data)) throw new Problem('notYours');
  const live = await deps.live.open(meeting.data);
  if (live === undefined) throw new Problem('notYours');
  const { context } = live.state();
  const seat = seats(context).find((each) => each !== null && access.holds(cookies, live.meeting, each));
  if (!seat) throw new Problem('notYours');
  mustBeSecure(context.practice, request, deps);
  access.used(cookies, live.meeting, seat);
  letIn(request, seatAsker(request, deps, { meeting: live.meeting, seat, context }));
  return live;
};

/**
 * [JO13] Opens what remains of the meeting of the address for one of the family, in a browser that opened a link to it.
 * @throws {Problem} `notYours` for everybody else, and `notYet` while the family is in the meeting
 */
export const openAfterwards = async (
  request: Request,
  deps: HttpDeps,
  asked: unknown,
): Promise<{ readonly live: LiveMeeting; readonly person: PersonId }> => {
  const [meeting, person] = [MeetingId.safeParse(request.params.meeting), PersonId.safeParse(asked)];
  if (!meeting.success || !person.success) throw new Problem('notYours');
  const seat = person.data;
  const held = deps.access.afterwards.seatsOf(request.headers.cookie, meeting.data);
  const live = held.includes(seat) ? await deps.live.open(meeting.data) : undefined;
  if (live === undefined) throw new Problem('notYours');
  const { context } = live.state();
  mustBeSecure(context.practice, request, deps);
  if (!familyIsOut(context)) throw new Problem('notYet');
  if (!mayOpenAfterwards(context, seat, live.now().wall)) throw new Problem('notYours');
  letIn(request, seatAsker(request, deps, { meeting: live.meeting, seat, context }));
  return { live, person: seat };
};

/** [TR2] Whoever asks from a seat, as the trail tells it. */
const seatAsker = (
  request: Request,
  { access }: Pick<HttpDeps, 'access'>,
  { meeting, seat, context }: { meeting: MeetingId; seat: SeatId; context: MeetingContext },
): Asker => ({
  ...heldBy(access.holderOf(request.headers.cookie, meeting, seat), seat),
  as: trailAs(seenAs(context, seat)),
  meeting,
  unit: null,
  practice: context.practice,
});

/** [TR2] Whoever asks from the leader's seat of a meeting, whose live notes may be gone. */
export const leaderAsker = (
  request: Request,
  { access }: Pick<HttpDeps, 'access'>,
  { meeting, seat, practice }: Pick<CaseMeeting, 'meeting' | 'seat' | 'practice'>,
): Asker => ({
  ...heldBy(access.holderOf(request.headers.cookie, meeting, seat), seat),
  as: 'leader',
  meeting,
  unit: null,
  practice,
});

/** [AC6] @throws {Problem} `needsTls` for anything but practice on a channel that others can listen to. */
export const mustBeSecure = (
  practice: boolean,
  request: Request,
  { config }: Pick<HttpDeps, 'config'>,
): void => {
  if (!practice && !isSecureChannel(request, config)) throw new Problem('needsTls');
};
