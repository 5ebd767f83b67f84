import { MINUTE, type Ms } from '../../../shared/time.ts';
import type { Sections } from '../../../shared/views.ts';

type PhaseTime = NonNullable<Sections['evaluation']>['phases'][number];

/** Whole minutes, as people speak of them. */
const wholeMinutes = (time: Ms): number => Math.round(time / MINUTE);

export interface Bar {
  readonly phase: PhaseTime['phase'];
  readonly planned: number;
  readonly actual: number;
  /** Lengths between 0 and 1 on one common scale. */
  readonly plannedShare: number;
  readonly actualShare: number;
}

/** [UI65] All bars share one scale, so that a long phase looks long. */
export const barsOf = (phases: readonly PhaseTime[]): readonly Bar[] => {
  const longest = Math.max(MINUTE, ...phases.flatMap(({ planned, actual }) => [planned, actual]));
  return phases.map(({ phase, planned, actual }) => ({
    phase,
    planned: wholeMinutes(planned),
    actual: wholeMinutes(actual),
    plannedShare: planned / longest,
    actualShare: actual / longest,
  }));
};
