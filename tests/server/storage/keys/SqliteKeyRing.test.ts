import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { StartError } from '../../../../server/config/StartError.ts';
import { ErasedError } from '../../../../server/storage/keys/KeyRing.ts';
import { SqliteKeyRing } from '../../../../server/storage/keys/SqliteKeyRing.ts';
import { temporaryFolder } from '../../../support/dataFolder.ts';
import { erasureOf } from '../../../support/erasureOf.ts';
import { everyByte } from '../../../support/everyByte.ts';
import { memoryKeyRing } from '../../../support/keyRing.ts';

const MASTER = randomBytes(32);

/** A ring on the disk, and what is wrapped in it. */
const onDisk = () => {
  const folder = temporaryFolder();
  const file = join(folder, 'keys.sqlite');
  const open = (masterKey = MASTER): SqliteKeyRing => new SqliteKeyRing({ file, masterKey });
  const wrapped = (id: string): Buffer => {
    const db = new BetterSqlite3(file);
    const found = db.prepare('select wrapped from keys where id = ?').pluck().get(id);
    db.close();
    if (!Buffer.isBuffer(found)) throw new Error('no such key');
    return found;
  };
  return { folder, file, open, wrapped };
};

it('[KE1] a key is made once, is 32 bytes, its own, and there when the file is opened again', () => {
  const { open } = onDisk();
  const ring = open();
  const made = ring.make('meeting', 'a');
  expect(made).toHaveLength(32);
  expect(ring.make('meeting', 'a').equals(made)).toBe(true);
  expect(ring.make('case', 'a').equals(made)).toBe(false);
  expect(ring.get('meeting', 'b')).toBeUndefined();
  const { serverKey } = ring;
  ring.close();
  const again = open();
  expect(again.get('meeting', 'a')?.equals(made)).toBe(true);
  expect(again.serverKey.equals(serverKey)).toBe(true);
  again.close();
});

it('[KE2] keys lie wrapped: none of them is in the bytes of the file, while it is open and after', () => {
  const { folder, open } = onDisk();
  const ring = open();
  const keys = [ring.serverKey, ring.make('meeting', 'a'), ring.make('case', 'b')];
  for (const key of keys) expect(everyByte(folder).includes(key)).toBe(false);
  ring.close();
  for (const key of [...keys, MASTER]) expect(everyByte(folder).includes(key)).toBe(false);
});

it('[KE2] a wrapped key opens in its own place only, and under its own master key', () => {
  const { file, open } = onDisk();
  const ring = open();
  ring.make('meeting', 'a');
  ring.make('meeting', 'b');
  ring.close();
  expect(() => open(randomBytes(32))).toThrow(StartError);
  const db = new BetterSqlite3(file);
  db.exec("update keys set wrapped = (select wrapped from keys where id = 'b') where id = 'a'");
  db.close();
  const again = open();
  expect(() => again.get('meeting', 'a')).toThrow();
  again.close();
});

it('[KE1] a key that is taken in never replaces one that is there', () => {
  const ring = memoryKeyRing();
  const [own, other] = [ring.make('meeting', 'a'), randomBytes(32)];
  ring.adopt('meeting', 'a', other);
  ring.adopt('meeting', 'b', other);
  expect(ring.get('meeting', 'a')?.equals(own)).toBe(true);
  expect(ring.get('meeting', 'b')?.equals(other)).toBe(true);
});

it('[ER1] a destroyed key is in no byte of the file or its journal, and is listed', () => {
  const { folder, open, wrapped } = onDisk();
  const ring = open();
  // Enough for several pages, so that the one that goes has moved on the way.
  for (let at = 0; at < 400; at += 1) ring.make('meeting', `m${at}`);
  const [gone, stays] = [wrapped('m123'), wrapped('m124')];
  expect(everyByte(folder).includes(gone)).toBe(true);
  ring.destroy(erasureOf('meeting', 'm123', { ground: 'mistake', reference: '2026/17-3' }));
  expect(everyByte(folder).includes(gone)).toBe(false);
  expect(everyByte(folder).includes(gone.subarray(0, 24))).toBe(false);
  expect(everyByte(folder).includes(stays)).toBe(true);
  expect(ring.get('meeting', 'm123')).toBeUndefined();
  expect(ring.has('meeting', 'm123')).toBe(false);
  expect(ring.erasures()).toEqual([
    erasureOf('meeting', 'm123', { ground: 'mistake', reference: '2026/17-3' }),
  ]);
  ring.close();
});

it('[ER1] what was erased is never made again or taken in, and stays as it was put on the list', () => {
  const ring = memoryKeyRing();
  const first = erasureOf('case', 'a', { askedBy: 'one', approvedBy: 'two', ground: 'order' });
  ring.make('case', 'a');
  ring.destroy(first);
  ring.destroy(erasureOf('case', 'a'));
  expect(() => ring.make('case', 'a')).toThrow(ErasedError);
  ring.adopt('case', 'a', randomBytes(32));
  expect(ring.get('case', 'a')).toBeUndefined();
  expect(ring.erasures()).toEqual([first]);
  expect(ring.isErased('case', 'a')).toBe(true);
  expect(ring.isErased('meeting', 'a')).toBe(false);
});

it('[ER1] a key that could not be swept away at once is, when the ring is opened again', () => {
  const { folder, file, open, wrapped } = onDisk();
  const ring = open();
  ring.make('meeting', 'a');
  const gone = wrapped('a');
  // A backup of the keys that is being made right now still reads the file as it was.
  const reader = new BetterSqlite3(file, { timeout: 0 });
  reader.exec('begin');
  reader.prepare('select count(*) from keys').get();
  expect(() => ring.destroy(erasureOf('meeting', 'a'))).toThrow();
  expect(ring.get('meeting', 'a')).toBeUndefined();
  reader.exec('commit');
  reader.close();
  ring.close();
  const again = open();
  expect(everyByte(folder).includes(gone)).toBe(false);
  again.close();
}, 30_000);
