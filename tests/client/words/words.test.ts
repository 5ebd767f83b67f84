import { describe, expect, test } from 'vitest';
import { words as en } from '../../../client/words/en/words.ts';
import { words as nb } from '../../../client/words/nb/words.ts';
import { words as nn } from '../../../client/words/nn/words.ts';
import { preferredLanguage } from '../../../client/words/startWords.ts';
import { HTTP_ERRORS } from '../../../shared/http.ts';
import { REJECTION_CODES, REQUIREMENTS } from '../../../shared/rejections.ts';
import { REFUSALS } from '../../../shared/wire.ts';

const flat = (words: object, under = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${under}${key}`, value]] : flat(value as object, `${under}${key}.`),
  );
const blanks = (text: string): string[] =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name).sort();

describe('words', () => {
  test.each([
    ['nb', nb],
    ['en', en],
  ])('[TX12] every sentence in %s fills in the same things as in nynorsk, and none is empty', (_, words) => {
    const other = new Map(flat(words));
    for (const [key, text] of flat(nn)) {
      expect(other.get(key)?.trim(), key).toBeTruthy();
      expect([key, blanks(other.get(key) ?? '')]).toEqual([key, blanks(text)]);
    }
    expect(other.size).toBe(flat(nn).length);
  });

  test('[TX13] every code of the closed lists has words', () => {
    expect(Object.keys(nn.failures.rejection).sort()).toEqual([...REJECTION_CODES].sort());
    expect(Object.keys(nn.failures.requirement).sort()).toEqual(Object.keys(REQUIREMENTS).sort());
    expect(Object.keys(nn.failures.refusal).sort()).toEqual([...REFUSALS].sort());
    expect(Object.keys(nn.failures.http).sort()).toEqual([...HTTP_ERRORS].sort());
  });

  test('[TX14] nynorsk is nynorsk, and bokmål is bokmål', () => {
    const bokmål =
      /\b(ikke|hva|hvem|jeg|foresatte?|skolen?|beslutning\w*|noen|også|tjeneste\w*|deltaker\w*)\b/i;
    const nynorsk =
      /\b(ikkje|kva|kven|føresette?|skulen?|avgjerd\w*|nokon|teneste\w*|deltakar\w*|berre|eit)\b/i;
    expect(flat(nn).filter(([, text]) => bokmål.test(text))).toEqual([]);
    expect(flat(nb).filter(([key, text]) => nynorsk.test(text) && !key.includes('language'))).toEqual([]);
  });

  test('[TX15] nobody is called verje, and no time is called overtid', () => {
    expect(flat(nn).filter(([, text]) => /\b(verje|overtid|vedtak)/i.test(text))).toEqual([]);
    expect(flat(nb).filter(([, text]) => /\b(verge|overtid|vedtak)/i.test(text))).toEqual([]);
  });

  test.each([
    [null, ['nb-NO', 'en'], 'nb'],
    [null, ['no'], 'nb'],
    [null, ['nn-NO'], 'nn'],
    [null, ['de', 'en-GB'], 'en'],
    [null, ['de'], 'nn'],
    ['en', ['nn'], 'en'],
    ['xx', ['nb'], 'nb'],
  ] as const)('[TX10] remembered %s, browser %j: %s', (remembered, browser, language) => {
    expect(preferredLanguage(remembered, browser)).toBe(language);
  });
});
