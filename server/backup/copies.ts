import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { DataPaths } from '../config/dataFolder.ts';
import { StartError } from '../config/StartError.ts';
import { type FolderLock, lockFolder } from '../storage/folderLock.ts';

const WORK = '.backup-';
/** A busy meeting lets a reader in at once; this is for the moment in which a file is swept. */
const WAIT_MS = 10_000;

export interface Copies {
  readonly folder: string;
  readonly files: readonly { readonly name: string; readonly path: string }[];
  remove(): void;
}

const lockCopies = ({ folder }: Pick<DataPaths, 'folder'>): FolderLock =>
  lockFolder(join(folder, 'lock-backup'), 'Another backup of this data folder is being made; wait for it.');

const removeLeft = ({ folder }: Pick<DataPaths, 'folder'>): void => {
  for (const left of readdirSync(folder).filter((name) => name.startsWith(WORK)))
    rmSync(join(folder, left), { recursive: true, force: true });
};

/** [ER1] A backup that was cut off leaves no copy of a key that is erased later. One that is being made goes on. */
export const removeLeftCopies = (paths: Pick<DataPaths, 'folder'>): void => {
  if (!readdirSync(paths.folder).some((name) => name.startsWith(WORK))) return;
  try {
    const lock = lockCopies(paths);
    removeLeft(paths);
    lock.release();
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
  }
};

/**
 * [BA1] Copies databases as each stands at one moment, without stopping whoever writes in them. What was
 * deleted does not come along: each copy is written anew, not page by page.
 */
export const copyDatabases = ({ folder }: DataPaths, names: readonly string[]): Copies => {
  const lock = lockCopies({ folder });
  removeLeft({ folder });
  const work = mkdtempSync(join(folder, WORK));
  const remove = (): void => {
    rmSync(work, { recursive: true, force: true });
    lock.release();
  };
  try {
    const files = names.map((name) => ({ name, path: copy(join(folder, name), join(work, name)) }));
    return { folder: work, files, remove };
  } catch (error) {
    remove();
    throw error;
  }
};

const copy = (from: string, to: string): string => {
  try {
    const db = new BetterSqlite3(from, { fileMustExist: true, timeout: WAIT_MS });
    try {
      db.prepare('vacuum into ?').run(to);
    } finally {
      db.close();
    }
    return to;
  } catch (error) {
    const code = error instanceof BetterSqlite3.SqliteError ? ` (${error.code})` : '';
    throw new StartError(`The database ${from} cannot be copied${code}.`);
  }
};

/** Every database of a data folder but the keys. */
export const dataFilesIn = ({ folder, keys }: DataPaths): readonly string[] =>
  readdirSync(folder)
    .filter((name) => /^[a-z]+\.sqlite$/.test(name) && join(folder, name) !== keys)
    .sort();
