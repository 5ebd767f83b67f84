import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { StartError } from '../../../server/config/StartError.ts';
import { DamagedLogError } from '../../../server/storage/MeetingStore.ts';
import { meetingMigrations } from '../../../server/storage/meetingTables.ts';
import { openDatabase } from '../../../server/storage/openDatabase.ts';
import { SqliteMeetingStore } from '../../../server/storage/SqliteMeetingStore.ts';
import { sealerFor } from '../../../server/storage/seal.ts';
import { temporaryFolder } from '../../support/dataFolder.ts';
import { erasureOf } from '../../support/erasureOf.ts';
import { asBytes, everyByte } from '../../support/everyByte.ts';
import { memoryKeyRing } from '../../support/keyRing.ts';
import { silentLog } from '../../support/silentLog.ts';
import {
  createdFact,
  evaluationFact,
  meetingId,
  noteFact,
  SECRET_EVALUATION,
  SECRET_NAME,
  SECRET_TEXT,
} from '../../support/storedFacts.ts';

const A = meetingId('meeting-a');
const B = meetingId('meeting-b');
const KEY = randomBytes(32);

const KEYS = memoryKeyRing(KEY);

const open = (file: string, keys = KEYS): SqliteMeetingStore => new SqliteMeetingStore(file, keys, silentLog);

/** A file with two meetings in it, closed. */
const written = async (): Promise<{ folder: string; file: string }> => {
  const folder = temporaryFolder();
  const file = join(folder, 'meetings.sqlite');
  const store = open(file);
  const { fact, row } = evaluationFact(A, 3);
  await store.append([{ facts: [createdFact(A), noteFact(A, 2), fact], rows: [row] }]);
  await store.append([{ facts: [createdFact(B), noteFact(B, 2)], rows: [] }]);
  await store.close();
  return { folder, file };
};

const change = (file: string, sql: string, ...values: unknown[]): void => {
  const db = new BetterSqlite3(file);
  db.pragma('foreign_keys = OFF');
  db.prepare(sql).run(...values);
  db.close();
};

const PLANTED = [SECRET_NAME, SECRET_TEXT, SECRET_EVALUATION].flatMap(asBytes);

it('[ST6] no planted name or text is in the bytes of the data folder, while it is open and after', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'meetings.sqlite');
  const store = open(file);
  const { fact, row } = evaluationFact(A, 3);
  await store.append([{ facts: [createdFact(A), noteFact(A, 2), fact], rows: [row] }]);
  const whileOpen = everyByte(folder);
  await store.close();
  const afterwards = everyByte(folder);
  expect(whileOpen.includes(A)).toBe(true);
  expect(afterwards.includes(A)).toBe(true);
  for (const planted of PLANTED) {
    expect(whileOpen.includes(planted)).toBe(false);
    expect(afterwards.includes(planted)).toBe(false);
  }
});

it('[ST1] what was written is there when the file is opened again', async () => {
  const { file } = await written();
  const store = open(file);
  const { fact, row } = evaluationFact(A, 3);
  expect(await store.load(A)).toEqual({ facts: [createdFact(A), noteFact(A, 2), fact], rows: [row] });
  expect(await store.append([{ facts: [noteFact(A, 4)], rows: [] }])).toEqual([{ ok: true }]);
  await store.close();
});

