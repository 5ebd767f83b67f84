import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import type { MeetingId } from '../../shared/ids.ts';
import { prepare, type Statement, slot, slots, sqlBuilder } from '../storage/statement.ts';
import type { Grant } from './Access.ts';
import type { AccessTables } from './accessTables.ts';
import { grantOf, PlaceRow, placeOf } from './place.ts';
import { sessionIn } from './sessionCookie.ts';

type Kind = AccessTables['grants']['kind'];

const HOUR = 60 * 60 * 1000;
/** [AC3] How long a grant lasts after it was itself last used: a seat for the day of the meeting, the account for a month. */
const LASTS = { seat: 12 * HOUR, room: 12 * HOUR, staffDay: 12 * HOUR, account: 30 * 24 * HOUR } as const;
/** Using a grant is written down at most this often. */
const SEEN_STEP = 5 * 60 * 1000;
/** What a session holds is read again after this time, even where nothing has been written. */
const REMEMBERED = 30 * 1000;

const GrantRow = PlaceRow.and(z.object({ seen_at: z.number() }));

/** A grant, and when it was last used. */
export interface Held {
  readonly grant: Grant;
  readonly seenAt: number;
}

/** What each browser session holds. */
export class Grants {
  readonly #of: Statement;
  readonly #add: Statement;
  readonly #seen: Statement;
  readonly #accounts: Statement;
  readonly #endSession: Statement;
  readonly #end: Statement;
  readonly #endMeeting: Statement;
  readonly #expired: Statement;
  readonly #endExpired: Statement;
  /** Asked for with each command. Only this object writes grants, and forgets all of it with each write. */
  readonly #remembered = new Map<string, { readonly held: readonly Held[]; readonly readAt: number }>();

  constructor(db: BetterSqlite3.Database) {
    const build = sqlBuilder<AccessTables>();
    const session = slot<string>('session');
    const now = slot<number>('now');
    const rows = build.selectFrom('grants').select(['kind', 'meeting', 'seat', 'seen_at']);
    this.#of = prepare(db, rows.where('session', '=', session).where('expires_at', '>', now));
    this.#accounts = prepare(db, rows.where('kind', '=', 'account').where('expires_at', '>', now).limit(1));
    this.#expired = prepare(db, rows.where('expires_at', '<=', now));
    this.#add = prepare(
      db,
      build
        .insertInto('grants')
        .values(slots<AccessTables['grants']>('session', 'kind', 'meeting', 'seat', 'seen_at', 'expires_at'))
        .onConflict((conflict) =>
          conflict
            .columns(['session', 'kind', 'meeting', 'seat'])
            .doUpdateSet({ seen_at: slot<number>('seen_at'), expires_at: slot<number>('expires_at') }),
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
    this.#endSession = prepare(db, build.deleteFrom('grants').where('session', '=', session));
    this.#end = prepare(
      db,
      build
        .deleteFrom('grants')
        .where('kind', '=', slot<Kind>('kind'))
        .where('meeting', '=', slot<string>('meeting'))
        .where('seat', '=', slot<string>('seat'))
        .where('session', '!=', slot<string>('keep')),
    );
    this.#endMeeting = prepare(
      db,
      build.deleteFrom('grants').where('kind', '=', 'seat').where('meeting', '=', slot<string>('meeting')),
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
    const session = sessionIn(cookies);
    return session === null ? [] : this.of(session, now);
  }

  /** [AC3] One grant of a session was used: that one lasts anew, and no other that the session holds. */
  used(session: string, { grant, seenAt }: Held, now: number): void {
    if (now - seenAt <= SEEN_STEP) return;
    this.#remembered.clear();
    this.#seen.run({ session, ...placeOf(grant), now, expires_at: now + LASTS[grant.kind] });
  }

  /** `seenAt` is now for what was just opened; what comes from another session keeps its own. */
  add(session: string, { grant, seenAt }: Held): void {
    this.#remembered.clear();
    this.#add.run({ session, ...placeOf(grant), seen_at: seenAt, expires_at: seenAt + LASTS[grant.kind] });
  }

  hasAnyAccount(now: number): boolean {
    return this.#accounts.get({ now }) !== undefined;
  }

  endSession(session: string): void {
    this.#remembered.clear();
    this.#endSession.run({ session });
  }

  /** Ends a grant in all sessions but `keep`. */
  end(grant: Grant, keep: string | null): void {
    this.#remembered.clear();
    this.#end.run({ ...placeOf(grant), keep: keep ?? '' });
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

const heldOf = (row: z.infer<typeof GrantRow>): Held => ({ grant: grantOf(row), seenAt: row.seen_at });
