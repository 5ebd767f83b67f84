import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { MeetingId, PersonId } from '../../shared/ids.ts';
import { prepare, type Statement, slot, slots, sqlBuilder } from '../storage/statement.ts';
import type { OwnMeeting } from './Access.ts';
import type { AccessTables } from './accessTables.ts';

const Row = z.object({ meeting: MeetingId, seat: PersonId });

/** The meetings that the account made, and the leader's seat of each. */
export class OwnMeetings {
  readonly #all: Statement;
  readonly #one: Statement;
  readonly #add: Statement;
  readonly #drop: Statement;

  constructor(db: BetterSqlite3.Database) {
    const build = sqlBuilder<AccessTables>();
    const rows = build.selectFrom('account_meetings').select(['meeting', 'seat']);
    this.#all = prepare(db, rows.orderBy('created_at', 'desc').orderBy('meeting'));
    this.#one = prepare(db, rows.where('meeting', '=', slot<string>('meeting')));
    this.#drop = prepare(
      db,
      build.deleteFrom('account_meetings').where('meeting', '=', slot<string>('meeting')),
    );
    this.#add = prepare(
      db,
      build
        .insertInto('account_meetings')
        .values(slots<AccessTables['account_meetings']>('meeting', 'seat', 'created_at')),
    );
  }

  /** Newest first. */
  all(): readonly OwnMeeting[] {
    return z.array(Row).parse(this.#all.all());
  }

  /** The leader's seat; null where the meeting is none of the account's. */
  leaderIn(meeting: MeetingId): PersonId | null {
    const row = this.#one.get({ meeting });
    return row === undefined ? null : Row.parse(row).seat;
  }

  drop(meeting: MeetingId): void {
    this.#drop.run({ meeting });
  }

  add({ meeting, seat }: OwnMeeting, now: number): void {
    this.#add.run({ meeting, seat, created_at: now });
  }
}
