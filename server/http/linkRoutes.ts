import { PROJECTOR, type SeatId } from '../../shared/ids.ts';
import { LinkChange } from '../../shared/links.ts';
import type { WallTime } from '../../shared/time.ts';
import type { MeetingContext } from '../meeting/context.ts';
import { mayHaveLink } from '../meeting/seats.ts';
import { writeDown } from './asker.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { openAs, parseBody } from './guards.ts';
import { Problem } from './problem.ts';

const leaderOnly = (context: MeetingContext): readonly SeatId[] => [context.leader];

/** The personal links of a meeting, for its leader. */
export const linkRoutes = (door: Door, deps: HttpDeps): void => {
  const { access, accounts } = deps;

  door('GET /api/meetings/:meeting/links', async (request, response) => {
    const live = await openAs(request, deps, leaderOnly);
    response.json(access.links(live.meeting, seatsOf(live.state().context, live.now().wall)));
  });

  door('POST /api/meetings/:meeting/links/:seat', async (request, response) => {
    const live = await openAs(request, deps, leaderOnly);
    const { change } = parseBody(LinkChange, request);
    const seats = seatsOf(live.state().context, live.now().wall);
    const seat = seats.find((each) => each === request.params.seat);
    if (seat === undefined) throw new Problem('notFound');
    writeDown(request);
    // Whoever came in by the old link and signed in besides must not come back by the account.
    accounts.meetings.untie(live.meeting, seat);
    access.changeLink(live.meeting, seat, change, request.headers.cookie);
    response.json(access.links(live.meeting, seats));
  });
};

/** Everybody who has a link, in the order of the list (the leader too, for a phone), and the projector. */
const seatsOf = (context: MeetingContext, wall: WallTime): readonly SeatId[] => [
  ...context.people.filter((person) => mayHaveLink(context, person, wall)).map(({ id }) => id),
  PROJECTOR,
];
