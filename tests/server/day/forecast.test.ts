import { describe, expect, test } from 'vitest';
import { followingOf, foretell, lookAgainIn, type Present, settled } from '../../../server/day/forecast.ts';
import type { Slot } from '../../../server/meeting/slot.ts';
import { type Delay, expectedAt } from '../../../shared/day.ts';
import { type MeetingTime, type Ms, minutes, osloDate, type WallTime } from '../../../shared/time.ts';
import { NINE } from '../../support/room.ts';

/** Minutes after nine, on the wall and in the meeting. */
const at = (minute: number): WallTime => (NINE + minutes(minute)) as WallTime;
const time = (minute: number): MeetingTime => at(minute) as number as MeetingTime;

const slot = (startsAt: number, more: Partial<Slot> = {}): Slot => ({
  startsAt: at(startsAt),
  stage: 'preparing',
  planned: minutes(45),
  length: minutes(45),
  plannedEnd: at(startsAt + 45),
  parked: false,
  familyLeftAt: null,
  phase: null,
  dates: [osloDate(at(startsAt))],
  ...more,
});

/** In a phase of ten minutes that began then, with fifteen to come after it. */
const running = (startsAt: number, phaseBegan: number, more: Partial<Slot> = {}): Slot =>
  slot(startsAt, {
    stage: 'offers',
    phase: {
      clock: { elapsed: 0 as Ms, runningSince: time(phaseBegan) },
      budget: minutes(10),
      later: minutes(15),
    },
    ...more,
  });

const day = (now: number, ...slots: Slot[]): Present<number>[] =>
  slots.map((each, id) => ({ id, slot: each, now: time(now) }));

/** What the last meeting of the day is told, in minutes after nine. */
const told = (now: number, ...slots: Slot[]) => {
  const { delay } = foretell(day(now, ...slots), at(now)).at(-1) ?? { delay: null };
  return delay && { at: (delay.at - NINE) / 60_000, grows: delay.growsFrom !== null };
};

describe('what waits for a meeting that runs', () => {
  test('[AF9] is told nothing while that one keeps its time', () => {
    expect(told(25, running(0, 20), slot(55))).toBeNull();
  });

  test('[AF9] is told when it can begin: what is left, and ten minutes', () => {
    expect(told(35, running(0, 30), slot(55))).toEqual({ at: 65, grows: false });
  });

  test('[AF9] hears of less than a minute nothing', () => {
    const almost = running(0, 20, {
      phase: {
        clock: { elapsed: 0 as Ms, runningSince: time(20) },
        budget: (minutes(10) + 59_000) as Ms,
        later: minutes(15),
      },
    });
    expect(told(25, almost, slot(55))).toBeNull();
  });

  test('[AF11] grows by itself when the phase is over its time, or the clock stands', () => {
    expect(told(42, running(0, 30), slot(55))).toEqual({ at: 67, grows: true });
    const stands = {
      clock: { elapsed: minutes(4), runningSince: null },
      budget: minutes(10),
      later: minutes(15),
    };
    expect(told(40, running(0, 30, { phase: stands }), slot(55))).toEqual({ at: 71, grows: true });
  });

  test('[AF11] is looked at again at the very moment when it begins to grow', () => {
    const inTime = foretell(day(25, running(0, 20), slot(55)), at(25));
    // The phase is over at 30; the next can then begin at 55, and a minute later that is late.
    expect(lookAgainIn(inTime, at(25))).toBe(minutes(6));
    const late = foretell(day(35, running(0, 30), slot(55)), at(35));
    expect(lookAgainIn(late, at(35))).toBe(minutes(5));
    const growing = foretell(day(42, running(0, 30), slot(55)), at(42));
    expect(lookAgainIn(growing, at(42))).toBeNull();
  });

  test('[AF11] what is said comes to the same as looking again later', () => {
    const [before] = foretell(day(42, running(0, 30), slot(55)), at(42));
    const [after] = foretell(day(50, running(0, 30), slot(55)), at(50));
    if (!before?.delay || !after?.delay) throw new Error('late at both moments');
    expect(expectedAt(before.delay, at(50))).toBe(after.delay.at);
    expect(settled(before.delay, after.delay, at(50))).toBe(before.delay);
  });

  test('[AF11] a change of less than a minute is not said anew, one of a minute is', () => {
    const before: Delay = { at: at(65), growsFrom: null };
    const little: Delay = { at: (at(65) + 59_000) as WallTime, growsFrom: null };
    const much: Delay = { at: at(66), growsFrom: null };
    expect(settled(before, little, at(40))).toBe(before);
    expect(settled(before, much, at(40))).toBe(much);
    expect(settled(before, null, at(40))).toBeNull();
    expect(settled(before, { ...before, growsFrom: at(40) }, at(40))).toMatchObject({ growsFrom: at(40) });
  });

  test('[AF9] passes it on to the one after it, as far as the time between does not take it up', () => {
    expect(told(35, running(0, 30), slot(55), slot(110))).toEqual({ at: 120, grows: false });
    expect(told(35, running(0, 30), slot(55), slot(125))).toBeNull();
  });

  test('[AF6] no time between was planned: that alone is not running over', () => {
    expect(told(25, running(0, 20), slot(45))).toBeNull();
    expect(told(35, running(0, 30), slot(45))).toEqual({ at: 55, grows: false });
    expect(told(25, slot(0), slot(45))).toBeNull();
  });

  test('[AF1] a meeting that was planned beside it in another room does not wait', () => {
    expect(told(42, running(0, 30), slot(30))).toBeNull();
  });

  test('[AF9] a meeting that nobody closed holds up nobody', () => {
    const left = running(0, 30);
    expect(told(45 + 90, left, slot(60))).not.toBeNull();
    expect(told(45 + 91, left, slot(60))).toBeNull();
  });
});

describe('what waits for an evaluation', () => {
  const evaluating = (more: Partial<Slot> = {}): Slot =>
    slot(0, { stage: 'evaluation', familyLeftAt: at(50), ...more });

  test('[AF9] waits for its ten minutes, and longer while it goes on', () => {
    expect(told(52, evaluating(), slot(55))).toEqual({ at: 60, grows: false });
    expect(told(64, evaluating(), slot(55))).toEqual({ at: 64, grows: true });
  });

  test('[AF8] does not wait for one that is parked, nor for a meeting that is over or broken off', () => {
    expect(told(64, evaluating({ parked: true }), slot(55))).toBeNull();
    expect(told(64, evaluating({ stage: 'ended' }), slot(55))).toBeNull();
    expect(told(64, slot(7 * 24 * 60, { stage: 'suspended' }), slot(55))).toBeNull();
  });
});

describe('what the meeting that runs over is told', () => {
  const following = (now: number, ...slots: Slot[]) => {
    const all = day(now, ...slots);
    const delays = new Map(foretell(all, at(now)).map(({ id, delay }) => [id, delay]));
    const [first] = all;
    return first ? followingOf(all, delays, first) : null;
  };

  test('[AF10] when the next one should begin, and when it can', () => {
    expect(following(35, running(0, 30), slot(55), slot(110))).toEqual({
      startsAt: at(55),
      delay: { at: at(65), growsFrom: null },
    });
    expect(following(25, running(0, 20), slot(55))).toEqual({ startsAt: at(55), delay: null });
  });

  test('[AF10] nothing where none waits for it', () => {
    expect(following(35, running(0, 30))).toBeNull();
    expect(following(35, running(0, 30), slot(55, { stage: 'ended' }))).toBeNull();
    expect(following(35, slot(0), slot(55))).toBeNull();
  });
});
