import { diff3Merge } from 'node-diff3';

export interface Merged {
  readonly text: string;
  /** Two wrote in the same place; both versions stand in the text, the earlier saved one first. */
  readonly overlap: boolean;
}

/** Words, spaces and line breaks, each a token: people change words, not letters. */
const tokens = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];

/**
 * [TX2] Merges what somebody wrote on `base` into what stands there now. Nobody's words vanish: where both
 * changed the same place, both versions are kept.
 */
export const mergeText = (base: string, theirs: string, mine: string): Merged => {
  if (theirs === base || theirs === mine) return { text: mine, overlap: false };
  if (mine === base) return { text: theirs, overlap: false };
  const regions = diff3Merge(tokens(theirs), tokens(base), tokens(mine), { excludeFalseConflicts: true });
  const parts = regions.map(
    (region) => region.ok ?? keepBoth(region.conflict?.a ?? [], region.conflict?.b ?? []),
  );
  return {
    text: parts.flat().join(''),
    overlap: regions.some((region) => region.conflict !== undefined),
  };
};

const keepBoth = (theirs: readonly string[], mine: readonly string[]): readonly string[] => {
  if (theirs.length === 0) return mine;
  if (mine.length === 0) return theirs;
  const touching = !/\s$/.test(theirs.at(-1) ?? '') && !/^\s/.test(mine[0] ?? '');
  return touching ? [...theirs, ' ', ...mine] : [...theirs, ...mine];
};

/** The version that somebody wrote on: `baseRev` counts from 1; 0 is the empty text before the first. */
export const baseOf = (versions: readonly string[], baseRev: number): string =>
  baseRev === 0 ? '' : (versions[baseRev - 1] ?? versions.at(-1) ?? '');

/**
 * [TX3] Merges a record field by field: texts as texts, all else by who changed it last.
 * `base` undefined means that the writer knew no earlier version.
 */
export const mergeRecord = <T extends object>(
  base: T | undefined,
  theirs: T,
  mine: T,
  texts: readonly (keyof T)[],
): T => {
  const merged = { ...mine };
  for (const key of Object.keys(mine) as (keyof T)[]) {
    const [b, t, m] = [base?.[key], theirs[key], mine[key]];
    if (texts.includes(key) && typeof t === 'string' && typeof m === 'string')
      Object.assign(merged, { [key]: mergeText(typeof b === 'string' ? b : '', t, m).text });
    else if (base !== undefined && JSON.stringify(b) === JSON.stringify(m)) merged[key] = t;
  }
  return merged;
};
