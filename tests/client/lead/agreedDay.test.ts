import { expect, test } from 'vitest';
import { agreedDay } from '../../../client/screens/lead/agreedDay.ts';
import type { WallTime } from '../../../shared/time.ts';

const at = (when: string): WallTime => Date.parse(`${when}+01:00`) as WallTime;

test('[UI97] the day on which a broken-off meeting goes on is said when it is agreed, also when it has come', () => {
  const began = at('2026-11-24T10:02:00');
  const planned = at('2026-11-24T10:00:00');
  const thursday = at('2026-11-26T09:00:00');
  expect(agreedDay(planned, began, at('2026-11-24T10:30:00'))).toBeNull();
  expect(agreedDay(thursday, began, at('2026-11-24T10:30:00'))).toBe(thursday);
  expect(agreedDay(thursday, began, at('2026-11-26T09:04:00'))).toBe(thursday);
  expect(agreedDay(null, began, began)).toBeNull();
});
