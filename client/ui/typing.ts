import { mergeText } from '../../shared/mergeText.ts';

/**
 * Puts what was typed on after sending together with what the server made of the text meanwhile. `sent` is
 * what both began from.
 */
export const withTyped = (typed: string, sent: string, theirs: string): string => {
  const at = wholeIn(theirs, sent);
  if (at === null) return mergeText(sent, theirs, typed).text;
  return theirs.slice(0, at) + typed + theirs.slice(at + sent.length);
};

/**
 * Where a text stands whole, and once, among what others wrote. A word that was sent half then goes on there; merged
 * word by word, its half would be kept beside it.
 */
const wholeIn = (text: string, part: string): number | null => {
  const at = text.indexOf(part);
  if (part.trim() === '' || at < 0 || text.indexOf(part, at + 1) >= 0) return null;
  const around = [text[at - 1], text[at + part.length]];
  return around.every((letter) => letter === undefined || letter.trim() === '') ? at : null;
};

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
