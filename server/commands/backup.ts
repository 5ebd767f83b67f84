import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeArchive } from '../backup/archive.ts';
import { type Copies, copyDatabases, dataFilesIn } from '../backup/copies.ts';
import { type DataFolder, dataPaths, openDataFolder } from '../config/dataFolder.ts';
import type { Config } from '../config/environment.ts';
import { writeKeyFile } from '../config/keyFile.ts';
import { StartError } from '../config/StartError.ts';
import type { KeyRing } from '../storage/keys/KeyRing.ts';
import { opens } from '../storage/keys/masterKey.ts';
import { openKeyRing } from '../storage/keys/openKeyRing.ts';
import { mustBeWhole } from '../storage/mustBeWhole.ts';
import { fileNamed } from './fileNamed.ts';
import { recordAct } from './recordAct.ts';

const USE = 'Say `npm run backup -- FILE`, and where the keys go to another place `--keys FILE`.';

/** `backup FILE` and `backup --keys FILE`, or both: while meetings run, or not. */
export const backup = async (config: Config, words: readonly string[]): Promise<string> => {
  const { data, keys } = asked(words);
  const paths = await dataPaths(config.dataDir);
  if (dataFilesIn(paths).length === 0)
    throw new StartError(`There is nothing in ${paths.folder} to make a backup of.`);
  const folder = await openDataFolder(config.dataDir);
  const ring = openKeyRing(folder);
  try {
    mustBeWhole(folder, ring);
    // Before anything is copied, so that the copy says so too.
    recordAct(
      folder,
      ring,
      ...(data === null ? [] : (['backup'] as const)),
      ...(keys === null ? [] : (['keysBackup'] as const)),
    );
    const lines: string[] = [];
    if (data !== null) lines.push(backUpData(folder, dataFilesIn(paths), ring, data));
    if (keys !== null) lines.push(backUpKeys(folder, ring, keys));
    return lines.join('\n');
  } finally {
    ring.close();
  }
};

const asked = (words: readonly string[]): { data: string | null; keys: string | null } => {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { keys: { type: 'string' } },
      allowPositionals: true,
    });
    const [data, ...rest] = positionals;
    if (rest.length > 0 || (data === undefined && values.keys === undefined)) throw new StartError(USE);
    if (data !== undefined && data === values.keys)
      throw new StartError('The keys go to another file than the data: together they open everything.');
    const named = (name: string | undefined): string | null => (name === undefined ? null : fileNamed(name));
    return { data: named(data), keys: named(values.keys) };
  } catch (error) {
    throw error instanceof StartError ? error : new StartError(USE);
  }
};

const backUpData = (folder: DataFolder, names: readonly string[], ring: KeyRing, to: string): string => {
  const copies = copyDatabases(folder, names);
  try {
    writeTo(to, () =>
      writeArchive(to, {
        kind: 'data',
        madeAt: Date.now(),
        files: copies.files,
        erasures: ring.erasures(),
        serverKey: ring.serverKey,
      }),
    );
  } finally {
    copies.remove();
  }
  return `The data is in ${to}. It opens nothing without the keys, which are not in it.`;
};

const backUpKeys = (folder: DataFolder, ring: KeyRing, to: string): string => {
  const copies = copyDatabases(folder, [basename(folder.keys)]);
  try {
    const master = join(copies.folder, 'key');
    writeKeyFile(master, openerOf(copies, folder));
    writeTo(to, () =>
      writeArchive(to, {
        kind: 'keys',
        madeAt: Date.now(),
        files: [...copies.files, { name: 'key', path: master }],
        erasures: ring.erasures(),
        serverKey: ring.serverKey,
      }),
    );
  } finally {
    copies.remove();
  }
  return `The keys are in ${to}. They open every backup: keep them locked up, apart from the backups.`;
};

/** The master key that opens the copy of the ring: it may be changed at this very moment. */
const openerOf = ({ files }: Copies, { masterKey, nextMasterKey }: DataFolder): Buffer => {
  for (const key of [masterKey, nextMasterKey])
    if (key !== null && files.every(({ path }) => opens(path, key))) return key;
  throw new StartError('The master key was being changed; make the backup once more.');
};

const writeTo = (file: string, write: () => void): void => {
  try {
    write();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    throw new StartError(`The file ${file} cannot be written${code}.`);
  }
};
