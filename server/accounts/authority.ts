import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type BetterSqlite3 from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { MAX_PASSWORD, MIN_PASSWORD } from '../../shared/accounts.ts';
import { deviceOf } from './deviceOf.ts';

const SECOND = 1;
const HOUR = 60 * 60 * SECOND;
/** [AU4] Who does nothing for as long as a school day and its evening signs in anew. */
const IDLE = 12 * HOUR;
const REFRESHED_EVERY = 5 * 60 * SECOND;

export interface AuthorityOptions {
  readonly db: BetterSqlite3.Database;
  /** Signs cookies and seals codes. */
  readonly secret: string;
  readonly secureCookies: boolean;
}

/** What better-auth is told. Apart, so that a test can ask it which tables that means. */
export const authorityOptions = ({ db, secret, secureCookies }: AuthorityOptions) => ({
  appName: 'bti',
  secret,
  // Relative to nothing: our own routes call it, and no address of its own is ever made.
  baseURL: 'http://localhost',
  telemetry: { enabled: false },
  // It would write addresses; what goes wrong reaches our own log as a code.
  logger: { disabled: true },
  database: {
    db: new Kysely<never>({ dialect: new SqliteDialect({ database: db }) }),
    type: 'sqlite' as const,
    // Its transactions span awaits: on a connection that others write to, they would swallow what is not theirs.
    transaction: false,
  },
  user: { modelName: 'auth_users' },
  session: {
    modelName: 'auth_sessions',
    expiresIn: IDLE,
    updateAge: REFRESHED_EVERY,
    freshAge: 0,
  },
  account: { modelName: 'auth_logins' },
  verification: { modelName: 'auth_verifications' },
  emailAndPassword: {
    enabled: true,
    // Nobody makes an account by themselves: accounts come from setting up and from invitations.
    disableSignUp: true,
    minPasswordLength: MIN_PASSWORD,
    maxPasswordLength: MAX_PASSWORD,
    password: {
      hash: (password: string) => hash(password),
      verify: ({ hash: known, password }: { hash: string; password: string }) => verify(known, password),
    },
  },
  // Our own limits stand before every route (server/http/limits.ts).
  rateLimit: { enabled: false },
  advanced: {
    // [AC10] Its own prefix for cookies over https would be `__Secure-`, which neighbours under the domain can set too.
    cookiePrefix: secureCookies ? '__Host-bti' : 'bti',
    useSecureCookies: false,
    defaultCookieAttributes: { secure: secureCookies },
    ipAddress: { disableIpTracking: true },
    database: { generateId: () => crypto.randomUUID() },
  },
  databaseHooks: {
    session: {
      create: {
        before: async (session: { userAgent?: string | null | undefined }) => ({
          data: { ...session, userAgent: deviceOf(session.userAgent ?? '') },
        }),
      },
    },
  },
  plugins: [twoFactor({ schema: { twoFactor: { modelName: 'auth_two_factor' } } })],
});

/** better-auth over `accounts.sqlite`. Nothing outside this folder knows it. */
export const createAuthority = (options: AuthorityOptions) => betterAuth(authorityOptions(options));
export type Authority = ReturnType<typeof createAuthority>;
