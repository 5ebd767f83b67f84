import { chmodSync, existsSync } from 'node:fs';
import { basename } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { StartError } from '../config/StartError.ts';
import { SealError, type Sealer } from './seal.ts';

/**
 * One numbered step of a database's form; its number is its place in the list, from 1. SQL statements in order,
 * or what has to be done in the same transaction.
 */
export type Migration = readonly (string | ((db: BetterSqlite3.Database) => void))[];

const WAIT_MS = 5_000;

/** What a version without a key ring sealed under its master key is sealed under the server's own key instead. */
export interface Earlier {
  readonly marker: Sealer;
  /** Seals anew what lies sealed in the rows; in the transaction that changes the marker. */
  readonly reseal: (db: BetterSqlite3.Database) => void;
}

/**
 * Opens a database file, or makes it, and brings it to the newest form. Every file holds a sealed marker,
 * so that another key is found out before anything is written under it. [KE5] After an upgrade nothing of the
 * older form is left in free pages or in the journal. [KE9] A file that is still sealed as `earlier` says is sealed anew.
 * @throws {StartError} when the file is of a newer version, of another key, or no database.
 */
export const openDatabase = (
  file: string,
  migrations: readonly Migration[],
  marker: Sealer,
  earlier?: Earlier,
): BetterSqlite3.Database => {
  const db = openFile(file);
  try {
    const version = versionOf(db);
    if (version > migrations.length)
      throw new StartError(
        `The database ${file} was written by a newer version of this app; start that one.`,
      );
    const isEarlier = version > 0 && !isMarkedBy(db, marker);
    if (isEarlier && !(earlier && isMarkedBy(db, earlier.marker)))
      throw new StartError(
        `The key file does not belong to the database ${file}; put back the key it was made with.`,
      );
    makeDurable(db);
    if (isEarlier && earlier) sealAnew(db, marker, earlier);
    migrate(db, migrations, version, marker);
    sweepMarked(db);
    return db;
  } catch (error) {
    db.close();
    throw startErrorOf(error, file);
  }
};

/**
 * One more connection to a file that this process has open already, and found to be its own.
 * @throws {StartError} when it cannot be opened.
 */
export const connectAgain = (file: string): BetterSqlite3.Database => {
  const db = openFile(file);
  makeDurable(db);
  return db;
};

/** [ST10] Before the first write: journal and durability belong to the connection or the file. */
const makeDurable = (db: BetterSqlite3.Database): void => {
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('secure_delete = ON');
  // A meeting writes the same few pages again and again: four times SQLite's own 4 MB before they are moved.
  db.pragma('wal_autocheckpoint = 4000');
  db.pragma('foreign_keys = ON');
};

/** Stands in a file from when something was taken out of it until it was swept, also over the end of a process. */
const UNSWEPT = 'unswept';

/** To be called in the transaction that takes something out; `sweepMarked` then leaves nothing of it. */
export const markUnswept = (db: BetterSqlite3.Database): void => {
  db.exec(`create table if not exists ${UNSWEPT} (since integer) strict`);
};

/**
 * Writes a marked file anew: what was taken out is neither in it nor in its journal any more.
 * @throws while another process reads the file; what is marked is swept at the next occasion.
 */
export const sweepMarked = (db: BetterSqlite3.Database): void => {
  const marked = db.prepare("select 1 from sqlite_schema where type = 'table' and name = ?").get(UNSWEPT);
  if (marked === undefined) return;
  db.exec('vacuum');
  emptyJournal(db);
  db.exec(`drop table ${UNSWEPT}`);
  emptyJournal(db);
};

const emptyJournal = (db: BetterSqlite3.Database): void => {
  const [row] = z.array(z.object({ busy: z.number() })).parse(db.pragma('wal_checkpoint(TRUNCATE)'));
  if (row?.busy !== 0) throw new Error('the journal is being read and could not be emptied');
};

/** Writes everything into the database file itself and closes it. */
export const closeDatabase = (db: BetterSqlite3.Database): void => {
  if (!db.open) return;
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
};

const openFile = (file: string): BetterSqlite3.Database => {
  try {
    const db = new BetterSqlite3(file, { timeout: WAIT_MS });
    // [DO3] A copy from elsewhere, or from an older version, often comes readable for all.
    for (const each of db.memory ? [] : [file, `${file}-wal`, `${file}-shm`])
      if (existsSync(each)) chmodSync(each, 0o600);
    return db;
  } catch (error) {
    throw startErrorOf(error, file);
  }
};

const versionOf = (db: BetterSqlite3.Database): number => Number(db.pragma('user_version', { simple: true }));

const migrate = (
  db: BetterSqlite3.Database,
  migrations: readonly Migration[],
  from: number,
  marker: Sealer,
): void => {
  if (from === migrations.length) return;
  // Exclusive, and the version read again: `npm run link` may be starting at the same moment.
  db.transaction(() => {
    const version = versionOf(db);
    if (version === 0) {
      db.exec('create table marker (sealed blob not null) strict');
      db.prepare('insert into marker (sealed) values (?)').run(marker.seal(basename(db.name), MARKER_BOUND));
    } else markUnswept(db);
    for (const step of migrations.slice(version).flat()) {
      if (typeof step === 'string') db.exec(step);
      else step(db);
    }
    db.pragma(`user_version = ${migrations.length}`);
  }).exclusive();
};

const MARKER_BOUND = 'bti marker';

/** Whether a database was made with this key. */
export const isMarkedBy = (db: BetterSqlite3.Database, marker: Sealer): boolean => {
  const sealed = db.prepare('select sealed from marker').pluck().get();
  if (!Buffer.isBuffer(sealed)) return false;
  try {
    marker.open(sealed, MARKER_BOUND);
    return true;
  } catch (error) {
    if (error instanceof SealError) return false;
    throw error;
  }
};

/** To be called in a transaction: the database is of this key from now on. */
export const markWith = (db: BetterSqlite3.Database, marker: Sealer): void => {
  db.prepare('update marker set sealed = ?').run(marker.seal(basename(db.name), MARKER_BOUND));
};

const sealAnew = (db: BetterSqlite3.Database, marker: Sealer, earlier: Earlier): void => {
  db.transaction(() => {
    // `npm run link` may be starting at the same moment.
    if (isMarkedBy(db, marker)) return;
    markUnswept(db);
    earlier.reseal(db);
    markWith(db, marker);
  }).exclusive();
};

const startErrorOf = (error: unknown, file: string): unknown => {
  if (!(error instanceof BetterSqlite3.SqliteError)) return error;
  if (error.code === 'SQLITE_BUSY')
    return new StartError(`Another server already uses the database ${file}.`);
  return new StartError(`The database ${file} cannot be opened (${error.code}).`);
};
