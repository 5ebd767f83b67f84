import * as z from 'zod/mini';
import { Delay } from './day.ts';
import { MeetingId, PersonId, SeatId, UnitId } from './ids.ts';
import { Stage } from './phases.ts';
import { Details } from './plan.ts';
import { Name } from './text.ts';
import { WallTime } from './time.ts';

/** GET /api/meetings: what the account may open. POST /api/meetings/:meeting/open (`Opened`) before going there. */
export const MeetingListItem = z.strictObject({
  meeting: MeetingId,
  /** The seat to open it with: the leader's, or the account's own. */
  seat: PersonId,
  as: z.enum(['leader', 'staff']),
  details: z.nullable(Details),
  practice: z.boolean(),
  stage: Stage,
  /** The evaluation waits for later the same day. */
  parked: z.boolean(),
  /** When it can begin, where an earlier meeting of the day runs over. */
  delay: z.nullable(Delay),
  /** Where the live notes have ended and the approved referat is left: when the meeting was held. */
  kept: z.nullable(z.strictObject({ heldAt: WallTime })),
  /** [JO14] Wrong codes have ended a link to the family's page, and its leader has done nothing about it yet. */
  guessed: z.boolean(),
});
export type MeetingListItem = z.infer<typeof MeetingListItem>;

export const MeetingList = z.array(MeetingListItem);

/**
 * POST /api/meetings (leader): a new meeting with the leader as its first person, or a practice one. In the unit
 * named, or else in the first that the account leads.
 */
export const CreateMeeting = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('real'), leaderName: Name, unit: z.optional(UnitId) }),
  z.strictObject({ kind: z.literal('practice'), language: Details.shape.language, unit: z.optional(UnitId) }),
]);
export type CreateMeeting = z.infer<typeof CreateMeeting>;

export const CreatedMeeting = z.strictObject({ meeting: MeetingId, seat: PersonId });
export type CreatedMeeting = z.infer<typeof CreatedMeeting>;

/** POST /api/meetings/:meeting/open: this browser may now speak for the seat. */
export const Opened = z.strictObject({ seat: SeatId, as: z.enum(['leader', 'staff']) });
export type Opened = z.infer<typeof Opened>;
