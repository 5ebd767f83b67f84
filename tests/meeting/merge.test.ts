import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { baseOf, mergeRecord } from '../../server/meeting/merge.ts';
import { mergeText } from '../../shared/mergeText.ts';

const WORDS = ['Lise', 'les', 'kvar', 'kveld', 'mor', 'ro', 'i', 'klassen'];
const word = fc.constantFrom(...WORDS);
const gap = fc.constantFrom(' ', '\n', '\n\n', '  ');
const prose = fc
  .array(fc.tuple(word, gap), { maxLength: 12 })
  .map((parts) => parts.map(([each, space]) => each + space).join(''));

/** Edits a text by putting in, taking out and putting in place of, each time with words that only this writer has. */
const editsBy = (writer: string): fc.Arbitrary<(base: string) => string> =>
  fc
    .array(fc.record({ at: fc.nat(30), out: fc.nat(3), put: fc.boolean(), glue: fc.boolean() }), {
      maxLength: 4,
    })
    .map((edits) => (base) => {
      const parts = base.match(/\s+|\S+/g) ?? [];
      edits.forEach(({ at, out, put, glue }, no) => {
        const own = `${writer}${no}`;
        parts.splice(at % (parts.length + 1), out, ...(put ? [glue ? own : ` ${own} `] : []));
      });
      return parts.join('');
    });

const wordsOf = (text: string): string[] => text.match(/\S+/g) ?? [];
const counted = (text: string): Map<string, number> => {
  const count = new Map<string, number>();
  for (const each of wordsOf(text)) count.set(each, (count.get(each) ?? 0) + 1);
  return count;
};
const newIn = (text: string, base: string): string[] => {
  const known = new Set(wordsOf(base));
  return wordsOf(text).filter((each) => !known.has(each));
};

const onEdits = (look: (base: string, theirs: string, mine: string) => void): void =>
  void fc.assert(
    fc.property(prose, editsBy('x'), editsBy('y'), (base, a, b) => look(base, a(base), b(base))),
    { seed: 7, numRuns: 2_000 },
  );

describe('two in the same text', () => {
  test("[TX2] nobody's words vanish: what either wrote anew stands in the result", () => {
    onEdits((base, theirs, mine) => {
      const { text } = mergeText(base, theirs, mine);
      const kept = new Set(wordsOf(text));
      expect([...newIn(theirs, base), ...newIn(mine, base)].filter((each) => !kept.has(each))).toEqual([]);
    });
  });

  test('[TX2] what both left standing still stands, as often as in the one that has it fewer times', () => {
    onEdits((base, theirs, mine) => {
      const [b, t, m] = [counted(base), counted(theirs), counted(mine)];
      const result = counted(mergeText(base, theirs, mine).text);
      for (const [each, times] of b) {
        const removed = Math.max(0, times - (t.get(each) ?? 0)) + Math.max(0, times - (m.get(each) ?? 0));
        expect(result.get(each) ?? 0).toBeGreaterThanOrEqual(Math.max(0, times - removed));
      }
    });
  });

  test('[TX2] no words grow together: every word of the result was in one of the texts', () => {
    onEdits((base, theirs, mine) => {
      const known = new Set([...wordsOf(base), ...wordsOf(theirs), ...wordsOf(mine)]);
      expect(wordsOf(mergeText(base, theirs, mine).text).filter((each) => !known.has(each))).toEqual([]);
    });
  });

  test('[TX2] who writes alone gets what was written, and nothing is called an overlap', () => {
    onEdits((base, theirs, mine) => {
      expect(mergeText(base, base, mine)).toEqual({ text: mine, overlap: false });
      expect(mergeText(base, theirs, base)).toEqual({ text: theirs, overlap: false });
      expect(mergeText(base, mine, mine)).toEqual({ text: mine, overlap: false });
    });
  });

  test('[TX2] changes in different places are both made; in the same place both versions are kept and said', () => {
    const base = 'Lise les kvar kveld\nHo har det godt i klassen';
    const theirs = 'Lise og mor les kvar kveld\nHo har det godt i klassen';
    const mine = 'Lise les kvar kveld\nHo har det godt i klassen no';
    expect(mergeText(base, theirs, mine)).toEqual({
      text: 'Lise og mor les kvar kveld\nHo har det godt i klassen no',
      overlap: false,
    });
    expect(mergeText('kvar kveld', 'kvar morgon', 'kvar fredag')).toEqual({
      text: 'kvar morgon fredag',
      overlap: true,
    });
  });

  test('[TX2] a text of one word over and over is kept twice instead of being compared for minutes', () => {
    const many = (count: number, own: string) => `${'ja '.repeat(count)}${own}`;
    const merged = mergeText(many(900, 'slutt'), many(1200, 'mor'), many(1300, 'far'));
    expect(merged.overlap).toBe(true);
    expect(merged.text).toContain('mor');
    expect(merged.text).toContain('far');
  });

  test('[TX2] a revision that never was is taken for the empty text, so that both texts stand', () => {
    expect(mergeText(baseOf(['Mor sa dette.'], 999), 'Mor sa dette.', 'Far sa det.').text).toBe(
      'Mor sa dette. Far sa det.',
    );
  });

  test('[TX2] two who begin at the same time on an empty text both have their words', () => {
    expect(mergeText('', 'Ho trivst', 'Ho er trøytt').text).toMatch(/trivst.*trøytt|trøytt.*trivst/s);
  });
});

describe('the version that somebody wrote on', () => {
  test('[TX5] versions count from one, none is the empty text, and so is one that never was', () => {
    const versions = ['a', 'b'];
    expect([0, 1, 2, 9].map((rev) => baseOf(versions, rev))).toEqual(['', 'a', 'b', '']);
    expect(baseOf([], 3)).toBe('');
  });
});

describe('two in the same record', () => {
  const base = { id: 'm', measure: 'Leksehjelp', start: 'måndag', on: null as string | null };
  const texts = ['measure', 'start'] as const;

  test('[TX3] fields are merged one by one: each writer keeps what that writer changed', () => {
    const theirs = { ...base, start: 'tysdag', on: '2027-05-01' };
    const mine = { ...base, measure: 'Leksehjelp heime' };
    expect(mergeRecord(base, theirs, mine, texts)).toEqual({
      id: 'm',
      measure: 'Leksehjelp heime',
      start: 'tysdag',
      on: '2027-05-01',
    });
  });

  test('[TX3] in a field that is not text, whoever changed it last has the say', () => {
    const merged = mergeRecord(base, { ...base, on: '2027-05-01' }, { ...base, on: '2027-06-01' }, texts);
    expect(merged.on).toBe('2027-06-01');
    expect(mergeRecord(base, { ...base, on: '2027-05-01' }, { ...base }, texts).on).toBe('2027-05-01');
  });

  test('[TX3] who knew no earlier version takes no words from the one that is there', () => {
    const mine = { ...base, measure: 'Fast prat' };
    expect(mergeRecord(undefined, base, mine, texts).measure).toMatch(
      /Leksehjelp.*Fast prat|Fast prat.*Leksehjelp/,
    );
  });
});
