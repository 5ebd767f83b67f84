import { randomBytes } from 'node:crypto';
import { SqliteKeyRing } from '../../server/storage/keys/SqliteKeyRing.ts';

/** A key ring that is gone with the test. */
export const memoryKeyRing = (masterKey: Buffer = randomBytes(32)): SqliteKeyRing =>
  new SqliteKeyRing({ file: ':memory:', masterKey });
