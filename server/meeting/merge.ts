import { mergeText } from '../../shared/mergeText.ts';

/**
 * The version that somebody wrote on: `baseRev` counts from 1; 0 is the empty text before the first. A version
 * that is not there is taken for the empty text: then both stand, and no words vanish.
 */
export const baseOf = (versions: readonly string[], baseRev: number): string => versions[baseRev - 1] ?? '';

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
