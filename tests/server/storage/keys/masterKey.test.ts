import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { openDataFolder } from '../../../../server/config/dataFolder.ts';
import { rewrap, rotateMasterKey, settleMasterKey } from '../../../../server/storage/keys/masterKey.ts';
import { openKeyRing } from '../../../../server/storage/keys/openKeyRing.ts';
import { temporaryFolder } from '../../../support/dataFolder.ts';
import { everyByte } from '../../../support/everyByte.ts';

/** A folder with a ring of two keys in it. */
const withRing = async () => {
  const dataDir = temporaryFolder();
  const folder = await openDataFolder(dataDir);
  const ring = openKeyRing(folder);
  const keys = [ring.serverKey, ring.make('meeting', 'a'), ring.make('case', 'b')];
  ring.close();
  const held = async (): Promise<(Buffer | undefined)[]> => {
    const opened = openKeyRing(await openDataFolder(dataDir));
    const found = [opened.serverKey, opened.get('meeting', 'a'), opened.get('case', 'b')];
    opened.close();
    return found;
  };
  return { dataDir, folder, keys, held };
};

const wrappedIn = (file: string): Buffer[] => {
  const db = new BetterSqlite3(file);
  const boxes = db.prepare('select wrapped from keys').pluck().all();
  db.close();
  return boxes.filter((box) => Buffer.isBuffer(box));
};

it('[KE6] after a rotation every key is as it was, under a new master key, and the old one opens nothing', async () => {
  const { dataDir, folder, keys, held } = await withRing();
  const before = wrappedIn(folder.keys);
  expect(before).toHaveLength(3);
  expect(rotateMasterKey(folder)).toBe(3);
  expect(readFileSync(folder.keyFile).equals(folder.masterKey)).toBe(false);
  expect(await held()).toEqual(keys);
  // Not even in free pages is there anything that the old master key could open.
  for (const box of before) expect(everyByte(dataDir).includes(box)).toBe(false);
  writeFileSync(folder.keyFile, folder.masterKey);
  await expect(held()).rejects.toThrow(/does not belong/);
});

it('[KE7] a rotation that was cut off before it wrapped anything is as if it had not begun', async () => {
  const { dataDir, folder, keys, held } = await withRing();
  for (const left of [randomBytes(32), Buffer.from('half')]) {
    writeFileSync(folder.nextKeyFile, left);
    expect(await held()).toEqual(keys);
    settleMasterKey(await openDataFolder(dataDir));
    expect(existsSync(folder.nextKeyFile)).toBe(false);
    expect(await held()).toEqual(keys);
  }
  expect(readFileSync(folder.keyFile).equals(folder.masterKey)).toBe(true);
});

it('[KE7] a rotation that was cut off after it wrapped is ended at the next start', async () => {
  const { dataDir, folder, keys, held } = await withRing();
  const next = randomBytes(32);
  writeFileSync(folder.nextKeyFile, next);
  rewrap(folder.keys, folder.masterKey, next);
  expect(await held()).toEqual(keys);
  settleMasterKey(await openDataFolder(dataDir));
  expect(existsSync(folder.nextKeyFile)).toBe(false);
  expect(readFileSync(folder.keyFile).equals(next)).toBe(true);
  expect(await held()).toEqual(keys);
});

it('[KE8] a ring that came back under an earlier master key is wrapped by the one in place', async () => {
  const { folder, keys, held } = await withRing();
  const copy = readFileSync(folder.keys);
  rotateMasterKey(folder);
  const present = readFileSync(folder.keyFile);
  writeFileSync(folder.keys, copy);
  await expect(held()).rejects.toThrow(/does not belong/);
  expect(() => rewrap(folder.keys, randomBytes(32), present)).toThrow(/does not belong/);
  rewrap(folder.keys, folder.masterKey, present);
  expect(await held()).toEqual(keys);
});

it('[KE3] a ring that is missing beside data is asked for, and never made anew', async () => {
  const { dataDir, folder } = await withRing();
  const { SqliteMeetingStore } = await import('../../../../server/storage/SqliteMeetingStore.ts');
  const { silentLog } = await import('../../../support/silentLog.ts');
  const ring = openKeyRing(folder);
  await new SqliteMeetingStore(folder.meetings, ring, silentLog).close();
  ring.close();
  rmSync(folder.keys);
  const found = await openDataFolder(dataDir);
  expect(() => openKeyRing(found)).toThrow(/missing/);
  expect(existsSync(folder.keys)).toBe(false);
  // Cases have had their keys in it from the first.
  rmSync(folder.meetings);
  writeFileSync(folder.cases, '');
  expect(() => openKeyRing(found)).toThrow(/missing/);
  expect(existsSync(folder.keys)).toBe(false);
});

it('[KE7] where neither key opens the ring, none of the two is given up', async () => {
  const { dataDir, folder, keys, held } = await withRing();
  const next = randomBytes(32);
  writeFileSync(folder.nextKeyFile, next);
  rewrap(folder.keys, folder.masterKey, next);
  const ring = readFileSync(folder.keys);
  writeFileSync(folder.keys, 'a disk that gives out nonsense for a while');
  const found = await openDataFolder(dataDir);
  expect(() => settleMasterKey(found)).toThrow(/nothing was changed/);
  writeFileSync(folder.keys, ring);
  expect(settleMasterKey(await openDataFolder(dataDir)).masterKey.equals(next)).toBe(true);
  expect(await held()).toEqual(keys);
});

it('[KE6] the master key can be changed again and again', async () => {
  const { dataDir, keys, held } = await withRing();
  const seen = new Set<string>();
  for (let time = 0; time < 3; time += 1) {
    const folder = settleMasterKey(await openDataFolder(dataDir));
    seen.add(folder.masterKey.toString('hex'));
    expect(rotateMasterKey(folder)).toBe(3);
    expect(await held()).toEqual(keys);
  }
  expect(seen.size).toBe(3);
});
