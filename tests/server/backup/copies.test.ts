import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyDatabases, dataFilesIn } from '../../../server/backup/copies.ts';
import { backup } from '../../../server/commands/backup.ts';
import { restore } from '../../../server/commands/restore.ts';
import { openDataFolder } from '../../../server/config/dataFolder.ts';
import { readConfig } from '../../../server/config/environment.ts';
import { openFiles } from '../../../server/openFiles.ts';
import { rewrap } from '../../../server/storage/keys/masterKey.ts';
import { randomKey } from '../../../server/storage/seal.ts';
import { temporaryFolder } from '../../support/dataFolder.ts';
import { silentLog } from '../../support/silentLog.ts';

const configFor = (dataDir: string) => readConfig({ LOG_LEVEL: 'silent', DATA_DIR: dataDir });
const workIn = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith('.backup'));

/** A data folder that a server has used. */
const used = async () => {
  const dataDir = temporaryFolder();
  await (await openFiles(configFor(dataDir), silentLog)).close();
  return openDataFolder(dataDir);
};

it('[BA1] a backup leaves another one that is being made alone, and says so', async () => {
  const folder = await used();
  const first = copyDatabases(folder, dataFilesIn(folder));
  expect(() => copyDatabases(folder, dataFilesIn(folder))).toThrow(/Another backup/);
  await (await openFiles(configFor(folder.folder), silentLog)).close();
  expect(first.files.every(({ path }) => existsSync(path))).toBe(true);
  first.remove();
  const second = copyDatabases(folder, dataFilesIn(folder));
  second.remove();
  expect(workIn(folder.folder)).toEqual([]);
});

it('[ER1] a backup that was cut off leaves no copy of the keys behind after the next start', async () => {
  const folder = await used();
  mkdirSync(join(folder.folder, '.backup-cutoff'));
  writeFileSync(join(folder.folder, '.backup-cutoff', 'keys.sqlite'), 'keys');
  await (await openFiles(configFor(folder.folder), silentLog)).close();
  expect(workIn(folder.folder)).toEqual([]);
});

it('[BA1] a backup of the keys holds the master key that opens it, also while that is being changed', async () => {
  const folder = await used();
  const config = configFor(folder.folder);
  const [data, keys] = ['data', 'keys'].map((name) => join(temporaryFolder(), name)) as [string, string];
  const next = randomKey();
  writeFileSync(folder.nextKeyFile, next);
  rewrap(folder.keys, folder.masterKey, next);
  await backup(config, [data, '--keys', keys]);
  expect(await restore(configFor(temporaryFolder()), [data, '--keys', keys])).toMatch(/The backup is in/);
});

it('[BA4] a database that the backup does not know goes with the others', async () => {
  const folder = await used();
  const config = configFor(folder.folder);
  const data = join(temporaryFolder(), 'data');
  await backup(config, [data]);
  const later = join(folder.folder, 'later.sqlite');
  for (const name of [later, `${later}-wal`]) writeFileSync(name, 'made after the backup');
  await restore(config, [data, '--replace']);
  expect(readdirSync(folder.folder).filter((name) => name.startsWith('later'))).toEqual([]);
  expect(dataFilesIn(folder)).toEqual([
    'access.sqlite',
    'accounts.sqlite',
    'cases.sqlite',
    'meetings.sqlite',
    'trail.sqlite',
  ]);
});

it('[BA4] there is nothing to make a backup of in an empty folder, and nothing is made in it', async () => {
  const dataDir = temporaryFolder();
  await expect(backup(configFor(dataDir), [join(temporaryFolder(), 'data')])).rejects.toThrow(/nothing/);
  expect(readdirSync(dataDir)).toEqual([]);
});
