import type { EvaluationTexts, MeetingState } from '../meeting/state.ts';

/** What the log of a meeting adds up to, machine and evaluation together. */
export interface Head {
  readonly state: MeetingState;
  readonly evaluation: EvaluationTexts;
}
