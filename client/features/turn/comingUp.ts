import { isPhase, isTimed, type Phase, phaseAfter } from '../../../shared/phases.ts';
import type { Turn } from '../../../shared/turns.ts';
import type { Sections } from '../../../shared/views.ts';

/** Something that comes after the present turn: another turn of this phase, or the next phase. */
export type Coming =
  | { readonly kind: 'turn'; readonly turn: Turn }
  | { readonly kind: 'phase'; readonly phase: Phase };

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
  const phase = phaseAfter(stage);
  const after: readonly Coming[] = phase !== null && isTimed(phase) ? [{ kind: 'phase', phase }] : [];
  return [...turns, ...after].slice(0, count);
};
