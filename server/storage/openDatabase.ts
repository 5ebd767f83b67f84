import { basename } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { StartError } from '../config/StartError.ts';
import { SealError, type Sealer } from './seal.ts';

/** One numbered step of a database's form; its number is its place in the list, from 1. SQL statements in order. */
export type Migration = readonly string[];

const WAIT_MS = 5_000;
const MARKER_BOUND = 'bti marker';

/**
 * Opens a database file, or makes it, and brings it to the newest form. Every file holds a sealed marker,
 * so that another key is found out before anything is written under it. `exclusive` keeps every other
 * process out for as long as the file is open.
 * @throws {StartError} when the file is of a newer version, of another key, or no database.
 */
export const openDatabase = (
  file: string,
  migrations: readonly Migration[],
  marker: Sealer,
  { exclusive = false }: { exclusive?: boolean } = {},
): BetterSqlite3.Database => {
  const db = openFile(file);
  try {
    if (exclusive) db.pragma('locking_mode = EXCLUSIVE');
    const version = versionOf(db);
    if (version > migrations.length)
      throw new StartError(
        `The database ${file} was written by a newer version of this app; start that one.`,
      );
    if (version > 0) checkMarker(db, marker, file);
    // Before the first write: journal and durability belong to the connection or the file.
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('secure_delete = ON');
    // A meeting writes the same few pages again and again: four times SQLite's own 4 MB before they are moved.
    db.pragma('wal_autocheckpoint = 4000');
    db.pragma('foreign_keys = ON');
    migrate(db, migrations, version, marker);
    return db;
  } catch (error) {
    db.close();
    throw startErrorOf(error, file);
  }
};

/** Writes everything into the database file itself and closes it. */
export const closeDatabase = (db: BetterSqlite3.Database): void => {
  if (!db.open) return;
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
};

const openFile = (file: string): BetterSqlite3.Database => {
  try {
    return new BetterSqlite3(file, { timeout: WAIT_MS });
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
    }
    for (const migration of migrations.slice(version)) for (const statement of migration) db.exec(statement);
    db.pragma(`user_version = ${migrations.length}`);
  }).exclusive();
};

const checkMarker = (db: BetterSqlite3.Database, marker: Sealer, file: string): void => {
  const sealed = db.prepare('select sealed from marker').pluck().get();
  try {
    if (!Buffer.isBuffer(sealed)) throw new SealError('no marker');
    marker.open(sealed, MARKER_BOUND);
  } catch {
    throw new StartError(
      `The key file does not belong to the database ${file}; put back the key it was made with.`,
    );
  }
};

const startErrorOf = (error: unknown, file: string): unknown => {
  if (!(error instanceof BetterSqlite3.SqliteError)) return error;
  if (error.code === 'SQLITE_BUSY')
    return new StartError(`Another server already uses the database ${file}.`);
  return new StartError(`The database ${file} cannot be opened (${error.code}).`);
};
