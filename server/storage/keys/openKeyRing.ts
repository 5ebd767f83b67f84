import { existsSync } from 'node:fs';
import type { DataFolder } from '../../config/dataFolder.ts';
import { StartError } from '../../config/StartError.ts';
import { versionOfFile } from '../versionOfFile.ts';
import { masterKeyOf } from './masterKey.ts';
import { SqliteKeyRing } from './SqliteKeyRing.ts';

/** The first version of `meetings.sqlite` that has its keys in the ring; cases have had theirs there from the first. */
const KEYS_ELSEWHERE = 2;

/**
 * Opens the key ring of a data folder, or makes it.
 * @throws {StartError} when it is missing beside data that needs it, or of another master key.
 */
export const openKeyRing = (folder: DataFolder): SqliteKeyRing => {
  const { keys, meetings, cases } = folder;
  // [KE3] An empty ring beside sealed data would look like a fresh start.
  if (!existsSync(keys) && (versionOfFile(meetings) >= KEYS_ELSEWHERE || existsSync(cases)))
    throw new StartError(`The file ${keys} is missing; put it back, it holds the keys of all meetings.`);
  return new SqliteKeyRing({ file: keys, masterKey: masterKeyOf(folder) });
};
