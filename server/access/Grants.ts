import type BetterSqlite3 from 'better-sqlite3';
import { sql } from 'kysely';
import * as z from 'zod';
import { AccountId, type MeetingId } from '../../shared/ids.ts';
import { prepare, type Statement, slot, slots, sqlBuilder } from '../storage/statement.ts';
import type { GivenBecause, Grant } from './Access.ts';
import type { AccessTables } from './accessTables.ts';
import { grantOf, PlaceRow, placeOf } from './place.ts';
import type { SessionCookie } from './sessionCookie.ts';

type Kind = AccessTables['grants']['kind'];

const HOUR = 60 * 60 * 1000;
/** [AC3] How long a grant lasts after it was itself last used: the day of the meeting. */
const LASTS = 12 * HOUR;
/** Using a grant is written down at most this often. */
const SEEN_STEP = 5 * 60 * 1000;
/** What a session holds is read again after this time, even where nothing has been written. */
const REMEMBERED = 30 * 1000;

const GrantRow = PlaceRow.and(
  z.object({
    seen_at: z.number(),
    login: z.string(),
    account: z.union([AccountId, z.literal('')]),
    link: z.string(),
  }),
);
const LoginRow = z.object({ login: z.string() });

/** What a grant rests on: a link (null), or somebody who is signed in. */
export interface Because {
  readonly login: string;
  readonly account: AccountId;
}

/** A grant, and when it was last used. */
export interface Held {
  readonly grant: Grant;
  readonly seenAt: number;
  readonly because: Because | null;
  /** The hash of the link that opened it; empty where none did. */
  readonly link: string;
}

/** What each browser session holds. */
export class Grants {
  /** How a browser names its session. */
  readonly cookie: SessionCookie;
  readonly #of: Statement;
  readonly #add: Statement;
  readonly #seen: Statement;
  readonly #endOne: Statement;
  readonly #given: Readonly<Record<'login' | 'account' | 'accountIn', { rows: Statement; end: Statement }>>;
  readonly #retie: Statement;
  readonly #logins: Statement;
  readonly #end: Statement;
  readonly #drop: Statement;
  readonly #endMeeting: Statement;
  readonly #expired: Statement;
  readonly #endExpired: Statement;
  /** Asked for with each command. Only this object writes grants, and forgets all of it with each write. */
  readonly #remembered = new Map<string, { readonly held: readonly Held[]; readonly readAt: number }>();

