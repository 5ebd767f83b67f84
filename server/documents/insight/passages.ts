import type { EvaluationQuestion } from '../../../shared/commands.ts';
import { EVALUATION_QUESTIONS } from '../../../shared/commands.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import type { EvaluationTexts } from '../../meeting/state.ts';
import { namesChild } from './namesChild.ts';

/** An answer of the staff's evaluation that names the child. */
export interface Passage {
  /** Names it among those of the case. */
  readonly id: string;
  readonly question: EvaluationQuestion;
  readonly text: string;
}

/** [IN2] Of each question the answer as it stands, or, where it names the child no more, as it last did. */
export const passagesOf = (
  meeting: MeetingId,
  texts: EvaluationTexts,
  names: readonly string[],
): readonly Passage[] =>
  EVALUATION_QUESTIONS.flatMap((question) => {
    const text = [...(texts[question] ?? [])]
      .reverse()
      .find((each) => names.some((name) => namesChild(each, name)));
    return text === undefined ? [] : [{ id: `${meeting}.${question}`, question, text }];
  });
