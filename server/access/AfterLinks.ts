import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { AFTER_DIGITS, AfterCode } from '../../shared/afterwards.ts';
import { MeetingId, PersonId } from '../../shared/ids.ts';
import { prepare, type Statement, slot, slots, sqlBuilder } from '../storage/statement.ts';
import type { AccessTables } from './accessTables.ts';
import { newToken } from './tokens.ts';

const DAY = 24 * 60 * 60 * 1000;
/** [JO13] Two weeks: decision 19 says why. */
const LASTS = 14 * DAY;
/** [JO14] Wrong codes for one link, in all its life. */
const TRIES = 5;

const Row = z.object({
  hash: z.string(),
  code: z.string(),
  meeting: MeetingId,
  seat: PersonId,
  tries: z.number(),
  expires_at: z.number(),
  ended: z.number(),
});
type Row = z.infer<typeof Row>;
const COLUMNS = [
  'hash',
  'code',
  'meeting',
  'seat',
  'tries',
  'expires_at',
  'ended',
] as const satisfies readonly (keyof AccessTables['after_links'])[];

interface Parts {
  readonly db: BetterSqlite3.Database;
  /** Without it, a copied table could be searched through for codes in a moment. */
  readonly hashKey: Buffer;
  readonly now: () => number;
}

/** Whose page it is. */
export interface AfterPlace {
  readonly meeting: MeetingId;
  readonly seat: PersonId;
}
/** What a right code opens; `hash` names the link. */
export type AfterFound = AfterPlace & { readonly hash: string };
/** What became of a link and a code. `ended` tells of the wrong code that was one too many. */
export type AfterTried =
  | ({ readonly ok: true } & AfterFound)
  | { readonly ok: false; readonly ended: AfterPlace | null };
/** [JO14] A link that works, or one that wrong codes have ended and that nobody has done anything about. */
export type AfterStanding = { readonly works: true; readonly until: number } | { readonly works: false };
const GuessedRow = z.object({ meeting: MeetingId });

/**
 * [JO13] Links to the family's page with a code that is told by another way. Keyed hashes of both: neither can be shown
 * again. A row that has ended stays until it would have run out, so that trying it is the same work as trying one that
 * works.
 */
export class AfterLinks {
  readonly #parts: Parts;
  readonly #find: Statement;
  readonly #of: Statement;
  readonly #guessed: Statement;
  readonly #add: Statement;
  readonly #wrong: Statement;
  readonly #end: Statement;
  readonly #spend: Statement;
  readonly #forget: Statement;
  readonly #expired: Statement;

  constructor(parts: Parts) {
    const { db } = parts;
    this.#parts = parts;
    const build = sqlBuilder<AccessTables>();
    const table = 'after_links';
    const hash = slot<string>('hash');
    const meeting = slot<string>('meeting');
    const seat = slot<string>('seat');
    const now = slot<number>('now');
    const rows = build.selectFrom(table).select([...COLUMNS]);
    this.#find = prepare(db, rows.where('hash', '=', hash));
    this.#of = prepare(
      db,
      rows
        .where('meeting', '=', meeting)
        .where('seat', '=', seat)
        .where('ended', '=', 0)
        .where('expires_at', '>', now),
    );
    this.#guessed = prepare(
      db,
      build
        .selectFrom(table)
        .select('meeting')
        .distinct()
        .where('ended', '=', 0)
        .where('tries', '>=', TRIES)
        .where('expires_at', '>', now),
    );
    this.#add = prepare(db, build.insertInto(table).values(slots<AccessTables['after_links']>(...COLUMNS)));
    this.#wrong = prepare(
      db,
      build
        .updateTable(table)
        .set((at) => ({ tries: at('tries', '+', 1) }))
        .where('hash', '=', hash),
    );
    const ending = build.updateTable(table).set({ ended: 1 });
    this.#end = prepare(db, ending.where('meeting', '=', meeting).where('seat', '=', seat));
    this.#spend = prepare(db, ending.where('hash', '=', hash));
    this.#forget = prepare(db, build.deleteFrom(table).where('meeting', '=', meeting));
    this.#expired = prepare(db, build.deleteFrom(table).where('expires_at', '<=', now));
  }

  /** How somebody's link stands; null where there is none. */
  of(meeting: MeetingId, seat: PersonId): AfterStanding | null {
    const found = this.#of.get({ meeting, seat, now: this.#parts.now() });
    if (found === undefined) return null;
    const row = Row.parse(found);
    return this.#works(row) ? { works: true, until: row.expires_at } : { works: false };
  }

  /** [JO14] The meetings of links that wrong codes have ended, until their leader makes another or revokes it. */
  guessed(): ReadonlySet<MeetingId> {
    const rows = z.array(GuessedRow).parse(this.#guessed.all({ now: this.#parts.now() }));
    return new Set(rows.map(({ meeting }) => meeting));
  }

  /** A new link in place of an earlier one. Token and code are nowhere else from here on. */
  make(meeting: MeetingId, seat: PersonId): { readonly token: string; readonly code: AfterCode } {
    this.end(meeting, seat);
    const token = newToken();
    const code = newCode();
    const hash = this.#hash(token);
    const fresh = { tries: 0, ended: 0, expires_at: this.#parts.now() + LASTS };
    this.#add.run({ hash, code: this.#hash(hash, code), meeting, seat, ...fresh });
    return { token, code };
  }

  /** [JO14] What link and code open together: nothing for a wrong code, and for a link that has ended or never was. */
  find(token: string, code: AfterCode): AfterTried {
    const hash = this.#hash(token);
    const found = this.#find.get({ hash });
    const row = found === undefined ? null : Row.parse(found);
    const isRight = isSame(row?.code ?? hash, this.#hash(hash, code));
    const works = row !== null && this.#works(row);
    if (works && isRight) return { ok: true, hash, meeting: row.meeting, seat: row.seat };
    this.#wrong.run({ hash });
    const isLast = works && row.tries + 1 === TRIES;
    return { ok: false, ended: isLast ? { meeting: row.meeting, seat: row.seat } : null };
  }

  end(meeting: MeetingId, seat: PersonId): void {
    this.#end.run({ meeting, seat });
  }

  /** [JO15] The address that was opened on a machine that somebody left. */
  spend(hash: string): void {
    this.#spend.run({ hash });
  }

  forgetMeeting(meeting: MeetingId): void {
    this.#forget.run({ meeting });
  }

  endExpired(): void {
    this.#expired.run({ now: this.#parts.now() });
  }

  #works({ ended, tries, expires_at }: Row): boolean {
    return ended === 0 && tries < TRIES && expires_at > this.#parts.now();
  }

  #hash(...what: readonly string[]): string {
    return createHmac('sha256', this.#parts.hashKey).update(JSON.stringify(what)).digest('base64url');
  }
}

/** Both are digests of one length. */
const isSame = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a), Buffer.from(b));

const newCode = (): AfterCode =>
  AfterCode.parse(String(randomInt(10 ** AFTER_DIGITS)).padStart(AFTER_DIGITS, '0'));
