import { leftAt, secondsLeft } from '../../shared/clock.ts';
import { type MeetingTime, MINUTE, type Ms, type WallTime } from '../../shared/time.ts';
import type { Sections } from '../../shared/views.ts';

type ClockSection = Sections['clock'];

/** What a clock says at one moment. `left` is below zero when the time is over. */
export interface Reading {
  readonly left: Ms;
  readonly budget: Ms;
  /** What is left as a share of the budget, from 1 down to 0. */
  readonly fraction: number;
  readonly over: boolean;
}

const reading = (left: Ms, budget: Ms): Reading => ({
  left,
  budget,
  fraction: budget > 0 ? Math.min(1, Math.max(0, left / budget)) : 0,
  // 0:00 is not over yet: all screens turn amber with the first second after it.
  over: secondsLeft(left) < 0,
});

/** The clock of the phase; null in the evaluation, which has no minutes. */
export const phaseReading = (clock: ClockSection, now: MeetingTime): Reading | null =>
  clock.phaseBudget === null ? null : reading(leftAt(clock.phase, clock.phaseBudget, now), clock.phaseBudget);

/** The clock of the turn; null where the phase is not shared out. */
export const turnReading = (clock: ClockSection, now: MeetingTime): Reading | null =>
  clock.turnBudget === null ? null : reading(leftAt(clock.turn, clock.turnBudget, now), clock.turnBudget);

/**
 * [UI40] When the meeting ends if what remains keeps its minutes: what is left of this phase, never less
 * than nothing, and all of those after it. Null before the start and in the evaluation.
 */
export const expectedEnd = (clock: ClockSection, now: MeetingTime, wall: WallTime): WallTime | null => {
  const phase = phaseReading(clock, now);
  if (clock.plannedEnd === null || phase === null) return null;
  return (wall + Math.max(0, phase.left) + clock.laterBudget) as WallTime;
};

/** Whole minutes that the end lies after the plan; below zero when it is before. */
export const minutesAfterPlan = (clock: ClockSection, end: WallTime): number =>
  clock.plannedEnd === null ? 0 : Math.round((end - clock.plannedEnd) / MINUTE) + 0;

/** A span as whole minutes to say aloud; less than a minute counts as one. */
export const minutesToSay = (span: Ms): number => Math.max(1, Math.round(Math.abs(span) / MINUTE));

/** How the family's clock speaks of the time: in four calm steps, never in numbers. */
export type CalmStep = 'plenty' | 'half' | 'soon' | 'over';

/** The last step begins when a fifth is left, or the last minute of a short phase. */
const SOON = 0.2;

/** [UI41] The words under the calm disc. */
export const calmStep = ({ left, fraction, over }: Reading): CalmStep => {
  if (over) return 'over';
  if (fraction <= SOON || left <= MINUTE) return 'soon';
  return fraction <= 0.5 ? 'half' : 'plenty';
};