it.each([
  [
    'a byte of a box',
    "update facts set sealed = cast(substr(sealed, 1, 20) || x'00' || substr(sealed, 22) as blob) where seq = 2",
  ],
  ['a box that is cut', 'update facts set sealed = substr(sealed, 1, 12) where seq = 2'],
  ['the time of a fact', 'update facts set at = at + 1 where seq = 2'],
  ['the wall time of a fact', 'update facts set wall = wall + 1 where seq = 2'],
  ['the seat of a fact', "update facts set seat = 'guardian' where seq = 2"],
  ['the type of a fact', "update facts set type = 'clock.pause' where seq = 2"],
  ['the version of a fact', 'update facts set v = 2 where seq = 2'],
  ['the command id of a fact', "update facts set command_id = 'forged' where seq = 2"],
  ['the target of an undo', 'update facts set undo_target = 1 where seq = 2'],
  ['a fact left out', 'delete from facts where seq = 2'],
  ['a text under another question', "update evaluation_texts set question = 'learn'"],
  ['a text left out', 'delete from evaluation_texts'],
  [
    'a fact of another meeting',
    `update facts set sealed = (select sealed from facts where meeting = '${B}' and seq = 2) where meeting = '${A}' and seq = 2`,
  ],
])('[ST5] %s stops the meeting loudly, and says nothing of what is in it', async (_what, sql) => {
  const { file } = await written();
  change(file, sql);
  const store = open(file);
  const error: unknown = await store.load(A).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(DamagedLogError);
  for (const secret of [SECRET_NAME, SECRET_TEXT, SECRET_EVALUATION])
    expect(String(error)).not.toContain(secret);
  await store.close();
});

it('[ST7] another key is found out before anything is written', async () => {
  const { folder, file } = await written();
  const before = everyByte(folder);
  expect(() => open(file, memoryKeyRing())).toThrow(StartError);
  expect(everyByte(folder).equals(before)).toBe(true);
  const store = open(file);
  expect((await store.load(A)).facts).toHaveLength(3);
  await store.close();
});

it('[ST8] a database of a newer version is left as it is', async () => {
  const { folder, file } = await written();
  change(file, 'pragma user_version = 99');
  const before = everyByte(folder);
  expect(() => open(file)).toThrow(/newer version/);
  expect(everyByte(folder).equals(before)).toBe(true);
});

it('[ST8] a file that is no database is left as it is', () => {
  const file = join(temporaryFolder(), 'meetings.sqlite');
  writeFileSync(file, 'a letter that was saved under this name. '.repeat(200));
  const before = readFileSync(file);
  expect(() => open(file)).toThrow(StartError);
  expect(readFileSync(file).equals(before)).toBe(true);
});

it('[ST5] a meeting whose key is missing is damaged, and one whose key was erased is no meeting', async () => {
  const { file } = await written();
  const store = open(file, Object.assign(memoryKeyRing(KEY), { serverKey: KEYS.serverKey }));
  await expect(store.load(A)).rejects.toThrow(DamagedLogError);
  await store.close();
  const erased = Object.assign(memoryKeyRing(KEY), { serverKey: KEYS.serverKey });
  erased.destroy(erasureOf('meeting', A));
  const again = open(file, erased);
  expect(await again.load(A)).toEqual({ facts: [], rows: [] });
  await again.close();
});

it("[ST5] another meeting's key stops the meeting loudly", async () => {
  const { file } = await written();
  const keys = Object.assign(memoryKeyRing(KEY), { serverKey: KEYS.serverKey });
  keys.adopt('meeting', A, KEYS.get('meeting', B) ?? KEY);
  const store = open(file, keys);
  await expect(store.load(A)).rejects.toThrow(DamagedLogError);
  await store.close();
});

it('[ST3] a commit that fails keeps nothing and says so', async () => {
  const { file } = await written();
  const store = open(file);
  await store.close();
  expect(await store.append([{ facts: [noteFact(A, 4)], rows: [] }])).toEqual([
    { ok: false, reason: 'failed' },
  ]);
  const again = open(file);
  expect((await again.load(A)).facts).toHaveLength(3);
  await again.close();
});

it('[ST10] a commit is on the disk before it is answered, and what is deleted is overwritten', () => {
  const file = join(temporaryFolder(), 'meetings.sqlite');
  const db = openDatabase(
    file,
    meetingMigrations(() => undefined),
    sealerFor(KEY, 'marker'),
  );
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.pragma('synchronous', { simple: true })).toBe(2);
  expect(db.pragma('secure_delete', { simple: true })).toBe(1);
  db.close();
});
