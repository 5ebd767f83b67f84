import BetterSqlite3 from 'better-sqlite3';
import type { MeetingId } from '../../shared/ids.ts';
import type { Log } from '../config/log.ts';
import { type Append, type AppendResult, continues } from './MeetingStore.ts';
import { lastIn, meetingStatements } from './meetingStatements.ts';
import { markUnswept } from './openDatabase.ts';
import { factToRow, textToRow } from './rowForms.ts';
import { Sealer } from './seal.ts';

/** An append with the key that its meeting is sealed under, which is in the ring by then. */
export interface Keyed extends Append {
  readonly key: Buffer;
}

/** What writes the log of all meetings: here, or in a thread of its own. One at a time for a file. */
export interface Writer {
  /** Resolves when it can be written to. @throws {StartError} when the file cannot be used. */
  readonly ready: Promise<void>;
  /** As `MeetingStore.append`. Nothing of what was given is kept when it is answered. */
  append(batch: readonly Keyed[]): Promise<readonly AppendResult[]>;
  /** As `MeetingStore.forget`. */
  forget(meeting: MeetingId): Promise<void>;
  /** Whether it still writes. */
  healthy(): boolean;
  close(): Promise<void>;
}

const DONE: AppendResult = { ok: true };
const CONFLICT: AppendResult = { ok: false, reason: 'conflict' };
const FAILED: AppendResult = { ok: false, reason: 'failed' };

/** Writes on a connection of this thread, synchronously: a transaction is over before anything else happens. */
export class MeetingWriter {
  readonly #db: BetterSqlite3.Database;
  readonly #log: Log;
  readonly #statements: ReturnType<typeof meetingStatements>;

  constructor(db: BetterSqlite3.Database, log: Log) {
    this.#db = db;
    this.#log = log;
    this.#statements = meetingStatements(db);
  }

  /** [ST3] One transaction with a savepoint per meeting; durable when it returns. */
  append(batch: readonly Keyed[]): readonly AppendResult[] {
    try {
      this.#statements.begin.run();
      const results = batch.map((append) => this.#inSavepoint(append));
      this.#statements.commit.run();
      return results;
    } catch (error) {
      this.#log.error({ err: error }, 'a commit failed');
      if (this.#db.inTransaction) this.#statements.rollback.run();
      return batch.map(() => FAILED);
    }
  }

  forget(meeting: MeetingId): void {
    if (this.#statements.meeting.get({ meeting }) === undefined) return;
    this.#db
      .transaction(() => {
        // What is left in free space is sealed under a key that is gone. The next start sweeps it away: that
        // writes the whole file anew, and no meeting is to wait for it.
        markUnswept(this.#db);
        this.#statements.forgetTexts.run({ meeting });
        this.#statements.forgetFacts.run({ meeting });
        this.#statements.forgetMeeting.run({ meeting });
      })
      .immediate();
    this.#db.pragma('wal_checkpoint(TRUNCATE)');
  }

  /** One meeting's part of the transaction: what goes wrong in it undoes only this part. */
  #inSavepoint(append: Keyed): AppendResult {
    this.#statements.savepoint.run();
    try {
      const result = this.#write(append);
      if (!result.ok) this.#statements.rollbackTo.run();
      this.#statements.release.run();
      return result;
    } catch (error) {
      // A full disk ends the whole transaction; then no savepoint is left to go back to.
      if (!this.#db.inTransaction) throw error;
      this.#statements.rollbackTo.run();
      this.#statements.release.run();
      if (isUniqueError(error)) return CONFLICT;
      this.#log.error({ err: error, meeting: append.facts[0]?.meeting }, 'a meeting could not be written');
      return FAILED;
    }
  }

  #write(append: Keyed): AppendResult {
    const meeting = append.facts[0]?.meeting;
    if (meeting === undefined) return FAILED;
    const last = lastIn(this.#statements.last.get({ meeting }));
    if (!continues(append, last)) return CONFLICT;
    if (last === 0) this.#statements.addMeeting.run({ meeting });
    const sealer = new Sealer(append.key);
    for (const fact of append.facts) this.#statements.addFact.run(factToRow(fact, sealer));
    for (const row of append.rows) this.#statements.addText.run(textToRow(row, sealer));
    return DONE;
  }
}

/** A writer in the thread that asks for it. */
export const writerHere = (db: BetterSqlite3.Database, log: Log): Writer => {
  const writer = new MeetingWriter(db, log);
  return {
    ready: Promise.resolve(),
    append: async (batch) => writer.append(batch),
    forget: async (meeting) => writer.forget(meeting),
    healthy: () => true,
    close: async () => undefined,
  };
};

const isUniqueError = (error: unknown): boolean =>
  error instanceof BetterSqlite3.SqliteError &&
  (error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || error.code === 'SQLITE_CONSTRAINT_UNIQUE');
