import type { DayId, OfTheDay } from '../../shared/day.ts';
import type { MeetingId, PersonId, UnitId } from '../../shared/ids.ts';
import type { WallTime } from '../../shared/time.ts';
import type { RoomMessage } from '../../shared/wire.ts';
import type { Slot } from '../meeting/slot.ts';
import type { Summary } from './MeetingSummaries.ts';

/** A meeting and whose it is. */
interface OwnedMeeting {
  readonly meeting: MeetingId;
  readonly unit: UnitId;
  /** The leader's seat. */
  readonly seat: PersonId;
}
/** Which unit has which meeting. What no unit has is of no day. */
export interface MeetingOwners {
  all(): readonly OwnedMeeting[];
  of(meeting: MeetingId): OwnedMeeting | null;
}

/** A meeting as one of a day. */
export interface DayMeeting {
  readonly meeting: MeetingId;
  /** The leader's seat. */
  readonly seat: PersonId;
  readonly summary: Summary;
  readonly slot: Slot;
}

/** [AF1] The days that meetings make. Nobody makes a day, and nothing of one is kept but what is in its room. */
export interface Days {
  /** What the rest of today says about a meeting, as last worked out. Stays the same object until it changes. */
  of(meeting: MeetingId): OfTheDay;
  /** Called when `of` has another answer. Returns the way to stop. */
  onMeeting(listener: (meeting: MeetingId) => void): () => void;
  /** Null where the log cannot be read. */
  summary(meeting: MeetingId): Promise<Summary | null>;
  /** In the order in which they are planned. */
  meetings(day: DayId): Promise<readonly DayMeeting[]>;
  /** Today where the meeting is of today, else the day that it is planned for; null while it has no time. */
  dayOf(meeting: MeetingId): Promise<DayId | null>;
  /** Whether a meeting waits to be shown in the room of that day: one that nobody held long ago does not. */
  isToCome(meeting: DayMeeting, day: DayId): boolean;
  /** What the room shows now. */
  room(day: DayId): Promise<RoomMessage>;
  /** Called when what a day's room says of the day may have changed. Returns the way to stop. */
  onDay(listener: (day: DayId) => void): () => void;
  /** The day of today for an owner, and the time that it is. */
  now(): WallTime;
  close(): void;
}
