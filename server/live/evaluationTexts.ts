import type { EvaluationRow } from '../meeting/facts.ts';
import type { EvaluationTexts } from '../meeting/state.ts';

/** Adds rows, in order of seq, to the versions of each answer. The machine never sees these texts. */
export const withRows = (texts: EvaluationTexts, rows: readonly EvaluationRow[]): EvaluationTexts => {
  const all = { ...texts };
  for (const row of rows) all[row.question] = [...(all[row.question] ?? []), row.text];
  return all;
};
