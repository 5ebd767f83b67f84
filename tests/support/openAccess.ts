import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { SqliteAccess } from '../../server/access/SqliteAccess.ts';
import { temporaryFolder } from './dataFolder.ts';
import { silentLog } from './silentLog.ts';

/** Access on a file of its own, with a clock that the test moves. */
export const openAccess = ({ secureCookies = false, log = silentLog } = {}) => {
  const clock = { now: 1_800_000_000_000 };
  const file = join(temporaryFolder(), 'access.sqlite');
  const access = new SqliteAccess({
    file,
    masterKey: randomBytes(32),
    secureCookies,
    log,
    now: () => clock.now,
  });
  onTestFinished(() => access.close());
  return { access, clock, file };
};

/** What a browser sends back of a `Set-Cookie`. */
export const cookieOf = (setCookie: string): string => setCookie.split(';')[0] ?? '';
