import type { MeetingId } from '../../shared/ids.ts';
import type { ReferatVersion } from '../../shared/referat.ts';
import type { WallTime } from '../../shared/time.ts';

/** How long things are kept, as the unit of a meeting has decided. */
export interface Retention {
  /** Days that the live notes are kept after the referat was approved and taken out. */
  readonly notesDays: number;
}

/** Whose meeting it is decides; where units are not known, all have the same. */
export interface RetentionRules {
  of(meeting: MeetingId): Retention;
}

export const sameForAll = (retention: Retention): RetentionRules => ({ of: () => retention });

const DAY = 24 * 60 * 60 * 1000;

/** [RN1] From when the live notes are to go, counted from `since`: approved and taken out, whichever came last. */
export const notesEnd = (rules: RetentionRules, meeting: MeetingId, since: WallTime): WallTime =>
  (since + rules.of(meeting).notesDays * DAY) as WallTime;

/** [RN1] The same from the versions of a referat; null while the latest was not taken out. */
export const notesEndOf = (
  rules: RetentionRules,
  meeting: MeetingId,
  versions: readonly ReferatVersion[],
): WallTime | null => {
  const last = versions.at(-1);
  if (last === undefined || last.exportedAt === null) return null;
  return notesEnd(rules, meeting, Math.max(last.exportedAt, last.approvedAt) as WallTime);
};
