import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import type { MeetingId } from '../../shared/ids.ts';
import type { Sealer } from '../storage/seal.ts';
import { prepare, type Statement, slot, slots, sqlBuilder } from '../storage/statement.ts';
import type { AccessTables } from './accessTables.ts';
import type { LinkTarget } from './grant.ts';
import { LinkPlaceRow, linkPlaceOf, targetAt } from './place.ts';
import { linkBound } from './resealAccess.ts';
import { hashOf, newToken } from './tokens.ts';

const common = {
  hash: z.string(),
  sealed: z.instanceof(Buffer),
  created_at: z.number(),
  opened_at: z.number().nullable(),
  opened_by: z.string().nullable(),
  ended_at: z.number().nullable(),
};
const LinkRow = LinkPlaceRow.and(z.object(common));
export type LinkRow = z.infer<typeof LinkRow>;
type Kind = AccessTables['links']['kind'];

const COLUMNS = [
  'hash',
  'kind',
  'meeting',
  'seat',
  'sealed',
  'created_at',
  'opened_at',
  'opened_by',
  'ended_at',
] as const satisfies readonly (keyof AccessTables['links'])[];

/** Links that open a seat: a hash to find them by, and a sealed copy to show them again. */
export class Links {
  readonly #sealer: Sealer;
  readonly #byHash: Statement;
  readonly #newest: Statement;
  readonly #add: Statement;
  readonly #opened: Statement;
  readonly #end: Statement;
  readonly #forget: Statement;

  constructor(db: BetterSqlite3.Database, sealer: Sealer) {
    this.#sealer = sealer;
    const build = sqlBuilder<AccessTables>();
    const rows = build.selectFrom('links').select([...COLUMNS]);
    this.#byHash = prepare(db, rows.where('hash', '=', slot<string>('hash')));
    this.#newest = prepare(
      db,
      rows
        .where('kind', '=', slot<Kind>('kind'))
        .where('meeting', '=', slot<string>('meeting'))
        .where('seat', '=', slot<string>('seat'))
        // A link that works comes before those that ended in the same millisecond.
        .orderBy((at) => at('ended_at', 'is not', null))
        .orderBy('created_at', 'desc')
        .limit(1),
    );
    this.#add = prepare(db, build.insertInto('links').values(slots<AccessTables['links']>(...COLUMNS)));
    this.#opened = prepare(
      db,
      build
        .updateTable('links')
        .set({ opened_at: slot<number>('now'), opened_by: slot<string>('session') })
        .where('hash', '=', slot<string>('hash'))
        .where('opened_at', 'is', null),
    );
    this.#forget = prepare(
      db,
      build.deleteFrom('links').where('kind', '=', 'seat').where('meeting', '=', slot<string>('meeting')),
    );
    this.#end = prepare(
      db,
      build
        .updateTable('links')
        .set({ ended_at: slot<number>('now') })
        .where('kind', '=', slot<Kind>('kind'))
        .where('meeting', '=', slot<string>('meeting'))
        .where('seat', '=', slot<string>('seat'))
        .where('ended_at', 'is', null),
    );
  }

  find(token: string): LinkRow | null {
    const row = this.#byHash.get({ hash: hashOf(token) });
    return row === undefined ? null : LinkRow.parse(row);
  }

  /** The one that works, or else the last that did; null when there never was one. */
  newest(target: LinkTarget): LinkRow | null {
    const row = this.#newest.get(linkPlaceOf(target));
    return row === undefined ? null : LinkRow.parse(row);
  }

  /** Makes a link and returns its token. */
  add(target: LinkTarget, now: number): string {
    const token = newToken();
    const sealed = this.#sealer.seal(token, boundOf(target));
    const fresh = { opened_at: null, opened_by: null, ended_at: null };
    this.#add.run({ ...linkPlaceOf(target), ...fresh, hash: hashOf(token), sealed, created_at: now });
    return token;
  }

  /** The token of a link, to show it again. */
  tokenOf(row: LinkRow): string {
    return this.#sealer.open(row.sealed, boundOf(targetOf(row))).toString('utf8');
  }

  markOpened(row: LinkRow, session: string, now: number): void {
    this.#opened.run({ hash: row.hash, session, now });
  }

  /**
   * [JO11] The address that was opened on a machine that somebody left opens nothing more there: browsers keep it in their
   * history, whatever a page does. Whoever hands out links has a new one; other devices stay where they are.
   */
  spend(hash: string, now: number): void {
    const found = this.#byHash.get({ hash });
    if (found === undefined) return;
    const row = LinkRow.parse(found);
    if (row.ended_at !== null) return;
    this.end(targetOf(row), now);
    this.add(targetOf(row), now);
  }

  forgetMeeting(meeting: MeetingId): void {
    this.#forget.run({ meeting });
  }

  end(target: LinkTarget, now: number): void {
    this.#end.run({ ...linkPlaceOf(target), now });
  }
}

const boundOf = (target: LinkTarget): string => linkBound(linkPlaceOf(target));

export const targetOf = (row: LinkRow): LinkTarget => targetAt(row);
