import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { DataPaths } from '../config/dataFolder.ts';
import { syncFolder } from '../config/keyFile.ts';

const stagingIn = ({ folder }: DataPaths) => ({
  /** Being filled: of no meaning. */
  half: join(folder, 'restoring.part'),
  /** Whole: its files belong in the data folder. */
  whole: join(folder, 'restoring'),
});

/** An empty folder for what is to be restored. */
export const beginStaging = (paths: DataPaths): string => {
  const { half } = stagingIn(paths);
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { mode: 0o700 });
  return half;
};

/** Marks a file that is there and has no place in what is restored. */
const GONE = '.gone';

/** [BA4] Databases that the backup does not know go with the others, and are not left beside what comes. */
export const stageRemovals = (staged: string, names: readonly string[]): void => {
  for (const name of names) writeFileSync(join(staged, `${name}${GONE}`), '');
};

/** [BA4] From here on, what was staged takes the place of what is there, also where the process ends now. */
export const commitStaging = (paths: DataPaths): void => {
  const { half, whole } = stagingIn(paths);
  syncFolder(half);
  renameSync(half, whole);
  syncFolder(paths.folder);
  settleRestore(paths);
};

/**
 * [BA4] Puts staged files in their places, or drops what was never whole. Can be cut off anywhere and is ended at the
 * next start. Only for the process that holds the folder's lock.
 */
export const settleRestore = (paths: DataPaths): void => {
  const { half, whole } = stagingIn(paths);
  rmSync(half, { recursive: true, force: true });
  if (!existsSync(whole)) return;
  for (const name of readdirSync(whole)) {
    const target = join(paths.folder, basename(name, GONE));
    // A journal of the file that was here must not be played into the one that comes.
    for (const journal of ['-wal', '-shm', '-journal']) rmSync(`${target}${journal}`, { force: true });
    if (name.endsWith(GONE)) rmSync(target, { force: true });
    else renameSync(join(whole, name), target);
  }
  syncFolder(paths.folder);
  rmSync(whole, { recursive: true });
};
