import type BetterSqlite3 from 'better-sqlite3';
import { parseSetCookie } from 'cookie';
import * as z from 'zod';
import { AccountId } from '../../shared/ids.ts';
import { prepare, type Statement, slot, slots, sqlBuilder } from '../storage/statement.ts';
import type { AccountTables } from './accountTables.ts';
import type { Login } from './SignIn.ts';

interface AuthTables {
  auth_sessions: { id: string; token: string; userId: string };
}
const Row = z.object({ id: z.string(), userId: AccountId });

/** [OI5] Which sign-ins were made by a provider, and so end there too. They go with the sign-in. */
export class ProviderLogins {
  readonly #byToken: Statement;
  readonly #add: Statement;
  readonly #has: Statement;

  constructor(db: BetterSqlite3.Database) {
    const build = sqlBuilder<AccountTables & AuthTables>();
    this.#byToken = prepare(
      db,
      build.selectFrom('auth_sessions').select(['id', 'userId']).where('token', '=', slot<string>('token')),
    );
    this.#add = prepare(
      db,
      build.insertInto('provider_logins').values(slots<AccountTables['provider_logins']>('login')),
    );
    this.#has = prepare(
      db,
      build.selectFrom('provider_logins').select('login').where('login', '=', slot<string>('login')),
    );
  }

  /** The sign-in that these `Set-Cookie`s begin, noted as a provider's. The cookie is a token and its signature. */
  begun(cookies: readonly string[]): Login {
    const session = cookies
      .map((cookie) => parseSetCookie(cookie))
      .find(({ name }) => /session_token$/.test(name));
    const { id, userId } = Row.parse(this.#byToken.get({ token: session?.value?.split('.')[0] ?? '' }));
    this.#add.run({ login: id });
    return { id, account: userId };
  }

  has(login: string): boolean {
    return this.#has.get({ login }) !== undefined;
  }
}
