import * as z from 'zod/mini';
import { COMMAND_TYPES, COMMANDS, EvaluationQuestion } from '../../shared/commands.ts';
import { CommandId, MeetingId, PersonId, SeatId, Seq } from '../../shared/ids.ts';
import { Measure, Proposal } from '../../shared/measures.ts';
import { NoteKey } from '../../shared/notes.ts';
import { Person } from '../../shared/people.ts';
import { Tried } from '../../shared/plan.ts';
import { Rev, Text } from '../../shared/text.ts';
import { MeetingTime, WallTime } from '../../shared/time.ts';

/** Raised when a fact's meaning changes; older ones are upcast on read. */
export const FACT_VERSION = 1;

/**
 * What became of an accepted command. Most facts say what the command said. Shared texts hold the merged
 * result, so that replay needs no merging; an evaluation answer holds no text at all (DESIGN, Secrets).
 */
export const FACTS = {
  ...COMMANDS,
  'meeting.created': z.strictObject({ practice: z.boolean(), leader: Person }),
  /** What kind of step it was that is taken back. */
  undo: z.strictObject({ target: Seq, undone: z.optional(z.enum(COMMAND_TYPES)) }),
  'note.write': z.strictObject({ key: NoteKey, text: Text, rev: Rev, overlap: z.boolean() }),
  'tried.put': z.strictObject({ tried: Tried, rev: Rev }),
  'proposal.put': z.strictObject({ proposal: Proposal, rev: Rev }),
  'measure.put': z.strictObject({ measure: Measure, rev: Rev }),
  'evaluation.write': z.strictObject({ question: EvaluationQuestion, rev: Rev, overlap: z.boolean() }),
} as const;
export type FactType = keyof typeof FACTS;
export const FACT_TYPES = Object.keys(FACTS) as FactType[];
export type FactPayload<T extends FactType> = z.infer<(typeof FACTS)[T]>;

/** What is sealed on disk. */
const sealed = {
  /** Those for whom somebody else acted; empty when people acted for themselves. */
  onBehalf: z.array(PersonId),
  /** The stafettlogg entry as prefilled by this fact; null where the fact left it alone. */
  entry: z.nullable(Text),
  /** Fingerprint of the command, to tell a retry from a reused id. */
  print: z.string(),
};
export const FactBody = z.strictObject({ payload: z.unknown(), ...sealed });
export type FactBody = z.infer<typeof FactBody>;

/** What stands beside it in the clear, and is bound to it as additional data. */
export const FactEnvelope = z.strictObject({
  meeting: MeetingId,
  seq: Seq,
  at: MeetingTime,
  wall: WallTime,
  type: z.enum(FACT_TYPES as [FactType, ...FactType[]]),
  v: z.int(),
  seat: SeatId,
  commandId: CommandId,
  undoTarget: z.nullable(Seq),
});
export type FactEnvelope = z.infer<typeof FactEnvelope>;

export type FactOf<T extends FactType> = Omit<FactEnvelope, 'type'> &
  Omit<FactBody, 'payload'> & { readonly type: T; readonly payload: FactPayload<T> };
/** One durable line of a meeting's log. */
export type Fact = { [T in FactType]: FactOf<T> }[FactType];

/**
 * Puts envelope and unsealed body together again.
 * @throws when the payload is not what its type says: a damaged log stops loudly.
 */
export const parseFact = (envelope: unknown, body: unknown): Fact => {
  const outer = FactEnvelope.parse(envelope);
  const inner = FactBody.parse(body);
  const payload = FACTS[outer.type].parse(inner.payload);
  // The table pairs type and payload; TypeScript cannot follow the pairing through the lookup.
  return { ...outer, ...inner, payload } as Fact;
};

export const envelopeOf = (fact: Fact): FactEnvelope => ({
  meeting: fact.meeting,
  seq: fact.seq,
  at: fact.at,
  wall: fact.wall,
  type: fact.type,
  v: fact.v,
  seat: fact.seat,
  commandId: fact.commandId,
  undoTarget: fact.undoTarget,
});

export const bodyOf = (fact: Fact): FactBody => ({
  payload: fact.payload,
  onBehalf: fact.onBehalf,
  entry: fact.entry,
  print: fact.print,
});

/** A text of the evaluation: kept in a table of its own, written with the fact that names it. */
export const EvaluationRow = z.strictObject({
  meeting: MeetingId,
  seq: Seq,
  question: EvaluationQuestion,
  text: Text,
});
export type EvaluationRow = z.infer<typeof EvaluationRow>;
