import * as z from 'zod/mini';
import { Name } from './text.ts';
import { WallTime } from './time.ts';

/** Why something goes that the archive law covers. A closed list: what was erased, and why, is kept for good. */
export const ASKED_GROUNDS = ['request', 'withdrawn', 'mistake', 'archived', 'order'] as const;
export type AskedGround = (typeof ASKED_GROUNDS)[number];

/** What goes: the live notes of one meeting, or all of its case, approved referats among it. */
export const ErasureScope = z.enum(['meeting', 'case']);
export type ErasureScope = z.infer<typeof ErasureScope>;

/** The number of a case in an archive: nobody's name fits in it. */
export const ArchiveReference = z.string().check(z.trim(), z.regex(/^[0-9][0-9./-]{0,30}$/));

/** [ER5] POST /api/meetings/:meeting/erasure (leaders of its unit): to be approved by somebody else. */
export const AskErasure = z.strictObject({
  scope: ErasureScope,
  ground: z.enum(ASKED_GROUNDS),
  reference: ArchiveReference,
});
export type AskErasure = z.infer<typeof AskErasure>;

/** GET /api/erasures: what waits for those who may approve it, and for who asked. No child, no name but whose wish it is. */
export const WaitingErasure = z.strictObject({
  id: z.string(),
  ...AskErasure.shape,
  unit: Name,
  /** When its meetings were held or are planned, oldest first; those without a time are left out. */
  meetings: z.array(WallTime),
  askedBy: Name,
  askedAt: WallTime,
  /** Asked by oneself. */
  own: z.boolean(),
});
export type WaitingErasure = z.infer<typeof WaitingErasure>;
export const WaitingErasures = z.array(WaitingErasure);

/** POST /api/erasures/:erasure: another one approves, and it is done; a no takes it away, as does who asked. */
export const DecideErasure = z.strictObject({ approve: z.boolean() });
