import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import type { DataFolder } from '../../config/dataFolder.ts';
import { syncFolder, writeKeyFile } from '../../config/keyFile.ts';
import { StartError } from '../../config/StartError.ts';
import { closeDatabase, MARKER_BOUND, markUnswept, openDatabase, sweepMarked } from '../openDatabase.ts';
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

/** [KE7] Ends what a cut-off change of the master key began. Only for the process that holds the folder's lock. */
export const settleMasterKey = (folder: DataFolder): DataFolder => {
  const { keyFile, nextKeyFile, folder: path } = folder;
  if (!existsSync(nextKeyFile)) return folder;
  const masterKey = masterKeyOf(folder);
  if (masterKey === folder.nextMasterKey) renameSync(nextKeyFile, keyFile);
  else rmSync(nextKeyFile);
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
        const marker = sealerFor(to, 'marker').seal(basename(file), MARKER_BOUND);
        db.prepare('update marker set sealed = ?').run(marker);
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

/** Whether a ring is wrapped by this master key. Changes nothing. */
export const opens = (file: string, masterKey: Buffer): boolean => {
  const db = new BetterSqlite3(file, { fileMustExist: true });
  try {
    const sealed = db.prepare('select sealed from marker').pluck().get();
    if (!Buffer.isBuffer(sealed)) return false;
    sealerFor(masterKey, 'marker').open(sealed, MARKER_BOUND);
    return true;
  } catch {
    return false;
  } finally {
    db.close();
  }
};
