import { expect, test } from 'vitest';
import { correctedBy, moved } from '../../../client/screens/lead/corrections.ts';
import { type Ms, minutes } from '../../../shared/time.ts';

test('[UI50] a correction never takes the clock below zero or moves it more than an hour', () => {
  expect(correctedBy(minutes(3), 2)).toBe(120_000);
  expect(correctedBy(minutes(3), -2)).toBe(-120_000);
  expect(correctedBy(90_000 as Ms, -2)).toBe(-90_000);
  expect(correctedBy(minutes(3), 90)).toBe(minutes(60));
  expect(correctedBy(minutes(100), -90)).toBe(-minutes(60));
});

test('a service moves by one place and nobody is lost', () => {
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 2, 1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a'], 5, 1)).toEqual(['a']);
});
