import * as z from 'zod';
import type { MeetingId } from '../../shared/ids.ts';
import {
  bodyOf,
  EvaluationRow,
  envelopeOf,
  FACT_VERSION,
  type Fact,
  FactEnvelope,
  parseFact,
} from '../meeting/facts.ts';
import type { Sealer } from './seal.ts';

/** A row as SQLite gives it. What the columns mean is checked by the schemas of the core. */
const FactRow = z
  .object({ command_id: z.unknown(), undo_target: z.unknown(), sealed: z.instanceof(Buffer) })
  .loose();
const TextRow = z.object({
  meeting: z.unknown(),
  seq: z.unknown(),
  question: z.unknown(),
  sealed: z.instanceof(Buffer),
});

/** What a box is bound to: the envelope, in an order that never changes. */
const factBound = (envelope: FactEnvelope): string =>
  JSON.stringify([
    'fact',
    envelope.meeting,
    envelope.seq,
    envelope.at,
    envelope.wall,
    envelope.type,
    envelope.v,
    envelope.seat,
    envelope.commandId,
    envelope.undoTarget,
  ]);

const textBound = (row: Omit<EvaluationRow, 'text'>): string =>
  JSON.stringify(['evaluation', row.meeting, row.seq, row.question]);

export const keyBound = (meeting: MeetingId): string => JSON.stringify(['meeting', meeting]);

export const factToRow = (fact: Fact, sealer: Sealer) => ({
  meeting: fact.meeting,
  seq: fact.seq,
  at: fact.at,
  wall: fact.wall,
  type: fact.type,
  v: fact.v,
  seat: fact.seat,
  command_id: fact.commandId,
  undo_target: fact.undoTarget,
  sealed: sealer.seal(JSON.stringify(bodyOf(fact)), factBound(envelopeOf(fact))),
});

/** @throws when the row is not as `factToRow` made it. */
export const factFromRow = (row: unknown, sealer: Sealer): Fact => {
  const { sealed, command_id: commandId, undo_target: undoTarget, ...clear } = FactRow.parse(row);
  const envelope = FactEnvelope.parse({ ...clear, commandId, undoTarget });
  if (envelope.v > FACT_VERSION) throw new Error('written by a newer version');
  return parseFact(envelope, JSON.parse(sealer.open(sealed, factBound(envelope)).toString('utf8')));
};

export const textToRow = (row: EvaluationRow, sealer: Sealer) => ({
  meeting: row.meeting,
  seq: row.seq,
  question: row.question,
  sealed: sealer.seal(row.text, textBound(row)),
});

/** @throws when the row is not as `textToRow` made it. */
export const textFromRow = (row: unknown, sealer: Sealer): EvaluationRow => {
  const { sealed, ...clear } = TextRow.parse(row);
  const named = EvaluationRow.parse({ ...clear, text: '' });
  return EvaluationRow.parse({ ...named, text: sealer.open(sealed, textBound(named)).toString('utf8') });
};
