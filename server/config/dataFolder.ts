import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
} from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { KEY_BYTES, writeKeyFile } from './keyFile.ts';
import { StartError } from './StartError.ts';

/** Where things lie, and the key that wraps all other keys. */
export interface DataFolder {
  readonly folder: string;
  readonly meetings: string;
  readonly access: string;
  readonly accounts: string;
  readonly cases: string;
  /** Who has opened what. */
  readonly trail: string;
  /** The wrapped keys; outside ordinary backups. */
  readonly keys: string;
  /** The file of the master key; a new one stands beside it while it is being changed. */
  readonly keyFile: string;
  readonly nextKeyFile: string;
  /** Held by the server while it runs. */
  readonly lock: string;
  readonly masterKey: Buffer;
  /** What a change of the master key left behind, when it was cut off; null where there is none. */
  readonly nextMasterKey: Buffer | null;
}

export type DataPaths = Omit<DataFolder, 'masterKey' | 'nextMasterKey'>;

/**
 * Where things lie in a data folder, which is made when there is none yet.
 * @throws {StartError} when it, or a database in it, cannot be written to.
 */
export const dataPaths = async (dataDir: string): Promise<DataPaths> => {
  const folder = resolve(dataDir);
  await mustBeWritable(folder);
  filesMustBeWritable(folder);
  return {
    folder,
    meetings: join(folder, 'meetings.sqlite'),
    access: join(folder, 'access.sqlite'),
    accounts: join(folder, 'accounts.sqlite'),
    cases: join(folder, 'cases.sqlite'),
    trail: join(folder, 'trail.sqlite'),
    keys: join(folder, 'keys.sqlite'),
    keyFile: join(folder, 'key'),
    nextKeyFile: join(folder, 'key.next'),
    lock: join(folder, 'lock'),
  };
};

/**
 * Opens the data folder, making it and its key when there is none yet.
 * @throws {StartError} when it cannot be written to, or its key is gone or damaged.
 */
export const openDataFolder = async (dataDir: string): Promise<DataFolder> => {
  const paths = await dataPaths(dataDir);
  const { keyFile, nextKeyFile } = paths;
  if (!existsSync(keyFile)) {
    // A new key beside old data would look like a fresh start and make the old data unreadable for good.
    const { meetings, access, accounts, cases, trail, keys } = paths;
    if ([meetings, access, accounts, cases, trail, keys].some((file) => existsSync(file)))
      throw new StartError(
        `The key file ${keyFile} is missing; put it back, the meetings are sealed with it.`,
      );
    writeKeyFile(keyFile);
  }
  return {
    ...paths,
    masterKey: readKey(keyFile),
    nextMasterKey: existsSync(nextKeyFile) ? readNextKey(nextKeyFile) : null,
  };
};

const mustBeWritable = async (folder: string): Promise<void> => {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    await writeFile(probe, '');
    await rm(probe);
  } catch {
    throw new StartError(`The data folder ${folder} cannot be written to.`);
  }
};

const DATABASE = /\.sqlite(-wal|-shm)?$/;

/** A file that can only be read would let the server start, and then keep nothing of what is said. */
const filesMustBeWritable = (folder: string): void => {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    try {
      if (DATABASE.test(name)) closeSync(openSync(file, 'r+'));
      // Opening and closing the lock would let go of it where this process holds it.
      if (name === 'lock') accessSync(file, constants.W_OK);
    } catch (error) {
      // A journal goes with the process that used it.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') continue;
      throw new StartError(
        `The file ${file} cannot be written to; does it belong to the user who starts this?`,
      );
    }
  }
};

/** @throws {StartError} */
export const readKey = (keyFile: string): Buffer => {
  const key = readKeyFile(keyFile);
  if (key.length !== KEY_BYTES)
    throw new StartError(`The key file ${keyFile} is damaged: it does not hold ${KEY_BYTES} bytes.`);
  return key;
};

/** One that was cut off while it was being written has wrapped nothing yet. */
const readNextKey = (nextKeyFile: string): Buffer | null => {
  const key = readKeyFile(nextKeyFile);
  return key.length === KEY_BYTES ? key : null;
};

const readKeyFile = (keyFile: string): Buffer => {
  try {
    const key = readFileSync(keyFile);
    // A copy from a backup often comes back readable for all.
    chmodSync(keyFile, 0o600);
    return key;
  } catch {
    throw new StartError(`The key file ${keyFile} cannot be read.`);
  }
};
