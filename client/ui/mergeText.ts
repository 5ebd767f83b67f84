import { diff3Merge } from 'node-diff3';

/**
 * Puts what was typed on after sending together with what the server made of the text meanwhile. `sent` is
 * what both began from. Where both changed the same words, both stay: theirs, then ours. Nobody's words vanish.
 */
export const mergeText = (typed: string, sent: string, theirs: string): string => {
  if (theirs === sent) return typed;
  if (typed === sent) return theirs;
  return diff3Merge(words(typed), words(sent), words(theirs), { excludeFalseConflicts: true })
    .map((part) => part.ok?.join('') ?? bothOf(part.conflict))
    .join('');
};

const bothOf = (conflict: { a: string[]; b: string[] } | undefined): string =>
  conflict === undefined ? '' : `${conflict.b.join('')} ${conflict.a.join('')}`;

const words = (text: string): string[] => text.match(/\s+|\S+/g) ?? [];

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
