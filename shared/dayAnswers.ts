import * as z from 'zod/mini';
import { DayId, Delay, StaffDayId } from './day.ts';
import { MeetingId, PersonId } from './ids.ts';
import { LinkChange } from './links.ts';
import { Person } from './people.ts';
import { Stage } from './phases.ts';
import { Line, Name } from './text.ts';
import { IsoDate, WallTime } from './time.ts';

/** A link of a day: the room's projector, or one staff member's meetings. */
export const DayLink = z.strictObject({ path: z.string(), opened: z.boolean(), revoked: z.boolean() });
export type DayLink = z.infer<typeof DayLink>;

/** A meeting of the day, for its leader. */
export const DaySlot = z.strictObject({
  meeting: MeetingId,
  /** The leader's seat, to open it with. */
  seat: PersonId,
  startsAt: WallTime,
  /** By its plan. */
  endsAt: WallTime,
  place: Line,
  child: z.string(),
  stage: Stage,
  parked: z.boolean(),
  delay: z.nullable(Delay),
  /** Waits to be shown in the room. */
  toCome: z.boolean(),
});
export type DaySlot = z.infer<typeof DaySlot>;

/** GET /api/meetings/:meeting/day, of its own day or that of `?date=`: the meetings whose leader asks, in order. */
export const DayAnswer = z.strictObject({
  /** Null while the meeting has no time. */
  day: z.nullable(DayId),
  slots: z.array(DaySlot),
  /** The meeting in the room. */
  inRoom: z.nullable(MeetingId),
  /** Whether somebody has opened the room's projector. */
  hasRoom: z.boolean(),
});
export type DayAnswer = z.infer<typeof DayAnswer>;

/** POST /api/meetings/:meeting/room (leader): shows this meeting in the room, or nothing. Answers DayAnswer. */
export const RoomChange = z.strictObject({ show: z.boolean() });

const StaffDaySeat = z.strictObject({ meeting: MeetingId, seat: PersonId });

/** POST /api/days/:day/staff (account): what one person's link for the day opens; `staff` null makes it. */
export const StaffDayChange = z.strictObject({
  staff: z.nullable(StaffDayId),
  seats: z.array(StaffDaySeat).check(z.maxLength(20)),
});

/** Somebody of the staff who is on the list of several meetings, by the same name and service. */
export const StaffOfDay = z.strictObject({
  /** Null until the leader has confirmed it. */
  staff: z.nullable(StaffDayId),
  name: Name,
  seats: z.array(
    z.strictObject({
      ...StaffDaySeat.shape,
      person: Person,
      startsAt: WallTime,
      /** The link opens this one. */
      opens: z.boolean(),
    }),
  ),
  link: z.nullable(DayLink),
});
export type StaffOfDay = z.infer<typeof StaffOfDay>;

/** GET /api/days/:day/links (account). POST /api/days/:day/links: `LinkChange` and whose. Both answer this. */
export const DayLinks = z.strictObject({ room: DayLink, staff: z.array(StaffOfDay) });
export type DayLinks = z.infer<typeof DayLinks>;

export const DayLinkChange = z.strictObject({
  of: z.union([z.literal('room'), StaffDayId]),
  change: LinkChange.shape.change,
});

/** GET /api/staff-days/:staff: one's own meetings of the day. No child, nobody's name. */
export const StaffDayAnswer = z.strictObject({
  date: IsoDate,
  slots: z.array(
    z.strictObject({
      ...StaffDaySeat.shape,
      startsAt: WallTime,
      /** Empty while there is no consent to be there. */
      place: Line,
      state: z.enum(['later', 'next', 'now', 'evaluation', 'parked', 'over', 'anotherDay']),
      delay: z.nullable(Delay),
    }),
  ),
});
export type StaffDayAnswer = z.infer<typeof StaffDayAnswer>;
