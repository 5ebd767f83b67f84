import type { i18n } from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  formatDate,
  formatDateAndTime,
  formatLeft,
  formatSpan,
  formatTime,
  isOver,
} from '../../../client/ui/format.ts';
import { startWords } from '../../../client/words/startWords.ts';
import { IsoDate, type Ms, type WallTime } from '../../../shared/time.ts';

const left = (seconds: number) => formatLeft((seconds * 1000) as Ms);

describe('time as it stands on the screens', () => {
  test('[UI6] what is left counts down to 0:00, and beyond it counts up with a plus', () => {
    expect([left(390), left(60), left(9.2), left(0.1), left(0), left(-0.5), left(-1), left(-65)]).toEqual([
      '6:30',
      '1:00',
      '0:10',
      '0:01',
      '0:00',
      '0:00',
      '+0:01',
      '+1:05',
    ]);
  });

  test('[UI6] run over begins with the second after 0:00', () => {
    expect(isOver(0 as Ms)).toBe(false);
    expect(isOver(-999 as Ms)).toBe(false);
    expect(isOver(-1000 as Ms)).toBe(true);
  });

  test('a span is rounded to the second, and more than an hour stays in minutes', () => {
    expect(formatSpan(725_400 as Ms)).toBe('12:05');
    expect(formatSpan(3_900_000 as Ms)).toBe('65:00');
  });
});

describe('dates in our own words', () => {
  let words: i18n;
  beforeAll(async () => {
    words = await startWords('nn');
  });
  const at = Date.parse('2026-12-03T09:00:00Z') as WallTime;

  test.each([
    ['nn', 'torsdag 3. desember 2026 kl.\u00a010:00', '7. november 2026'],
    ['nb', 'torsdag 3. desember 2026 kl.\u00a010:00', '7. november 2026'],
    ['en', 'Thursday 3 December 2026 at 10:00', '7 November 2026'],
  ] as const)('in %s', async (language, moment, day) => {
    await words.changeLanguage(language);
    expect(formatDateAndTime(at, words.t)).toBe(moment);
    expect(formatDate(IsoDate.parse('2026-11-07'), words.t)).toBe(day);
  });

  test('nynorsk has its own days', async () => {
    await words.changeLanguage('nn');
    expect(formatDateAndTime(Date.parse('2026-11-24T09:00:00Z') as WallTime, words.t)).toContain('tysdag');
  });

  test('the time of day is that of Norway, in summer and in winter', () => {
    expect(formatTime(Date.parse('2026-07-01T08:05:00Z') as WallTime)).toBe('10:05');
    expect(formatTime(Date.parse('2026-12-01T09:05:00Z') as WallTime)).toBe('10:05');
  });
});
