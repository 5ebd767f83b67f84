import type { Request } from 'express';
import { type DayId, dayId } from '../../shared/day.ts';
import { type DayAnswer, type DaySlot, RoomChange } from '../../shared/dayAnswers.ts';
import type { MeetingId, SeatId } from '../../shared/ids.ts';
import { IsoDate, type WallTime } from '../../shared/time.ts';
import { codesFirst } from '../accounts/codesFirst.ts';
import { openingOf } from '../accounts/opening.ts';
import type { DayMeeting } from '../day/Days.ts';
import type { LiveMeeting } from '../live/LiveMeeting.ts';
import type { MeetingContext } from '../meeting/context.ts';
import { familyIsOut } from '../meeting/seats.ts';
import { asOf } from './asOf.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { openAs, parseBody, visitorOf } from './guards.ts';
import { Problem } from './problem.ts';

const leaderOnly = (context: MeetingContext): readonly SeatId[] => [context.leader];

/** The day of a meeting, for its leader: what else there is that day, and what is in the room. */
export const dayRoutes = (door: Door, deps: HttpDeps): void => {
  const { access, days } = deps;

  door('GET /api/meetings/:meeting/day', async (request, response) => {
    const live = await openAs(request, deps, leaderOnly);
    const day = await asked(request, live, deps);
    response.json(await answer(request, day, deps));
  });

  door('POST /api/meetings/:meeting/room', async (request, response) => {
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
};

/** The day that the address asks for, else the meeting's own. */
const asked = async (
  request: Request,
  live: LiveMeeting,
  { accounts, days }: HttpDeps,
): Promise<DayId | null> => {
  if (request.query.date === undefined) return days.dayOf(live.meeting);
  const date = IsoDate.safeParse(request.query.date);
  if (!date.success) throw new Problem('malformed');
  const unit = accounts.meetings.of(live.meeting)?.unit;
  return unit === undefined ? null : dayId({ unit, practice: live.state().context.practice }, date.data);
};

/** [AF12] Another leader's meeting is none of this one's business, unless it was opened in the same browser. */
const leading = async (
  request: Request,
  { access, accounts }: HttpDeps,
): Promise<(each: Pick<DayMeeting, 'meeting' | 'seat'>) => boolean> => {
  const who = await accounts.signIn.who(visitorOf(request));
  const standing = who && !codesFirst(accounts, who.login) ? accounts.roles.of(who.login.account) : null;
  const leads = (meeting: MeetingId): boolean =>
    standing !== null &&
    openingOf(accounts, standing, meeting)?.as === 'leader' &&
    [null, standing.account].includes(accounts.meetings.of(meeting)?.ledBy ?? null);
  return ({ meeting, seat }) => access.holds(request.headers.cookie, meeting, seat) || leads(meeting);
};

const answer = async (request: Request, day: DayId | null, deps: HttpDeps): Promise<DayAnswer> => {
  if (day === null) return { day, slots: [], inRoom: null, hasRoom: false };
  const { access, days } = deps;
  const isLed = await leading(request, deps);
  const slotOf = (each: DayMeeting): readonly DaySlot[] => {
    const { meeting, seat, slot, summary } = each;
    if (summary.details === null || !isLed(each)) return [];
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
