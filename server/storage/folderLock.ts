import BetterSqlite3 from 'better-sqlite3';
import { StartError } from '../config/StartError.ts';

/** Held by the one process that may write meetings, keys and cases of a data folder. */
export interface FolderLock {
  release(): void;
}

/**
 * [ST9] The lock is a transaction on an empty database, never written: the system lets go of it with the
 * process, however that ends, so that there are no stale locks. The databases themselves stay open to
 * readers, so that a backup can be made beside a running server; that has a lock of its own.
 * @param held what is said when another process holds it
 * @throws {StartError} when another process holds it.
 */
export const lockFolder = (
  file: string,
  held = 'Another server already uses this data folder; stop it first.',
): FolderLock => {
  const db = new BetterSqlite3(file, { timeout: 0 });
  try {
    db.pragma('journal_mode = MEMORY');
    db.exec('begin exclusive');
  } catch (error) {
    db.close();
    if (error instanceof BetterSqlite3.SqliteError && error.code === 'SQLITE_BUSY')
      throw new StartError(held);
    throw new StartError(`The lock file ${file} cannot be used.`);
  }
  return { release: () => db.close() };
};
