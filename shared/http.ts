import * as z from 'zod/mini';
import { EvaluationQuestion } from './commands.ts';
import { MeetingId, PersonId, SeatId } from './ids.ts';
import { ReferatSection } from './notes.ts';
import { Stage } from './phases.ts';
import { Details, ScreenLanguage } from './plan.ts';
import { Name, Rev } from './text.ts';
import { WallTime } from './time.ts';

/** POST /api/links/redeem: a link's token against a session. Answers `RedeemAnswer`. */
export const RedeemRequest = z.strictObject({ token: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,128}$/)) });
export const RedeemAnswer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('account') }),
  z.strictObject({ kind: z.literal('seat'), meeting: MeetingId, seat: SeatId, lead: z.boolean() }),
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
  /** Where the live notes have ended and the approved referat is left: when the meeting was held. */
  kept: z.nullable(z.strictObject({ heldAt: WallTime })),
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

/** A piece of the referat, in the unit's language form. `missing` is said as missing, never invented. */
export const ReferatBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('heading'), text: z.string() }),
  z.strictObject({ kind: z.literal('paragraph'), text: z.string() }),
  z.strictObject({ kind: z.literal('missing'), text: z.string() }),
  z.strictObject({ kind: z.literal('list'), items: z.array(z.string()) }),
  z.strictObject({ kind: z.literal('table'), head: z.array(z.string()), rows: z.array(z.array(z.string())) }),
]);
export type ReferatBlock = z.infer<typeof ReferatBlock>;

/** The minutes as a document. */
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

/** GET /api/meetings/:meeting/consent.pdf (leader): the form to sign, in the language of the one who signs. */
export const ConsentFormQuery = z.strictObject({ language: ScreenLanguage });
/** A document of sections, to be read. */
export const InsightDocument = z.strictObject({
  language: Details.shape.language,
  title: z.string(),
  sections: z.array(z.strictObject({ id: z.string(), heading: z.string(), blocks: z.array(ReferatBlock) })),
});
export type InsightDocument = z.infer<typeof InsightDocument>;

/** GET /api/meetings/:meeting/insight (leader): everything that is kept about the child of that meeting. */
export const InsightAnswer = z.strictObject({
  document: InsightDocument,
  /** Of the staff's evaluation, what names the child: the leader chooses what is handed out. */
  evaluation: z.array(z.strictObject({ id: z.string(), question: EvaluationQuestion, text: z.string() })),
});
export type InsightAnswer = z.infer<typeof InsightAnswer>;

/** POST /api/meetings/:meeting/insight/:kind (leader): the file to hand out, without these answers. */
export const HandOutInsight = z.strictObject({
  without: z.array(z.string().check(z.maxLength(120))).check(z.maxLength(200)),
});
export const INSIGHT_KINDS = ['pdf', 'json'] as const;

/** A version that the leader has approved: it never changes again. */
export const ReferatVersion = z.strictObject({
  version: z.int().check(z.positive()),
  approvedAt: WallTime,
  /** When it was first taken out, to the archive. */
  exportedAt: z.nullable(WallTime),
});
export type ReferatVersion = z.infer<typeof ReferatVersion>;

/**
 * GET /api/meetings/:meeting/referat (leader, referent; after the family left). Also `.pdf` and `.txt`: the
 * latest approved version, or the draft where there is none.
 */
export const ReferatAnswer = z.strictObject({
  referat: Referat,
  /** Names this very content, so that what is approved is what was read. */
  print: z.string(),
  /** Oldest first. */
  versions: z.array(ReferatVersion),
  /** Whether what is shown differs from the latest approved version. */
  changed: z.boolean(),
  /** From when only the approved referat is left; null while that is not known. */
  notesGo: z.nullable(WallTime),
});
export type ReferatAnswer = z.infer<typeof ReferatAnswer>;

/** POST /api/meetings/:meeting/referat/approve (leader). Answers `ReferatAnswer`. */
export const ApproveReferat = z.strictObject({ print: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)) });

/** POST /api/meetings/:meeting/referat/export/:kind (leader, referent): the latest approved version as a file. */
export const EXPORT_KINDS = ['pdf', 'txt'] as const;

/** GET /api/meetings/:meeting/kept (leader): what is left when the live notes have ended. Also `.pdf` and `.txt`. */
export const KeptReferat = z.strictObject({
  referat: Referat,
  versions: z.array(ReferatVersion),
  heldAt: WallTime,
  /** Since when the live notes are gone. */
  goneAt: WallTime,
});
export type KeptReferat = z.infer<typeof KeptReferat>;

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
  'changed',
  'unavailable',
] as const;
export const HttpError = z.strictObject({ error: z.enum(HTTP_ERRORS) });
export type HttpErrorCode = (typeof HTTP_ERRORS)[number];
