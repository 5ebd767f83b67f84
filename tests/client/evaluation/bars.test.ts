import { expect, test } from 'vitest';
import { barsOf } from '../../../client/features/evaluation/bars.ts';
import { minutes } from '../../../shared/time.ts';

test('[UI65] all bars share one scale, so that the longest is whole', () => {
  const bars = barsOf([
    { phase: 'welcome', planned: minutes(5), actual: minutes(10) },
    { phase: 'offers', planned: minutes(10), actual: minutes(20) },
  ]);
  expect(bars.map(({ plannedShare, actualShare }) => [plannedShare, actualShare])).toEqual([
    [0.25, 0.5],
    [0.5, 1],
  ]);
  expect(bars[1]).toMatchObject({ planned: 10, actual: 20 });
});

test('a meeting of seconds divides by nothing', () => {
  expect(barsOf([{ phase: 'welcome', planned: 0 as never, actual: 0 as never }])[0]?.actualShare).toBe(0);
});
