import type { Command, CommandOf, CommandType } from '../../shared/commands.ts';
import { mergeText } from '../../shared/mergeText.ts';
import { MAX_TEXT } from '../../shared/text.ts';
import { latest, type MeetingContext, type SharedRecord } from './context.ts';
import { type EvaluationRow, FACTS, type FactPayload, type FactType } from './facts.ts';
import { baseOf, mergeRecord } from './merge.ts';
import type { EvaluationTexts } from './state.ts';

/** What becomes of a command's payload: merged texts; and what goes into the evaluation's own table. */
export interface Written<T extends FactType = FactType> {
  readonly payload: FactPayload<T>;
  readonly row: Pick<EvaluationRow, 'question' | 'text'> | null;
  /** Whether its texts may be others than those of the command, which were parsed. */
  readonly isMerged: boolean;
}

const written = <T extends FactType>(payload: FactPayload<T>, isMerged: boolean): Written<T> => ({
  payload,
  row: null,
  isMerged,
});

const writeNote = (context: MeetingContext, { payload }: CommandOf<'note.write'>): Written<'note.write'> => {
  const versions = context.notes[payload.key]?.versions ?? [];
  const merged = mergeText(baseOf(versions, payload.baseRev), versions.at(-1) ?? '', payload.text);
  const { key, text } = payload;
  return written({ key, ...merged, rev: versions.length + 1 }, merged.text !== text);
};

const merge = <T extends { id: string }>(
  records: readonly SharedRecord<T>[],
  mine: T,
  baseRev: number,
  texts: readonly (keyof T)[],
): { value: T; rev: number; isMerged: boolean } => {
  const record = records.find((each) => each.versions[0].id === mine.id);
  if (!record) return { value: mine, rev: 1, isMerged: false };
  const base = record.versions[baseRev - 1];
  const value = mergeRecord(base, latest(record), mine, texts);
  return { value, rev: record.versions.length + 1, isMerged: true };
};

const writeEvaluation = (
  texts: EvaluationTexts,
  { payload: { question, text, baseRev } }: CommandOf<'evaluation.write'>,
): Written<'evaluation.write'> => {
  const versions = texts[question] ?? [];
  const merged = mergeText(baseOf(versions, baseRev), versions.at(-1) ?? '', text);
  return {
    payload: { question, rev: versions.length + 1, overlap: merged.overlap },
    row: { question, text: merged.text },
    isMerged: false,
  };
};

/** Turns a command that is allowed, open and valid into what the fact will say. */
export const payloadOf = (
  context: MeetingContext,
  command: Command,
  evaluation: EvaluationTexts,
): Written => {
  switch (command.type) {
    case 'note.write':
      return writeNote(context, command);
    case 'tried.put': {
      const { tried, baseRev } = command.payload;
      const { value, rev, isMerged } = merge(context.tried, tried, baseRev, ['measure', 'effect']);
      return written<'tried.put'>({ tried: value, rev }, isMerged);
    }
    case 'proposal.put': {
      const { proposal, baseRev } = command.payload;
      const { value, rev, isMerged } = merge(context.proposals, proposal, baseRev, [
        'measure',
        'start',
        'needs',
      ]);
      return written<'proposal.put'>({ proposal: value, rev }, isMerged);
    }
    case 'measure.put': {
      const { measure, baseRev } = command.payload;
      const { value, rev, isMerged } = merge(context.measures, measure, baseRev, [
        'measure',
        'responsibleName',
        'start',
      ]);
      return written<'measure.put'>({ measure: value, rev }, isMerged);
    }
    case 'evaluation.write':
      return writeEvaluation(evaluation, command);
    default:
      return written<Exclude<CommandType, Merged>>(command.payload, false);
  }
};

/** What several may write at once. Of all else the fact says what the command said, as it was parsed. */
type Merged = 'note.write' | 'tried.put' | 'proposal.put' | 'measure.put' | 'evaluation.write';

/** [TX4] Two long texts can merge into one that is too long; then nothing is saved and the writer is told. */
export const isTooLong = (type: Command['type'], { payload, row, isMerged }: Written): boolean =>
  (isMerged && !FACTS[type].safeParse(payload).success) || (row !== null && row.text.length > MAX_TEXT);
