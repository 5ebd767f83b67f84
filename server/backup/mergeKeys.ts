import { basename, join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { readKey } from '../config/dataFolder.ts';
import { KEY_KINDS, type KeyRing } from '../storage/keys/KeyRing.ts';
import { rewrap } from '../storage/keys/masterKey.ts';
import { SqliteKeyRing } from '../storage/keys/SqliteKeyRing.ts';

const Ids = z.array(z.object({ kind: z.enum(KEY_KINDS), id: z.string() }));

/**
 * [BA3] Makes the staged ring out of a backup of keys the one that is to be: under the master key in place, with
 * the keys of both, and without those that either has on its list of erasures.
 */
export const mergeKeys = (staged: string, present: { file: string; masterKey: Buffer }): void => {
  const file = join(staged, basename(present.file));
  rewrap(file, readKey(join(staged, 'key')), present.masterKey);
  const [from, into] = [present.file, file].map(
    (path) => new SqliteKeyRing({ file: path, masterKey: present.masterKey }),
  ) as [SqliteKeyRing, SqliteKeyRing];
  try {
    into.destroy(...from.erasures());
    for (const { kind, id } of idsIn(present.file)) adoptInto(into, from, kind, id);
  } finally {
    from.close();
    into.close();
  }
};

const adoptInto = (into: KeyRing, from: KeyRing, kind: (typeof KEY_KINDS)[number], id: string): void => {
  const key = from.get(kind, id);
  if (key !== undefined) into.adopt(kind, id, key);
};

const idsIn = (file: string): z.infer<typeof Ids> => {
  const db = new BetterSqlite3(file, { fileMustExist: true });
  try {
    return Ids.parse(db.prepare("select kind, id from keys where kind != 'server'").all());
  } finally {
    db.close();
  }
};
