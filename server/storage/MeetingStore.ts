import type { MeetingId } from '../../shared/ids.ts';
import type { EvaluationRow, Fact } from '../meeting/facts.ts';

/** What one meeting adds to its log, all or nothing: facts in order, and the evaluation texts they name. */
export interface Append {
  readonly facts: readonly Fact[];
  readonly rows: readonly EvaluationRow[];
}

/** `conflict`: the place in the log or the command id is taken, or a place would be left out. */
export type AppendResult = { ok: true } | { ok: false; reason: 'conflict' | 'failed' };

export interface StoredMeeting {
  readonly facts: readonly Fact[];
  readonly rows: readonly EvaluationRow[];
}

/** The log of all meetings. Every store passes `tests/server/storage/storeContract.ts`. */
export interface MeetingStore {
  /**
   * Facts in order of seq; empty where the meeting does not exist.
   * @throws {DamagedLogError} when anything of it is not as it was written.
   */
  load(meeting: MeetingId): Promise<StoredMeeting>;
  /**
   * One transaction with a savepoint per meeting; resolves when it is durable. Results in the order asked.
   * What could not be kept is `failed`. Rejects only where nobody knows whether it was kept.
   */
  append(batch: readonly Append[]): Promise<readonly AppendResult[]>;
  meetings(): Promise<readonly MeetingId[]>;
  /** [ER2] Takes a meeting away, log and texts, overwriting what stood there. One that is not there is no error. */
  forget(meeting: MeetingId): Promise<void>;
  close(): Promise<void>;
}

/** A log that cannot be read as it was written. Says where, never what. */
export class DamagedLogError extends Error {
  override readonly name = 'DamagedLogError';
  readonly meeting: MeetingId;

  constructor(meeting: MeetingId, what: string) {
    super(`the log of meeting ${meeting} is damaged: ${what}`);
    this.meeting = meeting;
  }
}

/** [ST2] Whether an append continues a log that ends at `last`: same meeting, no place left out, no stray texts. */
export const continues = (append: Append, last: number): boolean => {
  const [first] = append.facts;
  return (
    first !== undefined &&
    append.facts.every((fact, index) => fact.meeting === first.meeting && fact.seq === last + 1 + index) &&
    append.rows.every((row) =>
      append.facts.some((fact) => fact.meeting === row.meeting && fact.seq === row.seq),
    )
  );
};