  constructor(db: BetterSqlite3.Database, cookie: SessionCookie) {
    this.cookie = cookie;
    const build = sqlBuilder<AccessTables>();
    const session = slot<string>('session');
    const now = slot<number>('now');
    const rows = build
      .selectFrom('grants')
      .select(['kind', 'meeting', 'seat', 'seen_at', 'login', 'account', 'link']);
    this.#of = prepare(db, rows.where('session', '=', session).where('expires_at', '>', now));
    this.#expired = prepare(db, rows.where('expires_at', '<=', now));
    this.#add = prepare(
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
    this.#seen = prepare(
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
    this.#endOne = prepare(
      db,
      build
        .deleteFrom('grants')
        .where('session', '=', session)
        .where('kind', '=', slot<Kind>('kind'))
        .where('meeting', '=', slot<string>('meeting'))
        .where('seat', '=', slot<string>('seat')),
    );
    this.#end = prepare(
      db,
      build
        .deleteFrom('grants')
        .where('kind', '=', slot<Kind>('kind'))
        .where('meeting', '=', slot<string>('meeting'))
        .where('seat', '=', slot<string>('seat'))
        .where('session', '!=', slot<string>('keep')),
    );
    this.#drop = prepare(
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
    this.#given = {
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
    this.#retie = prepare(
      db,
      build
        .updateTable('grants')
        .set({ login: slot<string>('to') })
        .where('login', '=', login),
    );
    this.#logins = prepare(
      db,
      build.selectFrom('grants').select('login').distinct().where('login', '!=', ''),
    );
    this.#endMeeting = prepare(
      db,
      build
        .deleteFrom('grants')
        .where('kind', 'in', ['seat', 'after'])
        .where('meeting', '=', slot<string>('meeting')),
    );
    this.#endExpired = prepare(db, build.deleteFrom('grants').where('expires_at', '<=', now));
  }

  /** What a session holds. Asking makes nothing last longer: only use does. */
  of(session: string, now: number): readonly Held[] {
    const known = this.#remembered.get(session);
    if (known && now >= known.readAt && now - known.readAt < REMEMBERED) return known.held;
    const held = z.array(GrantRow).parse(this.#of.all({ session, now })).map(heldOf);
    // Nobody can fill the memory with sessions that do not exist.
    if (held.length > 0) this.#remembered.set(session, { held, readAt: now });
    else this.#remembered.delete(session);
    return held;
  }

  /** What the session of a `Cookie` header holds. */
  ofCookies(cookies: string | undefined, now: number): readonly Held[] {
    const session = this.cookie.sessionIn(cookies);
    return session === null ? [] : this.of(session, now);
  }

  /** [AC3] One grant of a session was used: that one lasts anew, and no other that the session holds. */
  used(session: string, { grant, seenAt }: Held, now: number): void {
    if (now - seenAt <= SEEN_STEP) return;
    this.#remembered.clear();
    this.#seen.run({ session, ...placeOf(grant), now, expires_at: now + LASTS });
  }

  /** `seenAt` is now for what was just opened; what comes from another session keeps its own. */
  add(session: string, { grant, seenAt, because, link }: Held): void {
    this.#remembered.clear();
    this.#add.run({
      session,
      ...placeOf(grant),
      seen_at: seenAt,
      expires_at: seenAt + LASTS,
      login: because?.login ?? '',
      account: because?.account ?? '',
      link,
    });
  }

  /** Ends what rests on a sign-in or an account, and tells what it was. */
  endGiven(because: GivenBecause): readonly Grant[] {
    const which =
      'login' in because ? 'login' : because.meeting === undefined ? 'account' : ('accountIn' as const);
    const given = this.#given[which];
    const ended = z.array(GrantRow).parse(given.rows.all({ ...because }));
    this.#remembered.clear();
    given.end.run({ ...because });
    return ended.map((row) => heldOf(row).grant);
  }

  retie(from: string, to: string): void {
    this.#remembered.clear();
    this.#retie.run({ login: from, to });
  }

  /** The sign-ins that something rests on. */
  logins(): readonly string[] {
    return z
      .array(LoginRow)
      .parse(this.#logins.all())
      .map(({ login }) => login);
  }

  endOne(session: string, grant: Grant): void {
    this.#remembered.clear();
    this.#endOne.run({ session, ...placeOf(grant) });
  }

  /** Ends a grant in all sessions but `keep`. */
  end(grant: Grant, keep: string | null): void {
    this.#remembered.clear();
    this.#end.run({ ...placeOf(grant), keep: keep ?? '' });
  }

  /** Ends one grant of a session. */
  drop(session: string, grant: Grant): void {
    this.#remembered.clear();
    this.#drop.run({ session, ...placeOf(grant) });
  }

  /** Ends the grants of a whole meeting. */
  endMeeting(meeting: MeetingId): void {
    this.#remembered.clear();
    this.#endMeeting.run({ meeting });
  }

  /** Removes what has run out, and tells what it was. */
  endExpired(now: number): readonly Grant[] {
    this.#remembered.clear();
    const ended = z
      .array(GrantRow)
      .parse(this.#expired.all({ now }))
      .map((row) => heldOf(row).grant);
    if (ended.length > 0) this.#endExpired.run({ now });
    return ended;
  }
}

const heldOf = (row: z.infer<typeof GrantRow>): Held => ({
  grant: grantOf(row),
  seenAt: row.seen_at,
  because: row.account === '' ? null : { login: row.login, account: row.account },
  link: row.link,
});
