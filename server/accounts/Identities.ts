import type BetterSqlite3 from 'better-sqlite3';
import type { AccountId } from '../../shared/ids.ts';
import { prepare, type Statement, slot, slots, sqlBuilder } from '../storage/statement.ts';
import type { Identity } from './identity.ts';
import { newId } from './newId.ts';

interface AuthTables {
  auth_logins: {
    id: string;
    accountId: string;
    providerId: string;
    userId: string;
    createdAt: string;
    updatedAt: string;
  };
}

/** A login that is a password; every other is a provider's. */
const PASSWORD = 'credential';

/**
 * [OI3] Which account somebody at the provider is. An identity has one account, and an account one identity; the file
 * holds to it by indexes of its own.
 */
export class Identities {
  readonly #provider: string;
  readonly #of: Statement;
  readonly #by: Statement;
  readonly #add: Statement;
  readonly #drop: Statement;

  /** `provider` is what its rows are called; another issuer or claim has another name, so that nobody is mistaken. */
  constructor(db: BetterSqlite3.Database, provider: string) {
    this.#provider = provider;
    const build = sqlBuilder<AuthTables>();
    const user = slot<string>('account');
    const rows = build
      .selectFrom('auth_logins')
      .select('userId')
      .where('providerId', '=', slot<string>('provider'));
    this.#of = prepare(db, rows.where('userId', '=', user));
    this.#by = prepare(db, rows.where('accountId', '=', slot<string>('identity')));
    this.#add = prepare(
      db,
      build
        .insertInto('auth_logins')
        .values(
          slots<AuthTables['auth_logins']>(
            'id',
            'accountId',
            'providerId',
            'userId',
            'createdAt',
            'updatedAt',
          ),
        ),
    );
    this.#drop = prepare(
      db,
      build.deleteFrom('auth_logins').where('userId', '=', user).where('providerId', '!=', PASSWORD),
    );
  }

  has(account: AccountId): boolean {
    return this.#of.get({ account, provider: this.#provider }) !== undefined;
  }

  /** Whether somebody has it. */
  isTaken(identity: Identity): boolean {
    return this.#by.get({ identity, provider: this.#provider }) !== undefined;
  }

  /** @throws where the account has one, or somebody has this: whoever calls has asked. */
  add(account: AccountId, identity: Identity, now: number): void {
    const at = new Date(now).toISOString();
    this.#add.run({
      id: newId(),
      accountId: identity,
      providerId: this.#provider,
      userId: account,
      createdAt: at,
      updatedAt: at,
    });
  }

  drop(account: AccountId): void {
    this.#drop.run({ account });
  }
}
