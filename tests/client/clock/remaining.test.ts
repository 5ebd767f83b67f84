import { describe, expect, test } from 'vitest';
import { calmStep, expectedEnd, minutesAfterPlan, phaseReading } from '../../../client/time/remaining.ts';
import { type MeetingTime, type Ms, minutes, type WallTime } from '../../../shared/time.ts';
import type { Sections } from '../../../shared/views.ts';

const START = 1_000_000 as MeetingTime;
const TEN = 1_700_000_000_000 as WallTime;
const later = (ms: number): MeetingTime => (START + ms) as MeetingTime;
const wall = (ms: number): WallTime => (TEN + ms) as WallTime;

/** Five minutes of forty-five, begun at `START`. */
const clock = (part: Partial<Sections['clock']> = {}): Sections['clock'] => ({
  phase: { elapsed: 0 as Ms, runningSince: START },
  turn: { elapsed: 0 as Ms, runningSince: START },
  pause: null,
  phaseBudget: minutes(5),
  turnBudget: null,
  laterBudget: minutes(40),
  plannedEnd: wall(minutes(45)),
  ...part,
});

describe('when the meeting is expected to end', () => {
  test('[UI40] a meeting that keeps its minutes ends as planned, at every moment', () => {
    for (const ms of [0, 1_000, 150_000, 300_000]) {
      const end = expectedEnd(clock(), later(ms), wall(ms));
      expect(end).toBe(wall(minutes(45)));
      expect(minutesAfterPlan(clock(), wall(minutes(45)))).toBe(0);
    }
  });

  test('[UI40] time run over moves the end by as much, and never the other way', () => {
    const ms = minutes(7);
    const end = expectedEnd(clock(), later(ms), wall(ms));
    expect(end).toBe(wall(minutes(47)));
    expect(minutesAfterPlan(clock(), wall(minutes(47)))).toBe(2);
    expect(minutesAfterPlan(clock(), wall(minutes(43)))).toBe(-2);
  });

  test('[UI40] a clock that stands moves the end with the wall clock', () => {
    const stopped = clock({ phase: { elapsed: minutes(2), runningSince: null } });
    expect(expectedEnd(stopped, later(minutes(2)), wall(minutes(2)))).toBe(wall(minutes(45)));
    expect(expectedEnd(stopped, later(minutes(6)), wall(minutes(6)))).toBe(wall(minutes(49)));
  });

  test('[UI40] nothing is expected before the start and in the evaluation', () => {
    expect(expectedEnd(clock({ plannedEnd: null }), START, TEN)).toBeNull();
    expect(expectedEnd(clock({ phaseBudget: null }), START, TEN)).toBeNull();
  });
});

describe('what a clock says', () => {
  const at = (ms: number) => phaseReading(clock(), later(ms));

  test('0:00 is shown and not over; the next second is', () => {
    expect(at(300_000)).toMatchObject({ left: 0, fraction: 0, over: false });
    expect(at(300_999)).toMatchObject({ over: false });
    expect(at(301_000)).toMatchObject({ left: -1_000, fraction: 0, over: true });
  });

  test('[UI41] the calm words go through four steps and say no number', () => {
    const steps = [0, 149_000, 150_000, 239_000, 241_000, 300_000, 301_000].map((ms) => {
      const reading = at(ms);
      return reading && calmStep(reading);
    });
    expect(steps).toEqual(['plenty', 'plenty', 'half', 'half', 'soon', 'soon', 'over']);
  });
});
