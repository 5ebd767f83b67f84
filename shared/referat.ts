import * as z from 'zod/mini';
import { ReferatSection } from './notes.ts';
import { Details } from './plan.ts';
import { Rev } from './text.ts';
import { WallTime } from './time.ts';

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
