import type { DayId, StaffDayId } from '../../shared/day.ts';
import type { MeetingId, SeatId } from '../../shared/ids.ts';

/** What a browser session may do. */
export type Grant =
  /** A seat that it may speak for. */
  | { kind: 'seat'; meeting: MeetingId; seat: SeatId }
  /** The projector of the room, whichever meeting of the day is in it. */
  | { kind: 'room'; day: DayId }
  /** The seats of one staff member through a day. */
  | { kind: 'staffDay'; staff: StaffDayId };

/** What a link leads to. */
export type LinkTarget = Grant;
