import { APIError } from 'better-auth/api';
import type BetterSqlite3 from 'better-sqlite3';
import { parseSetCookie } from 'cookie';
import * as z from 'zod';
import type { AccountId } from '../../shared/ids.ts';
import type { OwnAccount as Shown } from '../../shared/ownAccount.ts';
import { prepare, type Statement, slot, sqlBuilder } from '../storage/statement.ts';
import type { Authority } from './authority.ts';
import type { People } from './People.ts';
import { headersOf, type Login, type Visitor } from './SignIn.ts';

/** `replaced` is the sign-in that took this one's place; the seats that rest on the old one move to it. */
export type Changed =
  | { readonly ok: true; readonly cookies: readonly string[]; readonly replaced: string | null }
  | { readonly ok: false; readonly error: 'wrongLogin' | 'wrongCode' };
export type Begun =
  | { readonly ok: true; readonly secret: string; readonly recovery: readonly string[] }
  | { readonly ok: false; readonly error: 'wrongLogin' };

interface AuthTables {
  auth_sessions: {
    id: string;
    token: string;
    userId: string;
    userAgent: string | null;
    createdAt: string;
    updatedAt: string;
    expiresAt: string;
  };
  auth_users: { id: string; twoFactorEnabled: number | null };
}

const Instant = z.iso.datetime().transform((text) => Date.parse(text));
const Place = z.object({
  id: z.string(),
  userAgent: z.string().nullable(),
  createdAt: Instant,
  updatedAt: Instant,
});
const Codes = z.object({ twoFactorEnabled: z.number().nullable() });
const Id = z.object({ id: z.string() });

/** What people see and change of their own way in. */
export class OwnAccount {
  readonly #authority: Authority;
  readonly #people: People;
  readonly #now: () => number;
  readonly #places: Statement;
  readonly #byToken: Statement;
  readonly #codes: Statement;
  readonly #end: Statement;

  constructor(db: BetterSqlite3.Database, authority: Authority, people: People, now: () => number) {
    this.#authority = authority;
    this.#people = people;
    this.#now = now;
    const build = sqlBuilder<AuthTables>();
    const account = slot<string>('account');
    this.#places = prepare(
      db,
      build
        .selectFrom('auth_sessions')
        .select(['id', 'userAgent', 'createdAt', 'updatedAt'])
        .where('userId', '=', account)
        .where('expiresAt', '>', slot<string>('now'))
        .orderBy('updatedAt', 'desc'),
    );
    this.#byToken = prepare(
      db,
      build.selectFrom('auth_sessions').select('id').where('token', '=', slot<string>('token')),
    );
    this.#codes = prepare(
      db,
      build.selectFrom('auth_users').select('twoFactorEnabled').where('id', '=', account),
    );
    this.#end = prepare(
      db,
      build.deleteFrom('auth_sessions').where('userId', '=', account).where('id', '=', slot<string>('id')),
    );
  }

  /** As the account page shows it. */
  shown({ id, account }: Login): Omit<Shown, 'linked' | 'codesDemanded'> {
    const rows = z
      .array(Place)
      .parse(this.#places.all({ account, now: new Date(this.#now()).toISOString() }));
    return {
      ...this.#people.get(account),
      codes: this.hasCodes(account),
      places: rows.map((row) => ({
        id: row.id,
        device: row.userAgent ?? '',
        since: row.createdAt as Shown['places'][number]['since'],
        lastUsed: row.updatedAt as Shown['places'][number]['lastUsed'],
        current: row.id === id,
      })),
    };
  }

  /** [AU14] Whether a code is asked for after the password. */
  hasCodes(account: AccountId): boolean {
    return Codes.parse(this.#codes.get({ account })).twoFactorEnabled === 1;
  }

  /** [AU4] Signs out one place of the account; false where it has no such place. */
  endPlace(account: AccountId, place: string): boolean {
    return this.#end.run({ account, id: place }).changes > 0;
  }

  /** Whether whoever sits here knows the password. */
  async knowsPassword(visitor: Visitor, password: string): Promise<boolean> {
    try {
      await this.#authority.api.verifyPassword({ body: { password }, headers: headersOf(visitor) });
      return true;
    } catch (error) {
      return unlessBroken(error, false);
    }
  }

  /** [AU14] The secret for an authenticator app. Nothing is asked for until `confirmCodes`. */
  async beginCodes(visitor: Visitor, password: string): Promise<Begun> {
    try {
      const answer = await this.#authority.api.enableTwoFactor({
        body: { password },
        headers: headersOf(visitor),
      });
      if (answer.method !== 'totp') throw new Error('no code to confirm');
      const secret = new URL(answer.totpURI).searchParams.get('secret') ?? '';
      return { ok: true, secret, recovery: answer.backupCodes };
    } catch (error) {
      return unlessBroken(error, { ok: false, error: 'wrongLogin' });
    }
  }

  /** [AU14] From now on a code is asked for after the password. */
  async confirmCodes(visitor: Visitor, code: string): Promise<Changed> {
    try {
      const { headers } = await this.#authority.api.verifyTOTP({
        body: { code },
        headers: headersOf(visitor),
        returnHeaders: true,
      });
      return this.#changed(headers);
    } catch (error) {
      return unlessBroken(error, { ok: false, error: 'wrongCode' });
    }
  }

  async endCodes(visitor: Visitor, password: string): Promise<Changed> {
    try {
      const { headers } = await this.#authority.api.disableTwoFactor({
        body: { password },
        headers: headersOf(visitor),
        returnHeaders: true,
      });
      return this.#changed(headers);
    } catch (error) {
      return unlessBroken(error, { ok: false, error: 'wrongLogin' });
    }
  }

  #changed(headers: Headers): Changed {
    const cookies = headers.getSetCookie();
    return { ok: true, cookies, replaced: this.#loginIn(cookies) };
  }

  /** The sign-in that these cookies begin. The cookie is a token and its signature. */
  #loginIn(cookies: readonly string[]): string | null {
    const session = cookies
      .map((cookie) => parseSetCookie(cookie))
      .find(({ name }) => /session_token$/.test(name));
    const token = session?.value?.split('.')[0] ?? '';
    const row = this.#byToken.get({ token });
    return row === undefined ? null : Id.parse(row).id;
  }
}

/** What better-auth says no to is an answer; all else is a defect. */
const unlessBroken = <T>(error: unknown, refused: T): T => {
  if (error instanceof APIError && error.statusCode < 500) return refused;
  throw error;
};
