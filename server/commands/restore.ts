import { existsSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { WallTime } from '../../shared/time.ts';
import { erasuresIn, unpackArchive } from '../backup/archive.ts';
import { dataFilesIn } from '../backup/copies.ts';
import { mergeKeys } from '../backup/mergeKeys.ts';
import { beginStaging, commitStaging, settleRestore, stageRemovals } from '../backup/staging.ts';
import { Eraser } from '../cases/Eraser.ts';
import { type DataPaths, dataPaths, openDataFolder, readKey } from '../config/dataFolder.ts';
import type { Config } from '../config/environment.ts';
import { createLog } from '../config/log.ts';
import { StartError } from '../config/StartError.ts';
import { openTaken } from '../openFiles.ts';
import { lockFolder } from '../storage/folderLock.ts';
import { opens, settleMasterKey } from '../storage/keys/masterKey.ts';
import { SqliteKeyRing } from '../storage/keys/SqliteKeyRing.ts';
import { BY_MACHINE, SqliteTrail } from '../trail/SqliteTrail.ts';
import { fileNamed } from './fileNamed.ts';

const USE =
  'Say `npm run restore -- FILE`; with `--keys FILE` where the keys are lost too, `--erasures FILE` for a newer backup whose list of erasures counts, `--replace` where there is data already.';

interface Asked {
  readonly data: string;
  readonly keys: string | null;
  readonly erasures: string | null;
  readonly replace: boolean;
}

/** `restore FILE`: puts a backup in place, with the server stopped, and carries out again what was erased since. */
export const restore = async (config: Config, words: readonly string[]): Promise<string> => {
  const asked = askedIn(words);
  const paths = await dataPaths(config.dataDir);
  const lock = lockFolder(paths.lock);
  try {
    settleRestore(paths);
    if (existsSync(paths.keyFile) && existsSync(paths.keys))
      settleMasterKey(await openDataFolder(config.dataDir));
    if (dataFilesIn(paths).length > 0 && !asked.replace)
      throw new StartError(`There is data in ${paths.folder}; say --replace to put the backup in its place.`);
    stage(paths, asked);
    commitStaging(paths);
    // Still under the lock: no server opens what came back before it is done.
    const erased = await eraseAgain(config);
    return `The backup is in ${paths.folder}; ${erased} erasures were carried out again.`;
  } finally {
    lock.release();
  }
};

const askedIn = (words: readonly string[]): Asked => {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: {
        keys: { type: 'string' },
        erasures: { type: 'string' },
        replace: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const [data, ...rest] = positionals;
    if (data === undefined || rest.length > 0) throw new StartError(USE);
    const named = (name: string | undefined): string | null => (name === undefined ? null : fileNamed(name));
    return {
      data: fileNamed(data),
      keys: named(values.keys),
      erasures: named(values.erasures),
      replace: values.replace,
    };
  } catch (error) {
    throw error instanceof StartError ? error : new StartError(USE);
  }
};

/** Everything is unpacked, joined and checked beside the data that is there, which stays as it is until then. */
const stage = (paths: DataPaths, { data, keys, erasures }: Asked): void => {
  const staged = beginStaging(paths);
  try {
    const archive = unpackArchive(data, 'data', staged);
    const { ring, masterKey } = stageKeys(paths, staged, keys);
    try {
      ring.destroy(...archive.erasures(ring.serverKey));
      if (erasures !== null) ring.destroy(...erasuresIn(erasures, ring.serverKey));
      // [KE9] The backup may be of a folder that no server of this version had opened yet.
      for (const name of archive.names)
        if (![ring.serverKey, masterKey].some((key) => opens(join(staged, name), key)))
          throw new StartError(`The file ${data} was made with other keys than those at hand.`);
      keepTrail(paths, staged, ring);
      stageRemovals(
        staged,
        dataFilesIn(paths).filter((name) => !existsSync(join(staged, name))),
      );
    } finally {
      ring.close();
    }
  } catch (error) {
    rmSync(staged, { recursive: true, force: true });
    throw error;
  }
};

/**
 * [TR9] Who has opened what since the backup was made stays on record: the trail in place is joined with the one that
 * comes. One that cannot be read any more is what the backup is for.
 */
const keepTrail = (paths: DataPaths, staged: string, { serverKey }: SqliteKeyRing): void => {
  const file = join(staged, basename(paths.trail));
  const isReadable = existsSync(paths.trail) && opens(paths.trail, serverKey);
  const trail = new SqliteTrail({ file, serverKey });
  try {
    if (isReadable) joinIn(trail, { file: paths.trail, serverKey });
    trail.record({ at: Date.now() as WallTime, ...BY_MACHINE, did: 'restore' });
  } finally {
    trail.close();
  }
};

const joinIn = (trail: SqliteTrail, other: Parameters<SqliteTrail['takeOver']>[0]): void => {
  try {
    trail.takeOver(other);
  } catch {
    // A damaged file keeps nobody from getting the backup back.
  }
};

/** The ring that will be in place: the present one, the one of the backup of keys, or both in one. */
const stageKeys = (
  paths: DataPaths,
  staged: string,
  keys: string | null,
): { readonly ring: SqliteKeyRing; readonly masterKey: Buffer } => {
  const { keys: file, keyFile } = paths;
  const isHere = existsSync(file) && existsSync(keyFile);
  if (keys === null) {
    if (!isHere) throw new StartError('The keys are not here; add --keys and the backup of the keys.');
    const masterKey = readKey(keyFile);
    return { ring: new SqliteKeyRing({ file, masterKey }), masterKey };
  }
  unpackArchive(keys, 'keys', staged);
  const masterKey = readKey(isHere ? keyFile : join(staged, 'key'));
  if (isHere) {
    mergeKeys(staged, { file, masterKey });
    rmSync(join(staged, 'key'));
  }
  return { ring: new SqliteKeyRing({ file: join(staged, basename(file)), masterKey }), masterKey };
};

/** Makes the list of erasures true in the files that came back. */
const eraseAgain = async (config: Config): Promise<number> => {
  const folder = settleMasterKey(await openDataFolder(config.dataDir));
  const { keys, cases, store, access, accounts, close } = await openTaken(
    folder,
    config,
    createLog(config.logLevel),
  );
  try {
    const eraser = new Eraser({
      keys,
      cases,
      forget: async (meeting) => {
        await store.forget(meeting);
        access.forgetMeeting(meeting);
      },
      disown: (meeting) => {
        accounts.meetings.forget(meeting);
        access.disownMeeting(meeting);
      },
    });
    await eraser.reapply();
    store.sweep();
    cases.sweep();
    return keys.erasures().length;
  } finally {
    await close();
  }
};
