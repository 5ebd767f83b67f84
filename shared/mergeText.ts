import { diff3Merge } from 'node-diff3';

export interface Merged {
  readonly text: string;
  /** Two wrote in the same place; both versions stand in the text, the earlier saved one first. */
  readonly overlap: boolean;
}

/** A word with the space before it: people change words, not letters, and spaces alone say nothing. */
const tokens = (text: string): string[] => text.match(/\s*\S+|\s+$/g) ?? [];

/**
 * Equal pairs of words beyond which a middle is kept twice and not compared: comparing takes time with the
 * number of such pairs, and a text of one word repeated would stop everybody's meeting.
 */
const MOST_PAIRS = 60_000;

/**
 * [TX2] Merges what somebody wrote on `base` into what stands there now. Nobody's words vanish: where both
 * changed the same place, both versions are kept.
 */
export const mergeText = (base: string, theirs: string, mine: string): Merged => {
  if (theirs === base || theirs === mine) return { text: mine, overlap: false };
  if (mine === base) return { text: theirs, overlap: false };
  const [b, t, m] = [tokens(base), tokens(theirs), tokens(mine)];
  const head = sameFrom((at) => [b[at], t[at], m[at]], Math.min(b.length, t.length, m.length));
  const room = Math.min(b.length, t.length, m.length) - head;
  const tail = sameFrom((at) => [b.at(-1 - at), t.at(-1 - at), m.at(-1 - at)], room);
  const middle = (words: readonly string[]) => words.slice(head, words.length - tail);
  const merged = mergeMiddle(middle(b), middle(t), middle(m));
  const parts = [...b.slice(0, head), ...merged.words, ...b.slice(b.length - tail)];
  return { text: parts.join(''), overlap: merged.overlap };
};

/** How many places from an end hold the same in all three. */
const sameFrom = (at: (place: number) => readonly (string | undefined)[], most: number): number => {
  for (let place = 0; place < most; place += 1) {
    const [first, ...others] = at(place);
    if (others.some((each) => each !== first)) return place;
  }
  return most;
};

const mergeMiddle = (base: string[], theirs: string[], mine: string[]) => {
  if (equalPairs(base, theirs) + equalPairs(base, mine) > MOST_PAIRS)
    return { words: keepBoth(theirs, mine), overlap: true };
  const regions = diff3Merge(theirs, base, mine, { excludeFalseConflicts: true });
  return {
    words: regions.flatMap(
      (region) => region.ok ?? keepBoth(region.conflict?.a ?? [], region.conflict?.b ?? []),
    ),
    overlap: regions.some((region) => region.conflict !== undefined),
  };
};

const equalPairs = (one: readonly string[], other: readonly string[]): number => {
  const counts = new Map<string, number>();
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  return other.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
};

const keepBoth = (theirs: readonly string[], mine: readonly string[]): readonly string[] => {
  if (theirs.length === 0) return mine;
  if (mine.length === 0) return theirs;
  const touching = !/\s$/.test(theirs.at(-1) ?? '') && !/^\s/.test(mine[0] ?? '');
  return touching ? [...theirs, ' ', ...mine] : [...theirs, ...mine];
};
