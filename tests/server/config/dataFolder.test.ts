import { chmodSync, chownSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { dataPaths, openDataFolder } from '../../../server/config/dataFolder.ts';
import { StartError } from '../../../server/config/StartError.ts';
import { temporaryFolder } from '../../support/dataFolder.ts';

const modeOf = (path: string): number => statSync(path).mode & 0o777;

it('[ST7] a new data folder gets a key of 32 bytes that only its owner can read', async () => {
  const folder = join(temporaryFolder(), 'deep', 'data');
  const { masterKey } = await openDataFolder(folder);
  expect(masterKey).toHaveLength(32);
  expect(modeOf(join(folder, 'key'))).toBe(0o600);
  expect(modeOf(folder)).toBe(0o700);
});

it('[ST7] the key stays the same, and is closed again to others', async () => {
  const folder = temporaryFolder();
  const first = await openDataFolder(folder);
  chmodSync(join(folder, 'key'), 0o644);
  const second = await openDataFolder(folder);
  expect(second.masterKey.equals(first.masterKey)).toBe(true);
  expect(modeOf(join(folder, 'key'))).toBe(0o600);
});

it('[ST7] beside old data, a missing key is asked for and never made anew', async () => {
  const folder = temporaryFolder();
  const { meetings } = await openDataFolder(folder);
  writeFileSync(meetings, '');
  rmSync(join(folder, 'key'));
  await expect(openDataFolder(folder)).rejects.toThrow(/missing/);
  expect(existsSync(join(folder, 'key'))).toBe(false);
});

it('[ST7] a key file of another length is damaged, and stays as it is', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'key'), 'short');
  await expect(openDataFolder(folder)).rejects.toThrow(/damaged/);
  expect(readFileSync(join(folder, 'key'), 'utf8')).toBe('short');
});

it('[ST11] a folder that cannot be made is said in one line', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  const error: unknown = await openDataFolder(join(file, 'data')).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(StartError);
  expect(String(error)).not.toContain('\n');
});

/** Nobody in particular, who owns no file: root may write whatever the mode of a file says. */
const NOBODY = 65_534;

/** Does something as a user whom the mode of a file binds. */
const asOrdinaryUser = async <T>(folder: string, act: () => Promise<T>): Promise<T> => {
  if (process.getuid?.() !== 0) return act();
  chownSync(folder, NOBODY, NOBODY);
  process.seteuid?.(NOBODY);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
};

it.each([
  ['that can only be read', 0o444],
  ['of another user', 0o000],
])('[ST11] a database %s is said in one line, before anything is opened', async (_what, mode) => {
  const folder = temporaryFolder();
  const { meetings } = await openDataFolder(folder);
  writeFileSync(meetings, '');
  chmodSync(meetings, mode);
  const error: unknown = await asOrdinaryUser(folder, () => dataPaths(folder)).catch(
    (caught: unknown) => caught,
  );
  expect(error).toBeInstanceOf(StartError);
  expect(String(error)).toContain(`${meetings} cannot be written to`);
});
