import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import type { DataPaths } from '../config/dataFolder.ts';
import { StartError } from '../config/StartError.ts';

const WORK = '.backup-';
/** A busy meeting lets a reader in at once; this is for the moment in which a file is swept. */
const WAIT_MS = 10_000;

export interface Copies {
  readonly folder: string;
  readonly files: readonly { readonly name: string; readonly path: string }[];
  remove(): void;
}

/**
 * [BA1] Copies databases as each stands at one moment, without stopping whoever writes in them. What was
 * deleted does not come along: each copy is written anew, not page by page.
 */
export const copyDatabases = ({ folder }: DataPaths, names: readonly string[]): Copies => {
  for (const left of readdirSync(folder).filter((name) => name.startsWith(WORK)))
    rmSync(join(folder, left), { recursive: true, force: true });
  const work = mkdtempSync(join(folder, WORK));
  const remove = (): void => rmSync(work, { recursive: true, force: true });
  try {
    mkdirSync(work, { recursive: true, mode: 0o700 });
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
