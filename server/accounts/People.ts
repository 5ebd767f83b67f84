import { createHmac } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { EmailAddress, type Invitee } from '../../shared/accounts.ts';
import { AccountId } from '../../shared/ids.ts';
import { Name } from '../../shared/text.ts';
import type { Sealer } from '../storage/seal.ts';
import { prepare, type Statement, slot, slots, sqlBuilder } from '../storage/statement.ts';
import type { AccountTables } from './accountTables.ts';
import { newId } from './newId.ts';

const Row = z.object({ sealed: z.instanceof(Buffer) });
const Sealed = z.object({ name: Name, email: EmailAddress });
const Found = z.object({ id: AccountId });

interface AuthTables {
  auth_users: {
    id: string;
    name: string;
    email: string;
    emailVerified: number;
    createdAt: string;
    updatedAt: string;
  };
  auth_logins: {
    id: string;
    accountId: string;
    providerId: string;
    userId: string;
    password: string;
    createdAt: string;
    updatedAt: string;
  };
}

const CREDENTIAL = 'credential';

/**
 * Who has an account. [AU3] Names and addresses are sealed; better-auth, which must find an account by its address,
 * knows a keyed fingerprint of it in the form of an address, and no name.
 */
export class People {
  readonly #sealer: Sealer;
  readonly #addressKey: Buffer;
  readonly #get: Statement;
  readonly #add: Statement;
  readonly #addUser: Statement;
  readonly #byAddress: Statement;
  readonly #addLogin: Statement;
  readonly #dropLogin: Statement;
  readonly #password: Statement;
  readonly #hasLogin: Statement;

  constructor(db: BetterSqlite3.Database, sealer: Sealer, addressKey: Buffer) {
    this.#sealer = sealer;
    this.#addressKey = addressKey;
    const build = sqlBuilder<AccountTables & AuthTables>();
    const user = slot<string>('id');
    this.#get = prepare(db, build.selectFrom('accounts').select('sealed').where('id', '=', user));
    this.#add = prepare(
      db,
      build
        .insertInto('accounts')
        .values({ ...slots<AccountTables['accounts']>('id', 'sealed', 'created_at'), ended_at: null }),
    );
    this.#addUser = prepare(
      db,
      build
        .insertInto('auth_users')
        .values(
          slots<AuthTables['auth_users']>('id', 'name', 'email', 'emailVerified', 'createdAt', 'updatedAt'),
        ),
    );
    this.#byAddress = prepare(
      db,
      build.selectFrom('auth_users').select('id').where('email', '=', slot<string>('email')),
    );
    this.#addLogin = prepare(
      db,
      build
        .insertInto('auth_logins')
        .values(
          slots<AuthTables['auth_logins']>(
            'id',
            'accountId',
            'providerId',
            'userId',
            'password',
            'createdAt',
            'updatedAt',
          ),
        ),
    );
    const login = { user: slot<string>('id'), of: CREDENTIAL } as const;
    this.#dropLogin = prepare(
      db,
      build.deleteFrom('auth_logins').where('userId', '=', login.user).where('providerId', '=', login.of),
    );
    this.#password = prepare(
      db,
      build
        .selectFrom('auth_logins')
        .select('id')
        .where('userId', '=', login.user)
        .where('providerId', '=', login.of),
    );
    this.#hasLogin = prepare(
      db,
      build.selectFrom('auth_logins').select('id').where('userId', '=', login.user).limit(1),
    );
  }

  /** The address as better-auth knows it. */
  fingerprint(email: string): string {
    const digest = createHmac('sha256', this.#addressKey).update(email.toLowerCase()).digest('hex');
    return `${digest}@account.invalid`;
  }

  find(email: string): AccountId | null {
    const row = this.#byAddress.get({ email: this.fingerprint(email) });
    return row === undefined ? null : Found.parse(row).id;
  }

  /** A new account that cannot sign in yet. */
  add({ name, email }: Invitee, now: number): AccountId {
    const id = AccountId.parse(newId());
    const at = new Date(now).toISOString();
    this.#add.run({
      id,
      sealed: this.#sealer.seal(JSON.stringify({ name, email }), boundTo(id)),
      created_at: now,
    });
    this.#addUser.run({
      id,
      name: '',
      email: this.fingerprint(email),
      emailVerified: 1,
      createdAt: at,
      updatedAt: at,
    });
    return id;
  }

  /** @throws when there is no such account. */
  get(account: AccountId): Invitee {
    const { sealed } = Row.parse(this.#get.get({ id: account }));
    return Sealed.parse(JSON.parse(this.#sealer.open(sealed, boundTo(account)).toString('utf8')));
  }

  /** Empty for an account that is not here: one that was made since the backup that was put back. */
  nameOf(account: AccountId): string {
    return this.#get.get({ id: account }) === undefined ? '' : this.get(account).name;
  }

  /** Whether the account has a way to sign in. */
  hasJoined(account: AccountId): boolean {
    return this.#hasLogin.get({ id: account }) !== undefined;
  }

  /** Names the password that an address has now, and says nothing of it: another for each that is chosen. */
  passwordOf(email: string): string | null {
    const account = this.find(email);
    const row = account === null ? undefined : this.#password.get({ id: account });
    return row === undefined ? null : z.object({ id: z.string() }).parse(row).id;
  }

  dropPassword(account: AccountId): void {
    this.#dropLogin.run({ id: account });
  }

  /** `hash` stands in place of whatever was there before. */
  setPassword(account: AccountId, hash: string, now: number): void {
    const at = new Date(now).toISOString();
    this.#dropLogin.run({ id: account });
    this.#addLogin.run({
      id: newId(),
      accountId: account,
      providerId: CREDENTIAL,
      userId: account,
      password: hash,
      createdAt: at,
      updatedAt: at,
    });
  }
}

const boundTo = (account: AccountId): string => JSON.stringify(['account', account]);
