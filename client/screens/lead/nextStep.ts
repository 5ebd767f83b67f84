import { isPhase, type Phase, phaseAfter } from '../../../shared/phases.ts';
import type { Turn } from '../../../shared/turns.ts';
import type { Sections } from '../../../shared/views.ts';

/** What the one big button does. Its name is made of this and nothing else. */
export type NextStep =
  | { readonly kind: 'start' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'turn'; readonly turn: Turn }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'phase'; readonly phase: Phase }
  | { readonly kind: 'familyLeaves' }
  | { readonly kind: 'resumeEvaluation' }
  | { readonly kind: 'end' }
  | { readonly kind: 'referat' };

interface Where {
  readonly stage: Sections['agenda']['stage'];
  readonly turn: Sections['turn'];
  /** The evaluation waits for later the same day. */
  readonly parked?: boolean;
}

/** [UI46] There is always exactly one next step, and it says what it does. */
export const nextStep = ({ stage, turn, parked = false }: Where): NextStep => {
  if (stage === 'preparing') return { kind: 'start' };
  if (stage === 'suspended') return { kind: 'resume' };
  if (!isPhase(stage)) return { kind: 'referat' };
  if (parked) return { kind: 'resumeEvaluation' };
  const [upcoming] = turn.upcoming;
  if (upcoming !== undefined) return { kind: 'turn', turn: upcoming };
  if (stage === 'evaluation') return { kind: 'end' };
  if (stage === 'closing') return { kind: 'familyLeaves' };
  if (turn.current?.act === 'readAloud') return { kind: 'confirm' };
  return { kind: 'phase', phase: phaseAfter(stage) ?? 'evaluation' };
};

/**
 * [UI47] While a service asks, the answers may be part of the same turn: then the step after them is
 * offered beside the big button. Null at all other times.
 */
export const stepWithoutAnswer = ({ stage, turn }: Where): NextStep | null => {
  const [answer, after] = turn.upcoming;
  if (stage !== 'clarifying' || turn.current?.act !== 'ask' || answer?.act !== 'answer') return null;
  return after === undefined ? { kind: 'phase', phase: 'statusQuo' } : { kind: 'turn', turn: after };
};
