import { describe, expect, test } from 'vitest';
import { phaseElapsed } from '../../server/meeting/turns.ts';
import { correctBy, elapsedAt, leftAt, STOPPED, secondsLeft, startAt } from '../../shared/clock.ts';
import { type MeetingTime, type Ms, minutes } from '../../shared/time.ts';
import { NINE, Room, seats } from '../support/room.ts';

const at = (ms: number) => ms as MeetingTime;
const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const elapsed = (room: Room): number => phaseElapsed(room.context, at(room.now));
const inDescription = (): Room => Room.started().until('describe/guardians');

describe('a clock is arithmetic', () => {
  test('[CL1] time before the start of the run counts as none', () => {
    const clock = startAt(STOPPED, at(NINE));
    expect(elapsedAt(clock, at(NINE - MINUTE))).toBe(0);
    expect(elapsedAt(clock, at(NINE + MINUTE))).toBe(MINUTE);
  });

  test('[CL9] what has elapsed is never corrected to below zero', () => {
    const clock = startAt(STOPPED, at(NINE));
    const corrected = correctBy(clock, minutes(-5), at(NINE + MINUTE));
    expect(elapsedAt(corrected, at(NINE + MINUTE))).toBe(0);
    expect(elapsedAt(corrected, at(NINE + 2 * MINUTE))).toBe(MINUTE);
  });

  test('[CL12] 0:00 is shown for exactly the second after the time is over', () => {
    const shown = [1, 0, -1, -999, -1_000].map((left) => secondsLeft(left as Ms));
    expect(shown.map((seconds) => seconds + 0)).toEqual([1, 0, 0, 0, -1]);
  });
});

describe('the clock of a phase', () => {
  test('[CL7] a paused clock does not move, and goes on where it stood', () => {
    const room = inDescription().wait(MINUTE);
    room.ok(seats.nurse, 'clock.breakIn', { reason: 'oneAtATime' });
    room.wait(10 * MINUTE);
    expect(elapsed(room)).toBe(MINUTE);
    room.ok(seats.nurse, 'clock.resume', {});
    room.wait(30 * SECOND);
    expect(elapsed(room)).toBe(90 * SECOND);
    expect(room.context.pause).toBeNull();
  });

  test('[CL7] a step of the agenda ends a pause, and the time of the pause is in no phase', () => {
    const room = inDescription().wait(MINUTE);
    room.ok(seats.leader, 'clock.pause', {});
    room.wait(5 * MINUTE).next();
    expect(room.context.pause).toBeNull();
    room.wait(MINUTE);
    expect(elapsed(room)).toBe(2 * MINUTE);
    room.ok(seats.leader, 'clock.pause', {});
    room.wait(5 * MINUTE).next();
    expect(room.context.spent.description).toBe(2 * MINUTE);
    expect(elapsed(room.wait(SECOND))).toBe(SECOND);
  });

  test('[CL8] more time is added to what is left: nothing begins anew', () => {
    const room = inDescription().wait(4 * MINUTE);
    room.ok(seats.nurse, 'clock.extend', { minutes: 2 });
    room.ok(seats.nurse, 'clock.extend', { minutes: 1 });
    const { phase, phaseBudget } = room.view('projector').clock ?? {};
    expect(phaseBudget).toBe(8 * MINUTE);
    expect(phase && leftAt(phase, minutes(8), at(room.now))).toBe(4 * MINUTE);
    room.until('ask/helsestasjon');
    expect(room.view('projector').clock?.phaseBudget).toBe(10 * MINUTE);
  });

  test('[CL9] a forgotten start is put right, running or paused', () => {
    const room = inDescription().wait(MINUTE);
    room.ok(seats.leader, 'clock.correct', { by: 2 * MINUTE });
    expect(elapsed(room.wait(MINUTE))).toBe(4 * MINUTE);
    room.ok(seats.leader, 'clock.pause', {});
    room.ok(seats.leader, 'clock.correct', { by: -MINUTE });
    expect(elapsed(room.wait(MINUTE))).toBe(3 * MINUTE);
  });

  test('[CL12] when the time is over nothing happens by itself: the same turn, the clock goes on', () => {
    const room = inDescription();
    const before = room.state;
    room.wait(90 * MINUTE);
    expect(room.state).toBe(before);
    expect(elapsed(room)).toBe(90 * MINUTE);
    room.next();
    expect(room.turn).toBe('describe/teacher');
  });
});

describe('the end of the meeting', () => {
  test('[CL11] the planned end is the start and the plan, whatever happens since', () => {
    const room = Room.prepared();
    expect(room.view('leader').clock?.plannedEnd).toBeNull();
    room.wait(MINUTE).step();
    room.wait(20 * MINUTE);
    room.ok(seats.leader, 'clock.extend', { minutes: 2 });
    room.step();
    expect(room.view('leader').clock?.plannedEnd).toBe(NINE + MINUTE + 45 * MINUTE);
  });

  test('[CL11] the expected end rests on what the phases to come have in the plan', () => {
    const room = Room.started();
    const later = () => room.view('guardian').clock?.laterBudget;
    expect(later()).toBe(40 * MINUTE);
    room.until('reflect/guardians');
    expect(later()).toBe(20 * MINUTE);
    room.until('document/leader');
    expect(later()).toBe(5 * MINUTE);
    room.step();
    room.step();
    expect([room.context.stage, later()]).toEqual(['closing', 0]);
    room.step();
    expect(room.view('leader').clock).toMatchObject({ laterBudget: 0, phaseBudget: null });
  });

  test('[CL5] the meeting that is over has stopped clocks, and each phase its time', () => {
    const room = Room.started();
    while (room.context.stage !== 'ended') room.wait(MINUTE).step();
    room.wait(MINUTE);
    expect(room.context.phaseClock.runningSince).toBeNull();
    expect(room.context.spent).toMatchObject({ welcome: MINUTE, clarifying: 6 * MINUTE, evaluation: MINUTE });
  });
});
