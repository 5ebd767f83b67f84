import { mergeText } from '../../shared/mergeText.ts';

/**
 * Puts what was typed on after sending together with what the server made of the text meanwhile. `sent` is
 * what both began from.
 */
export const withTyped = (typed: string, sent: string, theirs: string): string =>
  mergeText(sent, theirs, typed).text;

/** Where the caret belongs after a text was replaced: beside the same letters as before. */
export const movedCaret = (before: string, after: string, caret: number): number => {
  const shortest = Math.min(before.length, after.length);
  let same = 0;
  while (same < shortest && before[same] === after[same]) same += 1;
  if (caret <= same) return caret;
  let tail = 0;
  while (tail < shortest - same && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return Math.max(same, after.length - Math.min(tail, before.length - caret));
};
