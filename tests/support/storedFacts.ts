import { type EvaluationRow, type Fact, parseFact } from '../../server/meeting/facts.ts';
import { MeetingId, Seq } from '../../shared/ids.ts';

/** Planted in everything that is sealed: it must not be found in the clear anywhere. */
export const SECRET_NAME = 'Kjellfrid-Planta';
export const SECRET_TEXT = 'Løyndomen som er planta her';
export const SECRET_EVALUATION = 'Evaluering-planta-løynd';

export const meetingId = (name: string): MeetingId => MeetingId.parse(name);

const envelope = (meeting: MeetingId, seq: number, type: string, commandId: string) => ({
  meeting,
  seq,
  at: 1_000 * seq,
  wall: 1_700_000_000_000 + seq,
  type,
  v: 1,
  seat: 'leader',
  commandId,
  undoTarget: null,
});
const body = (payload: unknown) => ({ payload, onBehalf: [], entry: null, print: 'print' });

export const createdFact = (meeting: MeetingId): Fact =>
  parseFact(
    envelope(meeting, 1, 'meeting.created', 'c1'),
    body({
      practice: false,
      leader: { id: 'leader', name: SECRET_NAME, roles: ['head'], service: null, attends: true },
    }),
  );

export const noteFact = (
  meeting: MeetingId,
  seq: number,
  { commandId = `c${seq}`, text = SECRET_TEXT } = {},
): Fact =>
  parseFact(
    envelope(meeting, seq, 'note.write', commandId),
    body({ key: 'summary', text, rev: seq, overlap: false }),
  );

export const evaluationFact = (meeting: MeetingId, seq: number): { fact: Fact; row: EvaluationRow } => ({
  fact: parseFact(
    envelope(meeting, seq, 'evaluation.write', `c${seq}`),
    body({ question: 'worked', rev: 1, overlap: false }),
  ),
  row: { meeting, seq: Seq.parse(seq), question: 'worked', text: SECRET_EVALUATION },
});
