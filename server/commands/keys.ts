import { existsSync } from 'node:fs';
import type { WallTime } from '../../shared/time.ts';
import { type DataFolder, readKey } from '../config/dataFolder.ts';
import type { Config } from '../config/environment.ts';
import { createLog } from '../config/log.ts';
import { StartError } from '../config/StartError.ts';
import { openTaken, takeFolder } from '../openFiles.ts';
import { opens, rewrap, rotateMasterKey } from '../storage/keys/masterKey.ts';
import { openKeyRing } from '../storage/keys/openKeyRing.ts';
import { mustBeWhole } from '../storage/mustBeWhole.ts';
import { BY_MACHINE } from '../trail/SqliteTrail.ts';
import { fileNamed } from './fileNamed.ts';
import { recordAct } from './recordAct.ts';

/**
 * `keys rotate` and `keys rewrap FILE`. The server must be stopped: it holds the master key in memory, and a
 * key that it made meanwhile would be wrapped by the old one. Both take a moment.
 */
export const keys = async (config: Config, [what, file, ...rest]: readonly string[]): Promise<string> => {
  if (what === 'rotate' && file === undefined) return rotate(config);
  if (what === 'rewrap' && file !== undefined && rest.length === 0) return rewrapFrom(config, file);
  throw new StartError('Say `npm run keys -- rotate`, or `npm run keys -- rewrap FILE`.');
};

const rotate = (config: Config): Promise<string> =>
  whileStopped(config, async (folder) => {
    // [KE9] A folder of an older version is still sealed under the very key that is to open nothing more.
    const files = await openTaken(folder, config, createLog(config.logLevel));
    try {
      files.trail.record({ at: Date.now() as WallTime, ...BY_MACHINE, did: 'rotate' });
    } finally {
      await files.close();
    }
    const count = rotateMasterKey(folder);
    return `A new master key is in ${folder.keyFile}; ${count} keys are wrapped by it, and the old one opens nothing more.`;
  });

/** For a `keys.sqlite` that came back from a copy made under an earlier master key, which is in `file`. */
const rewrapFrom = (config: Config, file: string): Promise<string> =>
  whileStopped(config, async (folder) => {
    if (!existsSync(folder.keys))
      throw new StartError(`The file ${folder.keys} is missing; put it back first.`);
    if (opens(folder.keys, folder.masterKey))
      return `The keys in ${folder.keys} are wrapped by the master key in place already.`;
    const count = rewrap(folder.keys, readKey(fileNamed(file)), folder.masterKey);
    const ring = openKeyRing(folder);
    try {
      // Not before the keys are in order: to bring a backup of what is missing back takes them.
      mustBeWhole(folder, ring);
      recordAct(folder, ring, 'rewrap');
    } finally {
      ring.close();
    }
    return `${count} keys in ${folder.keys} are wrapped by the master key in ${folder.keyFile} now.`;
  });

const whileStopped = async (
  config: Config,
  act: (folder: DataFolder) => Promise<string>,
): Promise<string> => {
  const { folder, release } = await takeFolder(config.dataDir);
  try {
    return await act(folder);
  } finally {
    release();
  }
};
