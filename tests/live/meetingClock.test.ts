import { expect, test } from 'vitest';
import { startMeetingClock } from '../../server/live/meetingClock.ts';
import type { MeetingTime, WallTime } from '../../shared/time.ts';

const clocks = (mono: number, wall: number) => {
  const time = { at: mono, wallAt: wall, mono: () => time.at, wall: () => time.wallAt as WallTime };
  return time;
};
const never = 0 as MeetingTime;

test('[SY21] a wall clock that jumps, either way, does not move meeting time', () => {
  const time = clocks(500, 1_000_000);
  const clock = startMeetingClock(never, 1, time);
  expect(clock.now()).toBe(1_000_000);
  time.at += 2_000;
  time.wallAt -= 3_600_000;
  expect(clock.now()).toBe(1_002_000);
  time.wallAt += 7_200_000;
  expect(clock.now()).toBe(1_002_000);
});

test('[SY21] meeting time runs at its rate, in whole milliseconds', () => {
  const time = clocks(0, 1_000_000);
  const clock = startMeetingClock(never, 60, time);
  time.at += 1_000.4;
  expect(clock.now()).toBe(1_060_024);
  time.at += 0.001;
  expect(Number.isInteger(clock.now())).toBe(true);
});

test('[SY22] meeting time begins no earlier than the last fact, whatever the wall clock says', () => {
  const time = clocks(0, 1_000_000);
  const clock = startMeetingClock(5_000_000 as MeetingTime, 1, time);
  expect(clock.now()).toBe(5_000_000);
  time.at += 10;
  expect(clock.now()).toBe(5_000_010);
});
