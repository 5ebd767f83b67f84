import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import type { DayId } from '../../shared/day.ts';
import { MeetingId } from '../../shared/ids.ts';
import { prepare, type Statement, slot, slots, sqlBuilder } from '../storage/statement.ts';
import type { AccessTables } from './accessTables.ts';

const Row = z.object({ meeting: z.nullable(MeetingId) });

/** [AF3] Which meeting is in the room of a day. */
export class Rooms {
  readonly #of: Statement;
  readonly #put: Statement;
  readonly #forget: Statement;

  constructor(db: BetterSqlite3.Database) {
    const build = sqlBuilder<AccessTables>();
    const table = 'rooms';
    this.#of = prepare(db, build.selectFrom(table).select('meeting').where('day', '=', slot<string>('day')));
    this.#forget = prepare(
      db,
      build.updateTable(table).set({ meeting: null }).where('meeting', '=', slot<string>('meeting')),
    );
    this.#put = prepare(
      db,
      build
        .insertInto(table)
        .values(slots<AccessTables['rooms']>('day', 'meeting'))
        .onConflict((conflict) =>
          conflict.column('day').doUpdateSet({ meeting: slot<string | null>('meeting') }),
        ),
    );
  }

  of(day: DayId): MeetingId | null {
    const row = this.#of.get({ day });
    return row === undefined ? null : Row.parse(row).meeting;
  }

  /** A meeting that is no more is in no room. */
  forgetMeeting(meeting: MeetingId): void {
    this.#forget.run({ meeting });
  }

  put(day: DayId, meeting: MeetingId | null): void {
    this.#put.run({ day, meeting });
  }
}
