import type BetterSqlite3 from 'better-sqlite3';
import { sql } from 'kysely';
import { prepare, slot, slots, sqlBuilder } from '../storage/statement.ts';
import type { AccessTables } from './accessTables.ts';

type Kind = AccessTables['grants']['kind'];

/** Everything that is asked of the table of grants, prepared once. */
export const grantStatements = (db: BetterSqlite3.Database) => {
  const build = sqlBuilder<AccessTables>();
  const session = slot<string>('session');
  const now = slot<number>('now');
  const rows = build
    .selectFrom('grants')
    .select(['kind', 'meeting', 'seat', 'seen_at', 'login', 'account', 'link']);
  const of = prepare(db, rows.where('session', '=', session).where('expires_at', '>', now));
  const expired = prepare(db, rows.where('expires_at', '<=', now));
  const add = prepare(
    db,
    build
      .insertInto('grants')
      .values(
        slots<AccessTables['grants']>(
          'session',
          'kind',
          'meeting',
          'seat',
          'seen_at',
          'expires_at',
          'login',
          'account',
          'link',
        ),
      )
      .onConflict((conflict) =>
        conflict.columns(['session', 'kind', 'meeting', 'seat']).doUpdateSet({
          seen_at: slot<number>('seen_at'),
          expires_at: slot<number>('expires_at'),
          // What once came from a sign-in ends with one, whatever link is opened besides.
          login: sql<string>`case when excluded.login = '' then grants.login else excluded.login end`,
          account: sql<string>`case when excluded.login = '' then grants.account else excluded.account end`,
          link: sql<string>`case when excluded.link = '' then grants.link else excluded.link end`,
        }),
      ),
  );
  const seen = prepare(
    db,
    build
      .updateTable('grants')
      .set({ seen_at: now, expires_at: slot<number>('expires_at') })
      .where('session', '=', session)
      .where('kind', '=', slot<Kind>('kind'))
      .where('meeting', '=', slot<string>('meeting'))
      .where('seat', '=', slot<string>('seat'))
      .where('expires_at', '>', now),
  );
  const end = prepare(
    db,
    build
      .deleteFrom('grants')
      .where('kind', '=', slot<Kind>('kind'))
      .where('meeting', '=', slot<string>('meeting'))
      .where('seat', '=', slot<string>('seat'))
      .where('session', '!=', slot<string>('keep')),
  );
  const drop = prepare(
    db,
    build
      .deleteFrom('grants')
      .where('session', '=', session)
      .where('kind', '=', slot<Kind>('kind'))
      .where('meeting', '=', slot<string>('meeting'))
      .where('seat', '=', slot<string>('seat')),
  );
  const login = slot<string>('login');
  const account = slot<string>('account');
  const meeting = slot<string>('meeting');
  const ending = build.deleteFrom('grants');
  const given = {
    login: {
      rows: prepare(db, rows.where('login', '=', login)),
      end: prepare(db, ending.where('login', '=', login)),
    },
    account: {
      rows: prepare(db, rows.where('account', '=', account)),
      end: prepare(db, ending.where('account', '=', account)),
    },
    accountIn: {
      rows: prepare(db, rows.where('account', '=', account).where('meeting', '=', meeting)),
      end: prepare(db, ending.where('account', '=', account).where('meeting', '=', meeting)),
    },
  };
  const retie = prepare(
    db,
    build
      .updateTable('grants')
      .set({ login: slot<string>('to') })
      .where('login', '=', login),
  );
  const logins = prepare(db, build.selectFrom('grants').select('login').distinct().where('login', '!=', ''));
  const endMeeting = prepare(
    db,
    build
      .deleteFrom('grants')
      .where('kind', 'in', ['seat', 'after'])
      .where('meeting', '=', slot<string>('meeting')),
  );
  const endExpired = prepare(db, build.deleteFrom('grants').where('expires_at', '<=', now));
  return { of, expired, add, seen, end, drop, given, retie, logins, endMeeting, endExpired };
};
