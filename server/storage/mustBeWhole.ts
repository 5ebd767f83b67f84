import { existsSync } from 'node:fs';
import type { DataPaths } from '../config/dataFolder.ts';
import { StartError } from '../config/StartError.ts';
import type { KeyRing } from './keys/KeyRing.ts';
import { versionOfFile } from './versionOfFile.ts';

/** The first version of `meetings.sqlite` that was never without the others beside it: it is opened last. */
const BESIDE_ALL = 3;

/**
 * [ST8] A file that has gone is asked for and not made anew: beside what is left that would look like a fresh start, and
 * hand the app to whoever sets it up next. The key ring asks for itself.
 * @throws {StartError} naming the file.
 */
export const mustBeWhole = (paths: DataPaths, ring: KeyRing): void => {
  const { meetings, access, accounts, cases, trail } = paths;
  const expected = [
    ...(ring.hasAny('meeting') || ring.erasures().length > 0 ? [meetings] : []),
    ...(versionOfFile(meetings) >= BESIDE_ALL ? [access, accounts, cases, trail] : []),
  ];
  const gone = expected.find((file) => !existsSync(file));
  if (gone !== undefined)
    throw new StartError(
      `The file ${gone} is missing; put it back, or bring a backup back with \`npm run restore\`.`,
    );
};
