import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movedCaret, withTyped } from '../../../client/ui/typing.ts';

describe('what was typed on while it was being saved', () => {
  test('[SY5] is kept, together with what others wrote elsewhere in the text', () => {
    const sent = 'Han sov godt i haust.';
    expect(withTyped(`${sent} No gjer han ikkje det.`, sent, `Merk: ${sent}`)).toBe(
      `Merk: ${sent} No gjer han ikkje det.`,
    );
  });

  test('[SY5] is kept beside what others wrote in the same place', () => {
    const merged = withTyped('Ho er glad', 'Ho er', 'Ho er trøytt');
    expect(merged).toContain('glad');
    expect(merged).toContain('trøytt');
  });

  test('[SY5] goes on where a word was sent half, also beside what another wrote in the same place', () => {
    expect(withTyped('Søvnen er vanskeleg.', 'Søvnen er vanske', 'Søvnen er vanske Ho er trygg heime.')).toBe(
      'Søvnen er vanskeleg. Ho er trygg heime.',
    );
  });

  test("[SY5] nobody's new words vanish", () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 8 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.nat(8), fc.nat(8), (sent, here, there) => {
        const put = (word: string, at: number) => {
          const words = sent.split(' ').filter(Boolean);
          return [...words.slice(0, at), word, ...words.slice(at)].join(' ');
        };
        const merged = withTyped(put('MINE', here), sent, put('THEIRS', there));
        expect(merged).toContain('MINE');
        expect(merged).toContain('THEIRS');
      }),
      { seed: 11 },
    );
  });
});

describe('the caret, when the text is replaced', () => {
  test.each([
    ['Hei du', 'Hallo! Hei du', 6, 13],
    ['Hei du', 'Hei du der', 3, 3],
    ['Hei du', 'Hei gode du', 6, 11],
    ['Hei du', '', 4, 0],
  ])('[SY16] stays beside the same letters: «%s» → «%s»', (before, after, caret, moved) => {
    expect(movedCaret(before, after, caret)).toBe(moved);
  });

  test('is always somewhere in the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.nat(20), (before, after, at) => {
        const moved = movedCaret(before, after, Math.min(at, before.length));
        expect(moved).toBeGreaterThanOrEqual(0);
        expect(moved).toBeLessThanOrEqual(after.length);
      }),
      { seed: 3 },
    );
  });
});
