import { type Request, Router } from 'express';
import { type DayId, dayId } from '../../shared/day.ts';
import { type DayAnswer, type DaySlot, RoomChange } from '../../shared/http.ts';
import type { MeetingId, SeatId } from '../../shared/ids.ts';
import { IsoDate, type WallTime } from '../../shared/time.ts';
import type { DayMeeting } from '../day/Days.ts';
import type { MeetingContext } from '../meeting/context.ts';
import { familyIsOut } from '../meeting/seats.ts';
import { asOf } from './asOf.ts';
import type { HttpDeps } from './deps.ts';
import { openAs, parseBody } from './guards.ts';
import { Problem } from './problem.ts';

const leaderOnly = (context: MeetingContext): readonly SeatId[] => [context.leader];

/** The day of a meeting, for its leader: what else there is that day, and what is in the room. */
export const dayRoutes = (deps: HttpDeps): Router => {
  const { access, days } = deps;
  const router = Router();

  router.get('/meetings/:meeting/day', async (request, response) => {
    const live = await openAs(request, deps, leaderOnly);
    const { practice } = live.state().context;
    const day = await asked(request, live.meeting, practice, deps);
    response.json(await answer(request, day, deps));
  });

  router.post('/meetings/:meeting/room', async (request, response) => {
    const live = await openAs(request, deps, leaderOnly);
    const { show } = parseBody(RoomChange, request);
    const day = await days.dayOf(live.meeting);
    if (day === null) throw new Problem('notYet');
    // What the family has left is shown in no room any more.
    if (show && !familyIsOut(live.state().context)) access.days.putInRoom(day, live.meeting);
    // Another leader's meeting is not for this one to end in the room.
    else if (access.days.inRoom(day) === live.meeting) access.days.putInRoom(day, null);
    response.json(await answer(request, day, deps));
  });

  return router;
};

/** The day that the address asks for, else the meeting's own. */
const asked = async (
  request: Request,
  meeting: MeetingId,
  practice: boolean,
  { days }: HttpDeps,
): Promise<DayId | null> => {
  if (request.query.date === undefined) return days.dayOf(meeting);
  const date = IsoDate.safeParse(request.query.date);
  if (!date.success) throw new Problem('malformed');
  return dayId(practice ? 'practice' : 'account', date.data);
};

const answer = async (
  request: Request,
  day: DayId | null,
  { access, days }: HttpDeps,
): Promise<DayAnswer> => {
  if (day === null) return { day, slots: [], inRoom: null, hasRoom: false };
  const cookies = request.headers.cookie;
  const slotOf = (each: DayMeeting): readonly DaySlot[] => {
    const { meeting, seat, slot, summary } = each;
    // [AF12] Another leader's meeting is none of this one's business.
    if (summary.details === null || !access.holds(cookies, meeting, seat)) return [];
    return [
      {
        meeting,
        seat,
        startsAt: slot.startsAt,
        endsAt: (slot.startsAt + slot.length) as WallTime,
        place: summary.details.place,
        child: summary.details.child,
        stage: slot.stage,
        parked: slot.parked,
        delay: asOf(days.of(meeting).delay, days.now()),
        toCome: days.isToCome(each, day),
      },
    ];
  };
  return {
    day,
    slots: (await days.meetings(day)).flatMap(slotOf),
    inRoom: access.days.inRoom(day),
    hasRoom: access.days.link({ kind: 'room', day }).opened,
  };
};
