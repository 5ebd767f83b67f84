import * as z from 'zod/mini';
import { DayId, StaffDayId } from './day.ts';
import { MeetingId, PersonId, SeatId } from './ids.ts';
import { ReferatSection } from './notes.ts';
import { Stage } from './phases.ts';
import { Details } from './plan.ts';
import { Name, Rev } from './text.ts';

/** POST /api/links/redeem: a link's token against a session. Answers `RedeemAnswer`. */
export const RedeemRequest = z.strictObject({ token: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,128}$/)) });
export const RedeemAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('account') }),
  z.strictObject({ kind: z.literal('seat'), meeting: MeetingId, seat: SeatId, lead: z.boolean() }),
  z.strictObject({ kind: z.literal('room'), day: DayId }),
  z.strictObject({ kind: z.literal('staffDay'), staff: StaffDayId }),
]);
export type RedeemAnswer = z.infer<typeof RedeemAnswer>;

/** GET /api/session: what this browser holds. */
export const SessionAnswer = z.strictObject({
  account: z.boolean(),
  /** Set up addresses for links: the public one, or the one on the local network. */
  publicUrl: z.nullable(z.string()),
  lanUrl: z.nullable(z.string()),
  /** False on plain http beyond this machine: only practice meetings open then. */
  secure: z.boolean(),
});
export type SessionAnswer = z.infer<typeof SessionAnswer>;

/** GET /api/meetings (account). */
export const MeetingListItem = z.strictObject({
  meeting: MeetingId,
  /** The leader's seat, to open it with. */
  seat: PersonId,
  details: z.nullable(Details),
  practice: z.boolean(),
  stage: Stage,
});
export type MeetingListItem = z.infer<typeof MeetingListItem>;
export const MeetingList = z.array(MeetingListItem);

/** POST /api/meetings (account): a new meeting with the leader as its first person, or a practice one. */
export const CreateMeeting = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('real'), leaderName: Name }),
  z.strictObject({ kind: z.literal('practice'), language: Details.shape.language }),
]);
export type CreateMeeting = z.infer<typeof CreateMeeting>;
export const CreatedMeeting = z.strictObject({ meeting: MeetingId, seat: PersonId });
export type CreatedMeeting = z.infer<typeof CreatedMeeting>;

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
/** POST /api/meetings/:meeting/links/:seat: `renew` makes the old one useless at once. Answers SeatLinks. */
export const LinkChange = z.strictObject({ change: z.enum(['renew', 'revoke']) });

/** A link of a day: the room's projector, or one staff member's meetings. */
export const DayLink = z.strictObject({ path: z.string(), opened: z.boolean(), revoked: z.boolean() });
export type DayLink = z.infer<typeof DayLink>;

/** A piece of the referat, in the unit's language form. `missing` is said as missing, never invented. */
export const ReferatBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: z.string() }),
  z.strictObject({ kind: z.literal('paragraph'), text: z.string() }),
  z.strictObject({ kind: z.literal('missing'), text: z.string() }),
  z.strictObject({ kind: z.literal('list'), items: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('table'), head: z.array(z.string()), rows: z.array(z.array(z.string())) }),
]);
export type ReferatBlock = z.infer<typeof ReferatBlock>;

/** GET /api/meetings/:meeting/referat (leader, referent; after the family left). Also `.pdf` and `.txt`. */
export const Referat = z.strictObject({
  language: Details.shape.language,
  title: z.string(),
  sections: z.array(
    z.strictObject({
      id: ReferatSection,
      heading: z.string(),
      blocks: z.array(ReferatBlock),
      /** The section as plain text, to start an edit from. */
      text: z.string(),
      /** Someone has put own words in place of what was assembled. */
      edited: z.boolean(),
      rev: Rev,
    }),
  ),
});
export type Referat = z.infer<typeof Referat>;

/** Every error answer of the API. */
export const HTTP_ERRORS = [
  'malformed',
  'tooLarge',
  'tooFast',
  'notYours',
  'notFound',
  'linkUnknown',
  'linkUsed',
  'linkRevoked',
  'linkOver',
  'needsTls',
  'notYet',
  'unavailable',
] as const;
export const HttpError = z.strictObject({ error: z.enum(HTTP_ERRORS) });
export type HttpErrorCode = (typeof HTTP_ERRORS)[number];
