import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { AccountId, MeetingId, PersonId, SeatId, UnitId } from '../../shared/ids.ts';
import { prepare, type Statement, slot, slots, sqlBuilder } from '../storage/statement.ts';
import type { AccountTables } from './accountTables.ts';

export interface UnitMeeting {
  readonly meeting: MeetingId;
  readonly unit: UnitId;
  /** Null where it was made before there were accounts. */
  readonly ledBy: AccountId | null;
  /** The leader's seat. */
  readonly seat: PersonId;
}

/** Whose place a person has said a seat is: at the staff's side, or at the family's. */
export type Side = 'staff' | 'family';
export interface OwnSeat {
  readonly meeting: MeetingId;
  /** Null for family without a seat of their own. */
  readonly seat: SeatId | null;
  readonly side: Side;
}

const Row = z.object({ meeting: MeetingId, unit: UnitId, led_by: z.nullable(AccountId), seat: PersonId });
const SeatRow = z.object({
  meeting: MeetingId,
  seat: z.union([SeatId, z.literal('')]),
  side: z.enum(['staff', 'family']),
});

/** Which unit a meeting belongs to, and which accounts have a place in it. */
export class UnitMeetings {
  readonly #all: Statement;
  readonly #in: Statement;
  readonly #one: Statement;
  readonly #add: Statement;
  readonly #drop: Statement;
  readonly #lead: Statement;
  readonly #tie: Statement;
  readonly #seats: Statement;
  readonly #untie: Statement;
  readonly #forgetSeats: Statement;

  constructor(db: BetterSqlite3.Database) {
    const build = sqlBuilder<AccountTables>();
    const rows = build.selectFrom('unit_meetings').select(['meeting', 'unit', 'led_by', 'seat']);
    const meeting = slot<string>('meeting');
    this.#all = prepare(db, rows);
    this.#in = prepare(
      db,
      rows.where('unit', '=', slot<string>('unit')).orderBy('created_at', 'desc').orderBy('meeting'),
    );
    this.#one = prepare(db, rows.where('meeting', '=', meeting));
    this.#add = prepare(
      db,
      build
        .insertInto('unit_meetings')
        .values(slots<AccountTables['unit_meetings']>('meeting', 'unit', 'led_by', 'seat', 'created_at')),
    );
    this.#drop = prepare(db, build.deleteFrom('unit_meetings').where('meeting', '=', meeting));
    this.#lead = prepare(
      db,
      build
        .updateTable('unit_meetings')
        .set({ led_by: slot<string | null>('account') })
        .where('meeting', '=', meeting),
    );
    this.#tie = prepare(
      db,
      build
        .insertInto('account_seats')
        .values(slots<AccountTables['account_seats']>('account', 'meeting', 'seat', 'side', 'since'))
        .onConflict((conflict) =>
          conflict.columns(['account', 'meeting', 'seat']).doUpdateSet({ side: slot<string>('side') }),
        ),
    );
    this.#forgetSeats = prepare(db, build.deleteFrom('account_seats').where('meeting', '=', meeting));
    this.#untie = prepare(
      db,
      build
        .deleteFrom('account_seats')
        .where('meeting', '=', meeting)
        .where('seat', '=', slot<string>('seat'))
        .where('side', '=', 'staff'),
    );
    this.#seats = prepare(
      db,
      build
        .selectFrom('account_seats')
        .select(['meeting', 'seat', 'side'])
        .where('account', '=', slot<string>('account'))
        .orderBy('since', 'desc'),
    );
  }

  /** Those of all units. */
  all(): readonly UnitMeeting[] {
    return z.array(Row).parse(this.#all.all()).map(meetingOf);
  }

  /** Newest first. */
  in(unit: UnitId): readonly UnitMeeting[] {
    return z.array(Row).parse(this.#in.all({ unit })).map(meetingOf);
  }

  /** Null where no unit has it. */
  of(meeting: MeetingId): UnitMeeting | null {
    const row = this.#one.get({ meeting });
    return row === undefined ? null : meetingOf(Row.parse(row));
  }

  add({ meeting, unit, ledBy, seat }: UnitMeeting, now: number): void {
    this.#add.run({ meeting, unit, led_by: ledBy, seat, created_at: now });
  }

  /** For a meeting that could not be made after all. */
  drop(meeting: MeetingId): void {
    this.#drop.run({ meeting });
  }

  /** [ER3] A meeting that is no more: that a unit had it, and whose seats were whose. */
  forget(meeting: MeetingId): void {
    this.drop(meeting);
    this.#forgetSeats.run({ meeting });
  }

  leadFrom(meeting: MeetingId, account: AccountId | null): void {
    this.#lead.run({ meeting, account });
  }

  /** The account says that a seat is its own. */
  tie(account: AccountId, { meeting, seat, side }: OwnSeat, now: number): void {
    this.#tie.run({ account, meeting, seat: seat ?? '', side, since: now });
  }

  /** [AC4] Nobody has that staff seat any more: its link was changed. */
  untie(meeting: MeetingId, seat: SeatId): void {
    this.#untie.run({ meeting, seat });
  }

  /** Newest first. */
  seatsOf(account: AccountId): readonly OwnSeat[] {
    return z
      .array(SeatRow)
      .parse(this.#seats.all({ account }))
      .map((row) => ({ ...row, seat: row.seat === '' ? null : row.seat }));
  }

  /** [AU9] Whether it is the account's own family that the meeting is about. */
  isParty(account: AccountId, meeting: MeetingId): boolean {
    return this.seatsOf(account).some((own) => own.meeting === meeting && own.side === 'family');
  }
}

const meetingOf = ({ led_by, ...row }: z.infer<typeof Row>): UnitMeeting => ({ ...row, ledBy: led_by });
