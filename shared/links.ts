import * as z from 'zod/mini';
import { DayId, StaffDayId } from './day.ts';
import { MeetingId, PersonId, SeatId } from './ids.ts';

/** POST /api/links/redeem: a link's token against a session. Answers `RedeemAnswer`. */
export const RedeemRequest = z.strictObject({
  token: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,128}$/)),
  /** Who is signed in here says that it is about their own family: asked for by `familySeat`. */
  family: z.optional(z.literal(true)),
});

export const RedeemAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('seat'), meeting: MeetingId, seat: SeatId, lead: z.boolean() }),
  z.strictObject({ kind: z.literal('room'), day: DayId }),
  z.strictObject({ kind: z.literal('staffDay'), staff: StaffDayId }),
]);
export type RedeemAnswer = z.infer<typeof RedeemAnswer>;

/** GET /api/meetings/:meeting/links (leader's seat). `path` is to be put behind an address above. */
export const SeatLink = z.strictObject({
  seat: SeatId,
  path: z.string(),
  /** Opened at least once. */
  opened: z.boolean(),
  revoked: z.boolean(),
});
export type SeatLink = z.infer<typeof SeatLink>;

export const SeatLinks = z.array(SeatLink);

/** POST /api/meetings/:meeting/door (leader, viddevakt): opens or closes the door for those who knock. */
export const DoorChange = z.strictObject({ open: z.boolean() });

/** POST /api/meetings/:meeting/door/:knock (leader, viddevakt): lets somebody in to a seat, or not (null). */
export const KnockDecision = z.strictObject({ seat: z.nullable(PersonId) });

/** POST /api/meetings/:meeting/links/:seat: `renew` makes the old one useless at once. Answers SeatLinks. */
export const LinkChange = z.strictObject({ change: z.enum(['renew', 'revoke']) });
