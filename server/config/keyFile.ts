import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export const KEY_BYTES = 32;

/** Makes a key file that only its owner can read, and is on the disk when this returns. Never writes over one. */
export const writeKeyFile = (file: string, key: Buffer = randomBytes(KEY_BYTES)): void => {
  const opened = openSync(file, 'wx', 0o600);
  try {
    writeSync(opened, key);
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
  syncFolder(dirname(file));
};

/** Makes what was made, renamed or removed in a folder last. */
export const syncFolder = (folder: string): void => {
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
};
