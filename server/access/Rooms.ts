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

  constructor(db: BetterSqlite3.Database) {
    const build = sqlBuilder<AccessTables>();
    const table = 'rooms';
    this.#of = prepare(db, build.selectFrom(table).select('meeting').where('day', '=', slot<string>('day')));
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

  put(day: DayId, meeting: MeetingId | null): void {
    this.#put.run({ day, meeting });
  }
}
