import { isPhase } from '../../shared/phases.ts';
import type { Intervention, MeetingContext } from './context.ts';
import type { Fact } from './facts.ts';

/** What was done to the structure, kept for the evaluation. */
export const intervention = (
  context: MeetingContext,
  fact: Fact,
  kind: Intervention['kind'],
  reason: Intervention['reason'] = null,
): Partial<MeetingContext> =>
  isPhase(context.stage)
    ? {
        interventions: [
          ...context.interventions,
          { kind, reason, phase: context.stage, at: fact.wall, by: fact.seat },
        ],
      }
    : {};
