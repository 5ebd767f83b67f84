import type { Clock } from '../../shared/clock.ts';
import { isTimed, type Stage, TIMED_PHASES, totalMinutes } from '../../shared/phases.ts';
import { type IsoDate, MINUTE, type Ms, osloDate, sum, type WallTime } from '../../shared/time.ts';
import type { MeetingContext } from './context.ts';
import { clockSection } from './sections.ts';
import { plannedBudget } from './turns.ts';

/** One meeting as the rest of its day knows it: times, and no word of what it is about. */
export interface Slot {
  readonly startsAt: WallTime;
  readonly stage: Stage;
  /** By the plan as it was made: whether another meeting comes after this one, or was meant to be beside it. */
  readonly planned: Ms;
  /** By the plan, with what an interpreter doubles. */
  readonly length: Ms;
  readonly plannedEnd: WallTime;
  readonly parked: boolean;
  readonly familyLeftAt: WallTime | null;
  /** The phase that runs: its clock, its minutes, and those of the phases after it. Null outside the phases. */
  readonly phase: { readonly clock: Clock; readonly budget: Ms; readonly later: Ms } | null;
  /** Dates on which people sit together, or mean to. */
  readonly dates: readonly IsoDate[];
}

/** Has not begun, or goes on another time: it can be shown in the room next. */
export const isWaiting = ({ stage }: Pick<MeetingContext, 'stage'>): boolean =>
  stage === 'preparing' || stage === 'suspended';

/** Null while no time is set. */
export const slotOf = (context: MeetingContext): Slot | null => {
  const { details, minutes, stage, startedAt, parkedAt, familyLeftAt } = context;
  if (details === null) return null;
  const { startsAt } = details;
  const planned = (totalMinutes(minutes) * MINUTE) as Ms;
  const length = sum(TIMED_PHASES.map((phase) => plannedBudget(context, phase)));
  const { phase: clock, phaseBudget: budget, laterBudget: later, plannedEnd } = clockSection(context);
  const sat = context.sittings.map(({ from }) => osloDate(from));
  return {
    startsAt,
    stage,
    planned,
    length,
    plannedEnd: plannedEnd ?? (((startedAt ?? startsAt) + length) as WallTime),
    parked: parkedAt !== null,
    familyLeftAt,
    phase: isTimed(stage) && budget !== null ? { clock, budget, later } : null,
    dates: [...new Set(isWaiting(context) ? [...sat, osloDate(startsAt)] : sat)],
  };
};
