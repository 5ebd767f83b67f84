import BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { MeetingId } from '../../shared/ids.ts';
import type { Log } from '../config/log.ts';
import { StartError } from '../config/StartError.ts';
import type { EvaluationRow, Fact } from '../meeting/facts.ts';
import type { KeyRing } from './keys/KeyRing.ts';
import {
  type Append,
  type AppendResult,
  continues,
  DamagedLogError,
  type MeetingStore,
  type StoredMeeting,
} from './MeetingStore.ts';
import { meetingStatements } from './meetingStatements.ts';
import { meetingMigrations } from './meetingTables.ts';
import { closeDatabase, markUnswept, openDatabase, sweepMarked } from './openDatabase.ts';
import { factFromRow, factToRow, keyBound, textFromRow, textToRow } from './rowForms.ts';
import { SealError, Sealer, sealerFor } from './seal.ts';

const DONE: AppendResult = { ok: true };
const CONFLICT: AppendResult = { ok: false, reason: 'conflict' };
const FAILED: AppendResult = { ok: false, reason: 'failed' };

const LastRow = z.object({ last: z.number().nullable() });

/** The log in one SQLite file, sealed under a key per meeting that is kept in the key ring. */
export class SqliteMeetingStore implements MeetingStore {
  readonly #db: BetterSqlite3.Database;
  readonly #log: Log;
  readonly #keys: KeyRing;
  readonly #sealers = new Map<MeetingId, Sealer>();
  readonly #statements: ReturnType<typeof meetingStatements>;

  /**
   * @param earlierKey the master key: a version that had no key ring sealed under it
   * @throws {StartError} when the file cannot be used with this key or by this version.
   */
  constructor(file: string, keys: KeyRing, log: Log, earlierKey: Buffer = keys.serverKey) {
    const before = sealerFor(earlierKey, 'meetingKeys');
    const migrations = meetingMigrations((meeting, sealed) =>
      keys.adopt(
        'meeting',
        meeting,
        keyOfBefore(meeting, () => before.open(sealed, keyBound(meeting))),
      ),
    );
    // The keys of meetings are opened by the step that moves them to the ring.
    this.#db = openDatabase(file, migrations, sealerFor(keys.serverKey, 'marker'), {
      marker: sealerFor(earlierKey, 'marker'),
      reseal: () => undefined,
    });
    this.#log = log;
    this.#keys = keys;
    this.#statements = meetingStatements(this.#db);
  }

  async load(meeting: MeetingId): Promise<StoredMeeting> {
    const sealer = this.#sealerOf(meeting);
    if (sealer === undefined) return { facts: [], rows: [] };
    const facts = this.#statements.facts.all({ meeting }).map((row, index) => {
      const fact = readable(meeting, `fact ${index + 1}`, () => factFromRow(row, sealer));
      if (fact.seq !== index + 1) throw new DamagedLogError(meeting, `fact ${index + 1} is missing`);
      return fact;
    });
    const rows = this.#statements.texts
      .all({ meeting })
      .map((row, index) => readable(meeting, `text ${index + 1}`, () => textFromRow(row, sealer)));
    mustPair(meeting, facts, rows);
    return { facts, rows };
  }

  async append(batch: readonly Append[]): Promise<readonly AppendResult[]> {
    const newSealers = new Map<MeetingId, Sealer>();
    try {
      this.#statements.begin.run();
      const results = batch.map((append) => this.#inSavepoint(append, newSealers));
      this.#statements.commit.run();
      for (const [meeting, sealer] of newSealers) this.#sealers.set(meeting, sealer);
      return results;
    } catch (error) {
      this.#log.error({ err: error }, 'a commit failed');
      if (this.#db.inTransaction) this.#statements.rollback.run();
      return batch.map(() => FAILED);
    }
  }

  async forget(meeting: MeetingId): Promise<void> {
    this.#sealers.delete(meeting);
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

  /** Writes the file anew where something was taken out of it, and not only at the next start. */
  sweep(): void {
    sweepMarked(this.#db);
  }

  async meetings(): Promise<readonly MeetingId[]> {
    return z
      .array(z.object({ meeting: MeetingId }))
      .parse(this.#statements.meetings.all())
      .map((row) => row.meeting);
  }

  /** Whether the database answers. */
  healthy(): boolean {
    try {
      return this.#statements.ping.get() !== undefined;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    this.#sealers.clear();
    closeDatabase(this.#db);
  }

  /** One meeting's part of the transaction: what goes wrong in it undoes only this part. */
  #inSavepoint(append: Append, newSealers: Map<MeetingId, Sealer>): AppendResult {
    this.#statements.savepoint.run();
    try {
      const result = this.#write(append, newSealers);
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

  #write(append: Append, newSealers: Map<MeetingId, Sealer>): AppendResult {
    const meeting = append.facts[0]?.meeting;
    if (meeting === undefined) return FAILED;
    const { last } = LastRow.parse(this.#statements.last.get({ meeting }));
    if (!continues(append, last ?? 0)) return CONFLICT;
    const known = newSealers.get(meeting) ?? this.#sealerOf(meeting);
    const sealer = known ?? this.#newMeeting(meeting);
    for (const fact of append.facts) this.#statements.addFact.run(factToRow(fact, sealer));
    for (const row of append.rows) this.#statements.addText.run(textToRow(row, sealer));
    if (known === undefined) newSealers.set(meeting, sealer);
    return DONE;
  }

  #newMeeting(meeting: MeetingId): Sealer {
    const key = this.#keys.make('meeting', meeting);
    this.#statements.addMeeting.run({ meeting });
    return new Sealer(key);
  }

  /** Undefined when there is no such meeting, or no more. */
  #sealerOf(meeting: MeetingId): Sealer | undefined {
    const known = this.#sealers.get(meeting);
    if (known !== undefined) return known;
    if (this.#statements.meeting.get({ meeting }) === undefined) return undefined;
    const key = readable(meeting, 'its key', () => this.#keys.get('meeting', meeting));
    if (key === undefined) {
      // Rows that were left behind when their key was destroyed are no meeting any more.
      if (this.#keys.isErased('meeting', meeting)) return undefined;
      throw new DamagedLogError(meeting, 'its key is missing');
    }
    const sealer = new Sealer(key);
    this.#sealers.set(meeting, sealer);
    return sealer;
  }
}

/** [ST5] What does not open or parse is damage; the reason is left behind, since it could quote what is sealed. */
const readable = <T>(meeting: MeetingId, what: string, read: () => T): T => {
  try {
    return read();
  } catch {
    throw new DamagedLogError(meeting, `${what} cannot be read`);
  }
};

/** @throws {StartError} so that the file is left as it was: a key that does not open could be lost for good. */
const keyOfBefore = (meeting: MeetingId, open: () => Buffer): Buffer => {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof SealError)) throw error;
    throw new StartError(`The key of meeting ${meeting} is damaged; nothing was changed.`);
  }
};

/** Every evaluation fact has its text, and every text its fact. */
const mustPair = (meeting: MeetingId, facts: readonly Fact[], rows: readonly EvaluationRow[]): void => {
  const named = facts.filter((fact) => fact.type === 'evaluation.write').map((fact) => fact.seq);
  const kept = new Set(rows.map((row) => row.seq));
  if (named.length !== kept.size || named.some((seq) => !kept.has(seq)))
    throw new DamagedLogError(meeting, 'facts and texts of the evaluation do not match');
};

const isUniqueError = (error: unknown): boolean =>
  error instanceof BetterSqlite3.SqliteError &&
  (error.code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || error.code === 'SQLITE_CONSTRAINT_UNIQUE');
