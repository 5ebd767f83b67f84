import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { MeetingId } from '../../shared/ids.ts';
import type { Log } from '../config/log.ts';
import { StartError } from '../config/StartError.ts';
import type { EvaluationRow, Fact } from '../meeting/facts.ts';
import type { KeyRing } from './keys/KeyRing.ts';
import {
  type Append,
  type AppendResult,
  DamagedLogError,
  type MeetingStore,
  type StoredMeeting,
} from './MeetingStore.ts';
import { type Keyed, type Writer, writerHere } from './MeetingWriter.ts';
import { meetingStatements } from './meetingStatements.ts';
import { meetingMigrations } from './meetingTables.ts';
import { closeDatabase, openDatabase, sweepMarked } from './openDatabase.ts';
import { factFromRow, keyBound, textFromRow } from './rowForms.ts';
import { SealError, Sealer, sealerFor } from './seal.ts';

const CONFLICT: AppendResult = { ok: false, reason: 'conflict' };
const FAILED: AppendResult = { ok: false, reason: 'failed' };

/** Makes what writes to a file that is open and of the newest form. */
export type MakeWriter = (db: BetterSqlite3.Database, log: Log) => Writer;

interface StoreOptions {
  readonly earlierKey?: Buffer;
  readonly writer?: MakeWriter | undefined;
}

/**
 * The log in one SQLite file, sealed under a key per meeting that is kept in the key ring. Reads on a connection of
 * its own; what is written goes through one writer, which is given the keys that it needs and keeps none.
 */
export class SqliteMeetingStore implements MeetingStore {
  readonly #db: BetterSqlite3.Database;
  readonly #log: Log;
  readonly #keys: KeyRing;
  readonly #known = new Map<MeetingId, Buffer>();
  /** Keys of meetings whose first fact is on its way. */
  readonly #beginning = new Map<MeetingId, Buffer>();
  readonly #statements: ReturnType<typeof meetingStatements>;
  readonly #writer: Writer;

  /**
   * @param options.earlierKey the master key: a version that had no key ring sealed under it
   * @param options.writer by default, this very thread
   * @throws {StartError} when the file cannot be used with this key or by this version.
   */
  constructor(file: string, keys: KeyRing, log: Log, options: StoreOptions = {}) {
    const { earlierKey = keys.serverKey, writer = writerHere } = options;
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
    this.#writer = writer(this.#db, log);
  }

  /** Resolves when it can be written to. @throws {StartError} */
  get ready(): Promise<void> {
    return this.#writer.ready;
  }

  async load(meeting: MeetingId): Promise<StoredMeeting> {
    const key = this.#keyOf(meeting);
    if (key === undefined) return { facts: [], rows: [] };
    const sealer = new Sealer(key);
    const stored = this.#read(meeting);
    const facts = stored.facts.map((row, index) => {
      const fact = readable(meeting, `fact ${index + 1}`, () => factFromRow(row, sealer));
      if (fact.seq !== index + 1) throw new DamagedLogError(meeting, `fact ${index + 1} is missing`);
      return fact;
    });
    const rows = stored.texts.map((row, index) =>
      readable(meeting, `text ${index + 1}`, () => textFromRow(row, sealer)),
    );
    mustPair(meeting, facts, rows);
    return { facts, rows };
  }

  async append(batch: readonly Append[]): Promise<readonly AppendResult[]> {
    const asked = batch.map((append) => this.#withKey(append));
    const keyed = asked.filter((each) => 'key' in each);
    try {
      const written = (keyed.length === 0 ? [] : await this.#writer.append(keyed)).values();
      return asked.map((each) => ('key' in each ? (written.next().value ?? FAILED) : each));
    } finally {
      // From here on the file itself says whether there is such a meeting.
      for (const { facts } of keyed) if (facts[0]?.seq === 1) this.#beginning.delete(facts[0].meeting);
    }
  }

  async forget(meeting: MeetingId): Promise<void> {
    this.#known.delete(meeting);
    await this.#writer.forget(meeting);
    // Until now it could be read, and with it its key.
    this.#known.delete(meeting);
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

  /** Whether the database answers, and is written to. */
  healthy(): boolean {
    try {
      return this.#writer.healthy() && this.#statements.ping.get() !== undefined;
    } catch {
      return false;
    }
  }

  async close(): Promise<void> {
    this.#known.clear();
    await this.#writer.close();
    closeDatabase(this.#db);
  }

  /** Facts and texts as they stood at one moment: the writer may be committing meanwhile. */
  #read(meeting: MeetingId): { facts: unknown[]; texts: unknown[] } {
    return this.#db.transaction(() => ({
      facts: this.#statements.facts.all({ meeting }),
      texts: this.#statements.texts.all({ meeting }),
    }))();
  }

  /** The append with its meeting's key, or what is wrong with it already. */
  #withKey(append: Append): Keyed | AppendResult {
    const [first] = append.facts;
    if (first === undefined) return FAILED;
    const { meeting } = first;
    try {
      const key = this.#beginning.get(meeting) ?? this.#keyOf(meeting);
      if (key !== undefined) return { ...append, key };
      // [ST2] There is no such meeting: only its first fact can make one.
      if (first.seq !== 1) return CONFLICT;
      const made = this.#keys.make('meeting', meeting);
      this.#beginning.set(meeting, made);
      return { ...append, key: made };
    } catch (error) {
      this.#log.error({ err: error, meeting }, 'a meeting could not be written');
      return FAILED;
    }
  }

  /** Undefined when there is no such meeting, or no more. */
  #keyOf(meeting: MeetingId): Buffer | undefined {
    const known = this.#known.get(meeting);
    if (known !== undefined) return known;
    if (this.#statements.meeting.get({ meeting }) === undefined) return undefined;
    const key = readable(meeting, 'its key', () => this.#keys.get('meeting', meeting));
    if (key === undefined) {
      // Rows that were left behind when their key was destroyed are no meeting any more.
      if (this.#keys.isErased('meeting', meeting)) return undefined;
      throw new DamagedLogError(meeting, 'its key is missing');
    }
    this.#known.set(meeting, key);
    return key;
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
