import type { Done, HttpErrorCode } from '../../shared/http.ts';
import type { PersonId } from '../../shared/ids.ts';
import { DoorChange, KnockDecision } from '../../shared/links.ts';
import type { LiveMeeting } from '../live/LiveMeeting.ts';
import { doorkeepers } from '../meeting/duties.ts';
import { canOpen, type SeatStanding, standingOf } from '../meeting/seats.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { openAs, parseBody } from './guards.ts';
import { Problem } from './problem.ts';

/** Who guards the structure does not know why somebody has no seat [CO10]: only that nobody is let in to it now. */
const REFUSED = {
  noConsent: 'noConsent',
  notYet: 'noSeat',
  left: 'noSeat',
  unknownSeat: 'noSeat',
} as const satisfies Record<Extract<SeatStanding, { ok: false }>['reason'], HttpErrorCode>;

/** [JO4] The door of a meeting, for who leads, guards the structure, or stands in. */
export const doorRoutes = (door: Door, deps: HttpDeps): void => {
  const { joining } = deps;

  door('POST /api/meetings/:meeting/door', async (request, response) => {
    const live = await openAs(request, deps, doorkeepers);
    const { open } = parseBody(DoorChange, request);
    if (!open) joining.close(live.meeting);
    else if (canOpen(live.state().context)) joining.open(live.meeting);
    else throw new Problem('notYet');
    response.json({} satisfies Done);
  });

  door('POST /api/meetings/:meeting/door/:knock', async (request, response) => {
    const live = await openAs(request, deps, doorkeepers);
    const { seat } = parseBody(KnockDecision, request);
    if (seat !== null) mustBeSeatable(live, seat);
    if (!joining.answer(live.meeting, String(request.params.knock), seat)) throw new Problem('notFound');
    response.json({} satisfies Done);
  });
};

/**
 * [JO6] The core's own gate, and nothing beside it. The seat that leads is opened by its own link or account alone:
 * whoever knocks never gets all of the meeting.
 */
const mustBeSeatable = (live: LiveMeeting, seat: PersonId): void => {
  const { context } = live.state();
  const standing = standingOf(context, seat, live.now().wall);
  const comes = context.people.some((person) => person.id === seat && person.attends);
  if (!comes || seat === context.leader) throw new Problem('notFound');
  if (!standing.ok) throw new Problem(REFUSED[standing.reason]);
};
