import type { Migration } from '../storage/openDatabase.ts';

/**
 * The tables of `accounts.sqlite` that are ours; those that begin with `auth_` belong to better-auth. Times are
 * milliseconds since the epoch. Names and addresses stand in sealed columns alone.
 */
export interface AccountTables {
  /** `sealed` is a name and an address. The id is also that of `auth_users`. */
  accounts: { id: string; sealed: Buffer; created_at: number; ended_at: number | null };
  owners: { id: string; sealed: Buffer; created_at: number };
  /** `sealed` is a `UnitSettings`. */
  units: { id: string; owner: string; sealed: Buffer; created_at: number };
  /** `unit` is empty for a role that goes beyond units. */
  roles: { account: string; role: string; unit: string; since: number; until: number | null };
  /** `hash` is the token's; `sealed` the token again, so that it can be shown again. */
  invitations: {
    hash: string;
    sealed: Buffer;
    kind: string;
    account: string;
    created_at: number;
    used_at: number | null;
    ended_at: number | null;
  };
  /** One-time links that somebody at the machine printed. */
  machine_links: {
    hash: string;
    sealed: Buffer;
    kind: string;
    created_at: number;
    used_at: number | null;
    ended_at: number | null;
  };
  unit_meetings: {
    meeting: string;
    unit: string;
    /** Who leads it; null where it was made before there were accounts. */
    led_by: string | null;
    /** The leader's seat. */
    seat: string;
    created_at: number;
  };
  /** Seats that an account has said are its own, on the staff's side or on the family's. */
  account_seats: { account: string; meeting: string; seat: string; side: string; since: number };
  /** `sealed` is what is asked for. */
  requests: {
    id: string;
    kind: string;
    sealed: Buffer;
    asked_by: string;
    asked_at: number;
    decided_by: string | null;
    decided_at: number | null;
    approved: number | null;
  };
  /** What every leader of a unit is told. `by_account` is empty for the machine. */
  notices: { id: string; unit: string; at: number; kind: string; by_account: string; about: string };
  notices_seen: { notice: string; account: string };
  /** Sign-ins that were made by a provider. */
  provider_logins: { login: string };
}

/**
 * What better-auth asks for, written down from its own generator once (1.7, e-mail and password, two-factor). Its
 * schema is compared with this by a test, so that a new version cannot want another form unnoticed.
 */
const BETTER_AUTH = [
  `create table "auth_users" ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" integer not null, "image" text, "createdAt" date not null, "updatedAt" date not null, "twoFactorEnabled" integer)`,
  `create table "auth_sessions" ("id" text not null primary key, "expiresAt" date not null, "token" text not null unique, "createdAt" date not null, "updatedAt" date not null, "ipAddress" text, "userAgent" text, "userId" text not null references "auth_users" ("id") on delete cascade)`,
  `create table "auth_logins" ("id" text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references "auth_users" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" date, "refreshTokenExpiresAt" date, "scope" text, "password" text, "createdAt" date not null, "updatedAt" date not null)`,
  `create table "auth_verifications" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" date not null, "createdAt" date not null, "updatedAt" date not null)`,
  `create table "auth_two_factor" ("id" text not null primary key, "secret" text not null, "backupCodes" text not null, "userId" text not null references "auth_users" ("id") on delete cascade, "verified" integer, "failedVerificationCount" integer, "lockedUntil" date)`,
  `create index "auth_sessions_userId_idx" on "auth_sessions" ("userId")`,
  `create index "auth_logins_userId_idx" on "auth_logins" ("userId")`,
  `create index "auth_verifications_identifier_idx" on "auth_verifications" ("identifier")`,
  `create index "auth_two_factor_secret_idx" on "auth_two_factor" ("secret")`,
  `create index "auth_two_factor_userId_idx" on "auth_two_factor" ("userId")`,
];

/** Never changed once released: a new form is a new step at the end. */
export const ACCOUNT_MIGRATIONS: readonly Migration[] = [
  [
    ...BETTER_AUTH,
    `create table accounts (
      id text not null primary key, sealed blob not null, created_at integer not null, ended_at integer
    ) strict, without rowid`,
    `create table owners (id text not null primary key, sealed blob not null, created_at integer not null)
      strict, without rowid`,
    `create table units (
      id text not null primary key, owner text not null references owners (id), sealed blob not null,
      created_at integer not null
    ) strict, without rowid`,
    `create table roles (
      account text not null references accounts (id), role text not null, unit text not null,
      since integer not null, until integer, primary key (account, role, unit, since)
    ) strict, without rowid`,
    `create table invitations (
      hash text not null primary key, sealed blob not null, kind text not null,
      account text not null references accounts (id), created_at integer not null, used_at integer,
      ended_at integer
    ) strict, without rowid`,
    'create index invitations_account on invitations (account)',
    `create table machine_links (
      hash text not null primary key, sealed blob not null, kind text not null, created_at integer not null,
      used_at integer, ended_at integer
    ) strict, without rowid`,
    `create table unit_meetings (
      meeting text not null primary key, unit text not null references units (id),
      led_by text references accounts (id), seat text not null, created_at integer not null
    ) strict, without rowid`,
    'create index unit_meetings_unit on unit_meetings (unit, created_at)',
    `create table account_seats (
      account text not null references accounts (id), meeting text not null, seat text not null,
      side text not null, since integer not null, primary key (account, meeting, seat)
    ) strict, without rowid`,
    `create table requests (
      id text not null primary key, kind text not null, sealed blob not null, asked_by text not null,
      asked_at integer not null, decided_by text, decided_at integer, approved integer
    ) strict, without rowid`,
    `create table notices (
      id text not null primary key, unit text not null references units (id), at integer not null,
      kind text not null, by_account text not null, about text not null
    ) strict, without rowid`,
    'create index notices_unit on notices (unit, at)',
    `create table notices_seen (
      notice text not null references notices (id), account text not null, primary key (notice, account)
    ) strict, without rowid`,
  ],
  [
    'create unique index auth_logins_identity on auth_logins (providerId, accountId)',
    'create unique index auth_logins_of_user on auth_logins (userId, providerId)',
    `create table provider_logins (
      login text not null primary key references auth_sessions (id) on delete cascade
    ) strict, without rowid`,
  ],
];
