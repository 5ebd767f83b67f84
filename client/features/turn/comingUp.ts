import { isPhase, isTimed, type Phase, phaseAfter, type TimedPhase } from '../../../shared/phases.ts';
import type { Turn } from '../../../shared/turns.ts';
import type { Sections } from '../../../shared/views.ts';

/** Something that comes after the present turn: another turn of this phase, or the next phase. */
export type Coming =
  | { readonly kind: 'turn'; readonly turn: Turn }
  | { readonly kind: 'phase'; readonly phase: Phase };

/** The phase after this one, where the family is part of it. */
export const phaseToCome = (stage: Sections['agenda']['stage']): TimedPhase | null => {
  const phase = isPhase(stage) ? phaseAfter(stage) : null;
  return phase !== null && isTimed(phase) ? phase : null;
};

/**
 * [UI43] What comes next, in order, at most `count`: the turns that are left, then the phase after them.
 * The evaluation is never announced here: these words stand on the family's screens too.
 */
export const comingUp = (
  stage: Sections['agenda']['stage'],
  turn: Sections['turn'],
  count: number,
): readonly Coming[] => {
  if (!isPhase(stage)) return [];
  const turns = turn.upcoming.map((each): Coming => ({ kind: 'turn', turn: each }));
  const phase = phaseToCome(stage);
  const after: readonly Coming[] = phase === null ? [] : [{ kind: 'phase', phase }];
  return [...turns, ...after].slice(0, count);
};
