import { type MeetingTime, type Ms, plus, since, ZERO } from './time.ts';

/**
 * A clock is what had elapsed at a moment, and whether it runs on from there (DESIGN, Time). Nothing
 * ticks: what is left is arithmetic when somebody looks.
 */
export interface Clock {
  readonly elapsed: Ms;
  /** Null while the clock stands still. */
  readonly runningSince: MeetingTime | null;
}

export const STOPPED: Clock = { elapsed: ZERO, runningSince: null };

/** [CL1] Time before the start of the run counts as none: a clock never runs backwards. */
export const elapsedAt = (clock: Clock, now: MeetingTime): Ms =>
  clock.runningSince === null ? clock.elapsed : plus(clock.elapsed, positive(since(now, clock.runningSince)));

/** Below zero when the time is over. */
export const leftAt = (clock: Clock, budget: Ms, now: MeetingTime): Ms =>
  (budget - elapsedAt(clock, now)) as Ms;

export const stopAt = (clock: Clock, now: MeetingTime): Clock => ({
  elapsed: elapsedAt(clock, now),
  runningSince: null,
});

export const startAt = (clock: Clock, now: MeetingTime): Clock => ({
  elapsed: elapsedAt(clock, now),
  runningSince: now,
});

/** Moves what has elapsed by a signed amount, never below zero. */
export const correctBy = (clock: Clock, by: Ms, now: MeetingTime): Clock => ({
  elapsed: positive(plus(elapsedAt(clock, now), by)),
  runningSince: clock.runningSince === null ? null : now,
});

/** [CL6] A fair share: what is left ÷ those still to speak, rounded down to 15 s, never below zero. */
export const fairShare = (left: Ms, stillToSpeak: number): Ms =>
  (Math.floor(Math.max(0, left) / Math.max(1, stillToSpeak) / FAIR_STEP) * FAIR_STEP) as Ms;

const FAIR_STEP = 15_000;
const positive = (ms: Ms): Ms => Math.max(0, ms) as Ms;

/**
 * Whole seconds to show. Left time rounds up and overrun rounds down, so that 0:00 is shown for exactly
 * the second after the budget ends and every screen flips together.
 */
export const secondsLeft = (left: Ms): number => Math.ceil(left / 1000);
