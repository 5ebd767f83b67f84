import { type Compilable, sql } from 'kysely';
import type { Migration } from '../storage/openDatabase.ts';
import { sqlBuilder } from '../storage/statement.ts';

type Kind = 'seat' | 'room' | 'staffDay';
/** A browser can hold the family's page too, which no ordinary link opens. */
type GrantKind = Kind | 'after';

/** The tables of `access.sqlite`. Times are milliseconds since the epoch. No names, and no token in the clear. */
export interface AccessTables {
  links: {
    hash: string;
    kind: Kind;
    /** For a room its day, and for a staff member's day that one's own id. */
    meeting: string;
    seat: string;
    /** The token again, so that the leader can show it again. */
    sealed: Buffer;
    created_at: number;
    /** First opened, and by which session. */
    opened_at: number | null;
    opened_by: string | null;
    ended_at: number | null;
  };
  grants: {
    /** Hash of the session's cookie. */
    session: string;
    kind: GrantKind;
    meeting: string;
    seat: string;
    seen_at: number;
    expires_at: number;
    /** The sign-in and the account that it was given because of; empty for what a link opened. */
    login: string;
    account: string;
    /** The hash of the link that it was opened with; empty for what was given otherwise. */
    link: string;
  };
  /** From before there were units: read when the first one takes its meetings over. */
  account_meetings: { meeting: string; seat: string; created_at: number };
  draft_keys: { meeting: string; seat: string; sealed: Buffer };
  staff_day_seats: { staff: string; day: string; meeting: string; seat: string };
  rooms: { day: string; meeting: string | null };
  /** The code of each open door: a keyed hash to find it by, and a sealed copy to show it again. */
  join_codes: { meeting: string; hash: string; sealed: Buffer; expires_at: number };
  /** Links to the family's page: keyed hashes of the token and of the code that goes with it. */
  after_links: {
    hash: string;
    code: string;
    meeting: string;
    seat: string;
    tries: number;
    expires_at: number;
    /** 1 for one that opens nothing more. */
    ended: number;
  };
}

const build = sqlBuilder<AccessTables>();
const blob = sql`blob`;
const strict = sql`strict, without rowid`;
const steps = (...statements: readonly Compilable[]): Migration =>
  statements.map((statement) => statement.compile().sql);

/** Never changed once released: a new form is a new step at the end. */
export const ACCESS_MIGRATIONS: readonly Migration[] = [
  steps(
    build.schema
      .createTable('links')
      .addColumn('hash', 'text', (column) => column.notNull().primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('meeting', 'text', (column) => column.notNull())
      .addColumn('seat', 'text', (column) => column.notNull())
      .addColumn('sealed', blob, (column) => column.notNull())
      .addColumn('created_at', 'integer', (column) => column.notNull())
      .addColumn('opened_at', 'integer')
      .addColumn('opened_by', 'text')
      .addColumn('ended_at', 'integer')
      .modifyEnd(strict),
    build.schema.createIndex('links_seat').on('links').columns(['kind', 'meeting', 'seat']),
    build.schema
      .createTable('grants')
      .addColumn('session', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('meeting', 'text', (column) => column.notNull())
      .addColumn('seat', 'text', (column) => column.notNull())
      .addColumn('seen_at', 'integer', (column) => column.notNull())
      .addColumn('expires_at', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('grants_of_session', ['session', 'kind', 'meeting', 'seat'])
      .modifyEnd(strict),
    build.schema.createIndex('grants_seat').on('grants').columns(['kind', 'meeting', 'seat']),
    build.schema
      .createTable('account_meetings')
      .addColumn('meeting', 'text', (column) => column.notNull().primaryKey())
      .addColumn('seat', 'text', (column) => column.notNull())
      .addColumn('created_at', 'integer', (column) => column.notNull())
      .modifyEnd(strict),
    build.schema
      .createTable('draft_keys')
      .addColumn('meeting', 'text', (column) => column.notNull())
      .addColumn('seat', 'text', (column) => column.notNull())
      .addColumn('sealed', blob, (column) => column.notNull())
      .addPrimaryKeyConstraint('draft_key_of_seat', ['meeting', 'seat'])
      .modifyEnd(strict),
  ),
  steps(
    build.schema
      .createTable('staff_day_seats')
      .addColumn('staff', 'text', (column) => column.notNull())
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('meeting', 'text', (column) => column.notNull())
      .addColumn('seat', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('staff_day_seat', ['staff', 'meeting', 'seat'])
      .modifyEnd(strict),
    build.schema.createIndex('staff_day_seats_day').on('staff_day_seats').column('day'),
    build.schema
      .createTable('rooms')
      .addColumn('day', 'text', (column) => column.notNull().primaryKey())
      .addColumn('meeting', 'text')
      .modifyEnd(strict),
  ),
  // Who leads has an account in `accounts.sqlite` from now on, and the meetings a unit there. What the one account
  // had stays as it is, for the first unit to take over.
  [
    ...steps(
      build.schema
        .alterTable('grants')
        .addColumn('login', 'text', (column) => column.notNull().defaultTo(sql.lit(''))),
      build.schema
        .alterTable('grants')
        .addColumn('account', 'text', (column) => column.notNull().defaultTo(sql.lit(''))),
      build.schema.createIndex('grants_login').on('grants').columns(['login']),
      build.schema.createIndex('grants_account').on('grants').columns(['account', 'meeting']),
    ),
    // A day was named by the one account there was; days are of units now, and their links are made again.
    "delete from links where kind in ('account', 'room', 'staffDay')",
    "delete from grants where kind in ('account', 'room', 'staffDay')",
    'delete from staff_day_seats',
    'delete from rooms',
  ],
  steps(
    build.schema
      .createTable('join_codes')
      .addColumn('meeting', 'text', (column) => column.notNull().primaryKey())
      .addColumn('hash', 'text', (column) => column.notNull().unique())
      .addColumn('sealed', blob, (column) => column.notNull())
      .addColumn('expires_at', 'integer', (column) => column.notNull())
      .modifyEnd(strict),
  ),
  steps(
    build.schema
      .alterTable('grants')
      .addColumn('link', 'text', (column) => column.notNull().defaultTo(sql.lit(''))),
  ),
  steps(
    build.schema
      .createTable('after_links')
      .addColumn('hash', 'text', (column) => column.notNull().primaryKey())
      .addColumn('code', 'text', (column) => column.notNull())
      .addColumn('meeting', 'text', (column) => column.notNull())
      .addColumn('seat', 'text', (column) => column.notNull())
      .addColumn('tries', 'integer', (column) => column.notNull())
      .addColumn('expires_at', 'integer', (column) => column.notNull())
      .addColumn('ended', 'integer', (column) => column.notNull())
      .modifyEnd(strict),
    build.schema.createIndex('after_links_seat').on('after_links').columns(['meeting', 'seat']),
  ),
];
