import type { DayId, StaffDayId } from '../../shared/day.ts';
import type { MeetingId, PersonId, SeatId } from '../../shared/ids.ts';

/** What a link leads to. */
export type LinkTarget =
  /** A seat that it may speak for. */
  | { kind: 'seat'; meeting: MeetingId; seat: SeatId }
  /** The projector of the room, whichever meeting of the day is in it. */
  | { kind: 'room'; day: DayId }
  /** The seats of one staff member through a day. */
  | { kind: 'staffDay'; staff: StaffDayId };

/** [JO13] What remains of a meeting for one of the family: nothing of the live meeting. */
export type AfterGrant = { kind: 'after'; meeting: MeetingId; seat: PersonId };

/** What a browser session may do. */
export type Grant = LinkTarget | AfterGrant;
