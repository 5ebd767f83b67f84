import {
  AfterConsent,
  AfterLinkChange,
  type AfterLinkMade,
  type AfterLinkState,
  type AfterOpened,
  AfterOpenRequest,
  type AfterPage,
} from '../../shared/afterwards.ts';
import { CommandId, type PersonId, type SeatId } from '../../shared/ids.ts';
import { WallTime } from '../../shared/time.ts';
import type { AfterStanding } from '../access/AfterLinks.ts';
import { newToken } from '../access/tokens.ts';
import type { LiveMeeting } from '../live/LiveMeeting.ts';
import { personOf } from '../meeting/consent.ts';
import { ownAnswers } from '../meeting/consentSections.ts';
import type { MeetingContext } from '../meeting/context.ts';
import { farewellOf, mayOpenAfterwards } from '../meeting/farewell.ts';
import { answersItself } from '../meeting/givers.ts';
import { familyIsOut, ownReaderOf } from '../meeting/seats.ts';
import { writeDown } from './asker.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { mustBeSecure, openAfterwards, openAs, parseBody, visitorOf } from './guards.ts';
import { knockLimits } from './limits.ts';
import { Problem } from './problem.ts';
import { mayBeTaken, tieTo } from './sessionRoutes.ts';

const leaderOnly = (context: MeetingContext): readonly SeatId[] => [context.leader];

/** [JO13] What remains of a meeting for the family: the links to it, for its leader, and the page. */
export const afterRoutes = (door: Door, deps: HttpDeps): void => {
  const { access, accounts, log } = deps;

  door('GET /api/meetings/:meeting/after-links', async (request, response) => {
    const live = await openAs(request, deps, leaderOnly);
    response.json(statesOf(live, deps));
  });

  door('POST /api/meetings/:meeting/after-links/:person', async (request, response) => {
    const live = await openAs(request, deps, leaderOnly);
    if (!familyIsOut(live.state().context)) throw new Problem('notYet');
    const { change } = parseBody(AfterLinkChange, request);
    const person = statesOf(live, deps).find((each) => each.person === request.params.person)?.person;
    if (person === undefined) throw new Problem('notFound');
    writeDown(request);
    const made = change === 'make' ? access.afterwards.make(live.meeting, person) : null;
    if (made === null) access.afterwards.revoke(live.meeting, person);
    response.json({
      people: statesOf(live, deps),
      made: made && { path: `/after#${made.token}`, code: made.code },
    } satisfies AfterLinkMade);
  });

  /** [JO14] One answer for a wrong code, a link that has ended, one that never was, and a page that is no more. */
  door('POST /api/after/open', ...knockLimits(), async (request, response) => {
    const { token, code, family } = parseBody(AfterOpenRequest, request);
    const tried = access.afterwards.find(token, code);
    if (!tried.ok && tried.ended !== null) log.warn(tried.ended, 'wrong codes have ended a link to the page');
    const live = tried.ok ? await deps.live.open(tried.meeting) : undefined;
    if (!tried.ok || live === undefined) throw new Problem('codeUnknown');
    const { meeting, seat } = tried;
    const { context } = live.state();
    if (!mayOpenAfterwards(context, seat, live.now().wall)) throw new Problem('codeUnknown');
    mustBeSecure(context.practice, request, deps);
    const who = context.practice ? null : await accounts.signIn.who(visitorOf(request));
    mayBeTaken(accounts, who?.login.account ?? null, { side: 'family', family, staffOf: [] });
    if (who !== null) {
      tieTo(accounts, who.login.account, { meeting, seat, side: 'family' });
      access.keepOnly(request.headers.cookie, meeting, seat);
    }
    response.append('Set-Cookie', access.afterwards.open(request.headers.cookie, tried));
    response.json({ meeting, person: seat } satisfies AfterOpened);
  });

  door('GET /api/meetings/:meeting/after/:person', async (request, response) => {
    const { live, person } = await openAfterwards(request, deps, request.params.person);
    response.json(pageOf(live, person, deps));
  });

  door('POST /api/meetings/:meeting/after/:person/consent', async (request, response) => {
    const { live, person } = await openAfterwards(request, deps, request.params.person);
    await mustBeSaid(live, person, parseBody(AfterConsent, request));
    response.json(pageOf(live, person, deps));
  });
};

/** Those of the family who may open the page now, and whose link works. */
const statesOf = (live: LiveMeeting, { access }: Pick<HttpDeps, 'access'>): AfterLinkState[] => {
  const { context } = live.state();
  const { wall } = live.now();
  return context.people
    .filter(({ id }) => mayOpenAfterwards(context, id, wall))
    .map(({ id, name }) => ({ person: id, name, link: linkOf(access.afterwards.of(live.meeting, id)) }));
};

const linkOf = (standing: AfterStanding | null): AfterLinkState['link'] => {
  if (standing === null) return null;
  return standing.works ? { state: 'works', until: WallTime.parse(standing.until) } : { state: 'guessed' };
};

const pageOf = (live: LiveMeeting, seat: PersonId, { access }: Pick<HttpDeps, 'access'>): AfterPage => {
  const { context } = live.state();
  const { wall } = live.now();
  const person = personOf(context, seat);
  const link = access.afterwards.of(live.meeting, seat);
  const answers = person && answersItself(context, person, wall) ? ownAnswers(context, seat, wall) : [];
  return {
    farewell: farewellOf(context),
    // What was never answered cannot be answered here.
    answers: answers.filter(({ given }) => given !== null),
    until: link?.works ? WallTime.parse(link.until) : null,
    // Practice leaves nothing to read.
    trail: context.practice ? null : ownReaderOf(context, seat, wall),
  };
};

/** @throws {Problem} `changed` where it cannot be said any more, `unavailable` where it could not be saved. */
const mustBeSaid = async (
  live: LiveMeeting,
  person: PersonId,
  { did, scope }: AfterConsent,
): Promise<void> => {
  const id = CommandId.parse(newToken());
  const ack = await live.afterwards(
    person,
    did === 'withdraw'
      ? { id, type: 'consent.withdraw', payload: { scope }, expect: null }
      : { id, type: 'consent.contest', payload: { scope }, expect: null },
  );
  if (!ack.ok) throw new Problem(ack.rejection.code === 'notSaved' ? 'unavailable' : 'changed');
};
