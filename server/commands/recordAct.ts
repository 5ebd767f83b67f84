import type { WallTime } from '../../shared/time.ts';
import type { TrailAct } from '../../shared/trail.ts';
import type { DataPaths } from '../config/dataFolder.ts';
import type { KeyRing } from '../storage/keys/KeyRing.ts';
import { BY_MACHINE, SqliteTrail } from '../trail/SqliteTrail.ts';

/** [TR9] Writes down, for every unit to read, what somebody does at the machine. @throws {StartError} */
export const recordAct = (
  { trail: file }: Pick<DataPaths, 'trail'>,
  { serverKey }: Pick<KeyRing, 'serverKey'>,
  ...did: readonly TrailAct[]
): void => {
  const trail = new SqliteTrail({ file, serverKey });
  try {
    const at = Date.now() as WallTime;
    for (const each of did) trail.record({ at, ...BY_MACHINE, did: each });
  } finally {
    trail.close();
  }
};
