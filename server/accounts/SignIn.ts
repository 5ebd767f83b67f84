import { APIError } from 'better-auth/api';
import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { AccountId } from '../../shared/ids.ts';
import { prepare, type Statement, slot, sqlBuilder } from '../storage/statement.ts';
import type { Authority } from './authority.ts';
import type { People } from './People.ts';
import { UsedCodes } from './UsedCodes.ts';

/** One sign-in of an account in one browser. */
export interface Login {
  readonly id: string;
  readonly account: AccountId;
}
export type SignInFault = 'wrongLogin' | 'wrongCode' | 'tooFast';
export type Entered =
  | {
      readonly ok: true;
      readonly next: 'in';
      readonly login: Login;
      readonly cookies: readonly string[];
    }
  | { readonly ok: true; readonly next: 'code'; readonly cookies: readonly string[] }
  | { readonly ok: false; readonly error: SignInFault };

/** What a browser says of itself, in the two headers that matter here. */
export interface Visitor {
  readonly cookies: string | undefined;
  readonly userAgent: string | undefined;
}

/** [AU4] However busy: after a week everybody signs in anew. */
const LONGEST_MS = 7 * 24 * 60 * 60 * 1000;

interface AuthTables {
  auth_sessions: { id: string; token: string; userId: string; expiresAt: string };
  auth_users: { id: string; twoFactorEnabled: number | null };
  auth_verifications: { expiresAt: string };
  auth_two_factor: { userId: string };
}
const Id = z.object({ id: z.string() });
const Ids = z.array(Id);

/** Signing in and out, over better-auth. Cookies go in as a `Cookie` header and come out as `Set-Cookie`s. */
export class SignIn {
  readonly #authority: Authority;
  readonly #people: People;
  readonly #now: () => number;
  readonly #logins: Statement;
  readonly #expired: Statement;
  readonly #unfinished: Statement;
  readonly #end: Statement;
  readonly #endAll: Statement;
  readonly #dropFactor: Statement;
  readonly #noFactor: Statement;
  readonly #byToken: Statement;
  readonly #usedCodes = new UsedCodes();

