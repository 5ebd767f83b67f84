import { describe, expect, test } from 'vitest';
import { osloFields, osloMoment } from '../../../client/time/osloTime.ts';
import type { WallTime } from '../../../shared/time.ts';

describe('[CL14] date and time as clocks in Norway show them, wherever the device is', () => {
  test.each([
    ['2026-12-03', '10:00', '2026-12-03T09:00:00Z'],
    ['2026-06-15', '08:30', '2026-06-15T06:30:00Z'],
    ['2026-10-25', '12:00', '2026-10-25T11:00:00Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00Z'],
    ['2026-12-31', '23:59', '2026-12-31T22:59:00Z'],
  ])('%s %s', (date, time, utc) => {
    const moment = osloMoment(date, time);
    expect(moment).toBe(Date.parse(utc));
    expect(osloFields(Date.parse(utc) as WallTime)).toEqual({ date, time });
  });

  test.each([
    ['', ''],
    ['2026-12-03', ''],
    ['2026-02-30', '10:00'],
    ['2026-12-03', '25:00'],
  ])('what is no date or time is no moment: «%s» «%s»', (date, time) => {
    expect(osloMoment(date, time)).toBeNull();
  });

  test('an hour that summer time skips is a moment all the same', () => {
    expect(osloMoment('2026-03-29', '02:30')).not.toBeNull();
  });
});
