import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { type MeetingId, SeatId } from '../../shared/ids.ts';
import { randomKey, type Sealer } from '../storage/seal.ts';
import { prepare, type Statement, slot, slots, sqlBuilder } from '../storage/statement.ts';
import type { AccessTables } from './accessTables.ts';
import { draftKeyBound } from './resealAccess.ts';

const Row = z.object({ sealed: z.instanceof(Buffer) });
const SeatRow = z.object({ seat: SeatId });

/** A key for each seat's half-typed texts, which lie on its devices: without the key they are noise (DESIGN, Texts). */
export class DraftKeys {
  readonly #sealer: Sealer;
  readonly #get: Statement;
  readonly #add: Statement;
  readonly #drop: Statement;
  readonly #seats: Statement;

  constructor(db: BetterSqlite3.Database, sealer: Sealer) {
    this.#sealer = sealer;
    const build = sqlBuilder<AccessTables>();
    const meeting = slot<string>('meeting');
    const seat = slot<string>('seat');
    const table = 'draft_keys';
    this.#get = prepare(
      db,
      build.selectFrom(table).select('sealed').where('meeting', '=', meeting).where('seat', '=', seat),
    );
    this.#add = prepare(
      db,
      build.insertInto(table).values(slots<AccessTables['draft_keys']>('meeting', 'seat', 'sealed')),
    );
    this.#seats = prepare(db, build.selectFrom(table).select('seat').where('meeting', '=', meeting));
    this.#drop = prepare(db, build.deleteFrom(table).where('meeting', '=', meeting).where('seat', '=', seat));
  }

  get(meeting: MeetingId, seat: SeatId): string {
    const bound = draftKeyBound({ meeting, seat });
    const row = this.#get.get({ meeting, seat });
    if (row !== undefined) return this.#sealer.open(Row.parse(row).sealed, bound).toString('base64');
    const key = randomKey();
    this.#add.run({ meeting, seat, sealed: this.#sealer.seal(key, bound) });
    return key.toString('base64');
  }

  drop(meeting: MeetingId, seat: SeatId): void {
    this.#drop.run({ meeting, seat });
  }

  /** Drops those of a whole meeting, but for these seats. */
  dropAllBut(meeting: MeetingId, kept: readonly SeatId[]): void {
    for (const { seat } of z.array(SeatRow).parse(this.#seats.all({ meeting })))
      if (!kept.includes(seat)) this.drop(meeting, seat);
  }
}
