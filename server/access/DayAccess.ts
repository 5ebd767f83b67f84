import type { DayId, StaffDayId } from '../../shared/day.ts';
import type { DayLink } from '../../shared/dayAnswers.ts';
import type { MeetingId, PersonId } from '../../shared/ids.ts';
import type { Grant } from './grant.ts';

type Cookies = string | undefined;
export type DayTarget = Extract<Grant, { kind: 'room' | 'staffDay' }>;

/** A seat that a staff member's link for the day opens. */
export interface StaffSeat {
  readonly meeting: MeetingId;
  readonly seat: PersonId;
}
export interface StaffDay {
  readonly staff: StaffDayId;
  readonly day: DayId;
  readonly seats: readonly StaffSeat[];
}

/** What is held for a whole day: the room's projector, and a staff member's seats. */
export interface DayAccess {
  /** [AF2] Whether this session may be the projector of that day's room. Asking is not using. */
  holdsRoom(cookies: Cookies, day: DayId): boolean;
  roomUsed(cookies: Cookies, day: DayId): void;
  /** [AF3] The meeting in the room; null where it is neutral. */
  inRoom(day: DayId): MeetingId | null;
  /** Durable before it returns; whoever listens has been told by then. */
  putInRoom(day: DayId, meeting: MeetingId | null): void;
  /** Called when what is in a room has changed, or somebody may have lost it. Returns the way to stop. */
  onRoom(listener: (day: DayId) => void): () => void;

  holdsStaffDay(cookies: Cookies, staff: StaffDayId): boolean;
  staffDays(day: DayId): readonly StaffDay[];
  staffDay(staff: StaffDayId): StaffDay | null;
  /** [AF5] Makes the link open these seats and no others; `staff` null for a new link. */
  setStaffDay(day: DayId, staff: StaffDayId | null, seats: readonly StaffSeat[]): StaffDayId;
  /** [AF5] Takes a seat off every link for the day, and shows out whoever came by one. Most seats are on none. */
  dropSeat(meeting: MeetingId, seat: PersonId): void;

  /** The link, made where there is none yet. */
  link(target: DayTarget): DayLink;
  /** [AF5] Ends the old link and all that was opened with it before it returns; the session that asks keeps its own. */
  changeLink(target: DayTarget, change: 'renew' | 'revoke', cookies: Cookies): void;
}
