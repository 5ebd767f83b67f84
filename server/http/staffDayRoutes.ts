import { type DayId, dateOf, isPractice, StaffDayId } from '../../shared/day.ts';
import type { StaffDayAnswer } from '../../shared/dayAnswers.ts';
import { isTimed } from '../../shared/phases.ts';
import { osloDate } from '../../shared/time.ts';
import type { StaffSeat } from '../access/DayAccess.ts';
import type { DayMeeting } from '../day/Days.ts';
import { standingOf } from '../meeting/seats.ts';
import { isWaiting } from '../meeting/slot.ts';
import { asOf } from './asOf.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { mustBeSecure } from './guards.ts';
import { Problem } from './problem.ts';

type Shown = StaffDayAnswer['slots'][number];

/** [AF5] A staff member's own day: time, place and whether it is on; nobody's name, and no child's. */
export const staffDayRoutes = (door: Door, deps: HttpDeps): void => {
  const { access, days } = deps;

  door('GET /api/staff-days/:staff', async (request, response) => {
    const staff = StaffDayId.safeParse(request.params.staff);
    if (!staff.success || !access.days.holdsStaffDay(request.headers.cookie, staff.data))
      throw new Problem('notYours');
    const known = access.days.staffDay(staff.data);
    if (known === null) throw new Problem('notYours');
    mustBeSecure(isPractice(known.day), request, deps);
    const meetings = await days.meetings(known.day);
    const next = meetings.find((each) => days.isToCome(each, known.day))?.meeting ?? null;
    const slots = await Promise.all(
      meetings.flatMap((each) =>
        known.seats
          .filter(({ meeting }) => meeting === each.meeting)
          .map((seat) => slotFor(seat, each, { day: known.day, isNext: each.meeting === next }, deps)),
      ),
    );
    const answer: StaffDayAnswer = {
      date: dateOf(known.day),
      slots: slots.filter((slot) => slot !== null),
    };
    response.json(answer);
  });
};

interface Place {
  readonly day: DayId;
  readonly isNext: boolean;
}

/**
 * Null for who is on the list no more, or answers there as a guardian and does not come [CO24]. Without consent there is a time
 * and no more: the seat says the rest.
 */
const slotFor = async (
  { meeting, seat }: StaffSeat,
  of: DayMeeting,
  place: Place,
  { live, days }: HttpDeps,
): Promise<Shown | null> => {
  const state = await live.glance(meeting);
  if (state === undefined) return null;
  const standing = standingOf(state.context, seat, days.now());
  if (standing.ok ? standing.audience === 'away' : standing.reason !== 'noConsent') return null;
  return {
    meeting,
    seat,
    startsAt: of.slot.startsAt,
    place: standing.ok ? (of.summary.details?.place ?? '') : '',
    state: stateOf(of, place),
    delay: asOf(days.of(meeting).delay, days.now()),
  };
};

const stateOf = ({ slot }: DayMeeting, { day, isNext }: Place): Shown['state'] => {
  if (slot.parked) return 'parked';
  if (slot.stage === 'evaluation') return 'evaluation';
  if (isTimed(slot.stage)) return 'now';
  if (!isWaiting(slot)) return 'over';
  if (osloDate(slot.startsAt) !== dateOf(day)) return 'anotherDay';
  return isNext ? 'next' : 'later';
};