  constructor(db: BetterSqlite3.Database, authority: Authority, people: People, now: () => number) {
    this.#authority = authority;
    this.#people = people;
    this.#now = now;
    const build = sqlBuilder<AuthTables>();
    const user = slot<string>('account');
    const at = slot<string>('now');
    this.#logins = prepare(db, build.selectFrom('auth_sessions').select('id').where('expiresAt', '>', at));
    this.#expired = prepare(db, build.deleteFrom('auth_sessions').where('expiresAt', '<=', at));
    this.#unfinished = prepare(db, build.deleteFrom('auth_verifications').where('expiresAt', '<=', at));
    this.#end = prepare(db, build.deleteFrom('auth_sessions').where('id', '=', slot<string>('id')));
    this.#byToken = prepare(
      db,
      build.selectFrom('auth_sessions').select('id').where('token', '=', slot<string>('token')),
    );
    this.#endAll = prepare(db, build.deleteFrom('auth_sessions').where('userId', '=', user));
    this.#dropFactor = prepare(db, build.deleteFrom('auth_two_factor').where('userId', '=', user));
    this.#noFactor = prepare(
      db,
      build.updateTable('auth_users').set({ twoFactorEnabled: 0 }).where('id', '=', user),
    );
  }

  async withPassword(visitor: Visitor, email: string, password: string): Promise<Entered> {
    return this.#entering('wrongLogin', async () => {
      const known = this.#people.passwordOf(email);
      const body = { email: this.#people.fingerprint(email), password };
      const { response, headers } = await this.#authority.api.signInEmail({
        body,
        headers: headersOf(visitor),
        returnHeaders: true,
      });
      const cookies = headers.getSetCookie();
      const login = 'twoFactorRedirect' in response ? null : this.#loginOf(response);
      // [AU4] While it was being tried, somebody may have put another in its place.
      if (this.#people.passwordOf(email) !== known) {
        if (login !== null) this.end(login.id);
        return { ok: false, error: 'wrongLogin' };
      }
      return login === null ? { ok: true, next: 'code', cookies } : { ok: true, next: 'in', login, cookies };
    });
  }

  /** After the password: the code of an authenticator app, or one of the recovery codes. */
  async withCode(visitor: Visitor, kind: 'app' | 'recovery', code: string): Promise<Entered> {
    return this.#entering('wrongCode', async () => {
      const asked = { body: { code }, headers: headersOf(visitor), returnHeaders: true } as const;
      const { response, headers } =
        kind === 'app'
          ? await this.#authority.api.verifyTOTP(asked)
          : await this.#authority.api.verifyBackupCode(asked);
      const login = this.#loginOf(response);
      if (kind === 'app' && !this.#usedCodes.use(login.account, code, this.#now())) {
        this.end(login.id);
        return { ok: false, error: 'wrongCode' };
      }
      return { ok: true, next: 'in', login, cookies: headers.getSetCookie() };
    });
  }

  /** Who is signed in. `cookies` keep what lives for as long as a new one. */
  async who(visitor: Visitor): Promise<{ login: Login; cookies: readonly string[] } | null> {
    const { response, headers } = await this.#authority.api.getSession({
      headers: headersOf(visitor),
      returnHeaders: true,
    });
    if (response === null) return null;
    const { id, userId, createdAt } = response.session;
    if (createdAt.getTime() + LONGEST_MS <= this.#now()) {
      this.end(id);
      return null;
    }
    return { login: { id, account: AccountId.parse(userId) }, cookies: headers.getSetCookie() };
  }

  /** Ends the sign-in of this browser; returns the `Set-Cookie`s that remove it. */
  async leave(visitor: Visitor): Promise<readonly string[]> {
    const { headers } = await this.#authority.api.signOut({
      headers: headersOf(visitor),
      returnHeaders: true,
    });
    return headers.getSetCookie();
  }

  end(login: string): void {
    this.#end.run({ id: login });
  }

  /** [AU4] Everywhere, at once. */
  endAll(account: AccountId): void {
    this.#endAll.run({ account });
  }

  /** For somebody who has lost the authenticator app too. */
  forgetSecondFactor(account: AccountId): void {
    this.#dropFactor.run({ account });
    this.#noFactor.run({ account });
  }

  /** Of these sign-ins, the ones that have ended or run out. */
  over(logins: readonly string[]): readonly string[] {
    const living = new Set(
      Ids.parse(this.#logins.all({ now: new Date(this.#now()).toISOString() })).map(({ id }) => id),
    );
    return logins.filter((each) => !living.has(each));
  }

  /** Takes away what is left of sign-ins that have run out, finished or not: browser, times, and what was on its way. */
  endExpired(): void {
    const now = new Date(this.#now()).toISOString();
    this.#expired.run({ now });
    this.#unfinished.run({ now });
  }

  /** What is stored of a password. Takes a while, on purpose. */
  async hash(password: string): Promise<string> {
    return (await this.#authority.$context).password.hash(password);
  }

  #loginOf({ token, user }: { token?: string | undefined; user: { id: string } }): Login {
    const { id } = Id.parse(this.#byToken.get({ token: token ?? '' }));
    return { id, account: AccountId.parse(user.id) };
  }

  async #entering(fault: SignInFault, enter: () => Promise<Entered>): Promise<Entered> {
    try {
      return await enter();
    } catch (error) {
      if (!(error instanceof APIError) || error.statusCode >= 500) throw error;
      return { ok: false, error: error.statusCode === 429 ? 'tooFast' : fault };
    }
  }
}

/** The two headers as better-auth reads them. */
export const headersOf = ({ cookies, userAgent }: Visitor): Headers =>
  new Headers({
    ...(cookies === undefined ? {} : { cookie: cookies }),
    ...(userAgent === undefined ? {} : { 'user-agent': userAgent }),
  });
