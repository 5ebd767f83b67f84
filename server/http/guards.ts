import type { Request, RequestHandler } from 'express';
import type { z } from 'zod/mini';
import { MeetingId, type SeatId } from '../../shared/ids.ts';
import { isOwnOrigin } from '../access/ownOrigin.ts';
import { isSecureChannel } from '../access/secureChannel.ts';
import type { LiveMeeting } from '../live/LiveMeeting.ts';
import type { MeetingContext } from '../meeting/context.ts';
import type { HttpDeps } from './deps.ts';
import { Problem } from './problem.ts';

/** Whatever changes something comes from our own page. */
export const ownOriginOnly =
  ({ config }: Pick<HttpDeps, 'config'>): RequestHandler =>
  (request, _response, next) => {
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (!reads && !isOwnOrigin(request, config.publicUrl)) throw new Problem('notYours');
    next();
  };

/** @throws {Problem} `malformed` */
export const parseBody = <T>(schema: z.ZodMiniType<T>, request: Request): T => {
  const parsed = schema.safeParse(request.body);
  if (!parsed.success) throw new Problem('malformed');
  return parsed.data;
};

/** @throws {Problem} `notYours` */
export const mustHaveAccount = (request: Request, { access }: HttpDeps): void => {
  if (!access.hasAccount(request.headers.cookie)) throw new Problem('notYours');
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
  return live;
};

/** [AC6] @throws {Problem} `needsTls` for anything but practice on a channel that others can listen to. */
export const mustBeSecure = (
  practice: boolean,
  request: Request,
  { config }: Pick<HttpDeps, 'config'>,
): void => {
  if (!practice && !isSecureChannel(request, config)) throw new Problem('needsTls');
};
