import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { StartError } from './StartError.ts';

const KEY_BYTES = 32;

/** Where things lie, and the key that everything in them is sealed under. */
export interface DataFolder {
  readonly meetings: string;
  readonly access: string;
  readonly accounts: string;
  readonly key: Buffer;
}

/**
 * Opens the data folder, making it and its key when there is none yet.
 * @throws {StartError} when it cannot be written to, or its key is gone or damaged.
 */
export const openDataFolder = async (dataDir: string): Promise<DataFolder> => {
  const folder = resolve(dataDir);
  await mustBeWritable(folder);
  const meetings = join(folder, 'meetings.sqlite');
  const access = join(folder, 'access.sqlite');
  const accounts = join(folder, 'accounts.sqlite');
  const keyFile = join(folder, 'key');
  if (!existsSync(keyFile)) {
    // A new key beside old data would look like a fresh start and make the old data unreadable for good.
    if ([meetings, access, accounts].some((file) => existsSync(file)))
      throw new StartError(
        `The key file ${keyFile} is missing; put it back, the meetings are sealed with it.`,
      );
    makeKey(keyFile);
  }
  return { meetings, access, accounts, key: readKey(keyFile) };
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

const makeKey = (keyFile: string): void => {
  const file = openSync(keyFile, 'wx', 0o600);
  try {
    writeSync(file, randomBytes(KEY_BYTES));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

const readKey = (keyFile: string): Buffer => {
  const key = readKeyFile(keyFile);
  if (key.length !== KEY_BYTES)
    throw new StartError(`The key file ${keyFile} is damaged: it does not hold ${KEY_BYTES} bytes.`);
  return key;
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
