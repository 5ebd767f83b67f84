import { existsSync, renameSync, rmSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import type { DataFolder } from '../../config/dataFolder.ts';
import { syncFolder, writeKeyFile } from '../../config/keyFile.ts';
import { StartError } from '../../config/StartError.ts';
import {
  closeDatabase,
  isMarkedBy,
  markUnswept,
  markWith,
  openDatabase,
  sweepMarked,
} from '../openDatabase.ts';
import { randomKey, SealError, sealerFor } from '../seal.ts';
import { KEY_MIGRATIONS } from './keyTables.ts';
import { wrappedBound } from './SqliteKeyRing.ts';

const Rows = z.array(z.object({ kind: z.string(), id: z.string(), wrapped: z.instanceof(Buffer) }));

/**
 * [KE7] The master key that the ring is wrapped by now. A change of the master key writes the new one beside
 * the old, wraps everything anew in one transaction, and only then puts the new one in place: wherever it is
 * cut off, one of the two opens the ring.
 */
export const masterKeyOf = ({ keys, masterKey, nextMasterKey }: DataFolder): Buffer =>
  nextMasterKey !== null && existsSync(keys) && opens(keys, nextMasterKey) ? nextMasterKey : masterKey;

/**
 * [KE7] Ends what a cut-off change of the master key began. Only for the process that holds the folder's lock.
 * @throws {StartError} when neither key opens the ring: then none of the two is given up.
 */
export const settleMasterKey = (folder: DataFolder): DataFolder => {
  const { keys, keyFile, nextKeyFile, folder: path } = folder;
  if (!existsSync(nextKeyFile)) return folder;
  const masterKey = masterKeyOf(folder);
  if (masterKey === folder.nextMasterKey) renameSync(nextKeyFile, keyFile);
  else if (!existsSync(keys) || opens(keys, masterKey)) rmSync(nextKeyFile);
  else
    throw new StartError(
      `The keys in ${keys} open neither with ${keyFile} nor with ${nextKeyFile}; nothing was changed.`,
    );
  syncFolder(path);
  return { ...folder, masterKey, nextMasterKey: null };
};

/**
 * [KE6] A new master key: every key is wrapped anew under it, and the old one opens nothing more.
 * Only for the process that holds the folder's lock. Returns how many keys were wrapped.
 */
export const rotateMasterKey = (settled: DataFolder): number => {
  const next = randomKey();
  writeKeyFile(settled.nextKeyFile, next);
  const count = rewrap(settled.keys, settled.masterKey, next);
  settleMasterKey({ ...settled, nextMasterKey: next });
  return count;
};

/**
 * [KE8] Wraps the keys of a ring under the master key `to`, which was wrapped by `from`; all or nothing.
 * @throws {StartError} when the ring is not wrapped by `from`.
 */
export const rewrap = (file: string, from: Buffer, to: Buffer): number => {
  const db = openDatabase(file, KEY_MIGRATIONS, sealerFor(from, 'marker'));
  const [open, seal] = [sealerFor(from, 'keyRing'), sealerFor(to, 'keyRing')];
  try {
    db.pragma('temp_store = MEMORY');
    const count = db
      .transaction(() => {
        // What the old key can open goes from free pages and the journal too.
        markUnswept(db);
        const update = db.prepare('update keys set wrapped = ? where kind = ? and id = ?');
        const rows = Rows.parse(db.prepare('select kind, id, wrapped from keys').all());
        for (const { kind, id, wrapped } of rows) {
          const bound = wrappedBound(kind, id);
          update.run(seal.seal(open.open(wrapped, bound), bound), kind, id);
        }
        markWith(db, sealerFor(to, 'marker'));
        return rows.length;
      })
      .immediate();
    sweepMarked(db);
    return count;
  } catch (error) {
    if (error instanceof SealError) throw new StartError(`A key in ${file} is damaged; nothing was changed.`);
    throw error;
  } finally {
    closeDatabase(db);
  }
};

/** Whether a database was made with this key: for the ring, the master key that wraps it. Changes nothing. */
export const opens = (file: string, masterKey: Buffer): boolean => {
  const db = new BetterSqlite3(file, { fileMustExist: true });
  try {
    return isMarkedBy(db, sealerFor(masterKey, 'marker'));
  } catch {
    return false;
  } finally {
    db.close();
  }
};
