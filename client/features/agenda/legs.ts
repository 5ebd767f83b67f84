import { isProtected, isTimed, type Phase, type TimedPhase } from '../../../shared/phases.ts';
import { MINUTE, type Ms } from '../../../shared/time.ts';
import type { Sections } from '../../../shared/views.ts';

type AgendaSection = Sections['agenda'];

/** One phase on the rail. */
export interface Leg {
  readonly phase: Phase;
  readonly status: 'done' | 'now' | 'later';
  /** Re-timing never takes minutes from it. */
  readonly protected: boolean;
  /** Whole minutes it has; null for the evaluation. */
  readonly planned: number | null;
  /** Whole minutes it took; null until it is left. */
  readonly actual: number | null;
  /** Its width on the rail, in proportion to the others. */
  readonly weight: number;
}

const wholeMinutes = (ms: Ms): number => Math.round(ms / MINUTE);

/** A phase that took no more than seconds was still held: it never shows as zero. */
const minutesTaken = (ms: Ms): number => (ms > 0 ? Math.max(1, wholeMinutes(ms)) : 0);

/** The phases in order, as the plan has them now. */
export const legsOf = (agenda: AgendaSection): readonly Leg[] =>
  agenda.phases.map(({ phase, budget, spent, status }) => ({
    phase,
    status,
    protected: isProtected(phase),
    planned: budget === null ? null : wholeMinutes(budget),
    actual: spent === null ? null : minutesTaken(spent),
    weight: budget === null ? 0 : budget / MINUTE,
  }));

/** [UI42] The rail on the wall: only what the family is part of. */
export const timedLegs = (agenda: AgendaSection): readonly (Leg & { readonly phase: TimedPhase })[] =>
  legsOf(agenda).filter((leg): leg is Leg & { readonly phase: TimedPhase } => isTimed(leg.phase));
