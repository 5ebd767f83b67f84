import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { DayId, StaffDayId } from '../../shared/day.ts';
import { MeetingId, PersonId, type SeatId } from '../../shared/ids.ts';
import { prepare, type Statement, slot, slots, sqlBuilder } from '../storage/statement.ts';
import type { AccessTables } from './accessTables.ts';
import type { StaffDay, StaffSeat } from './DayAccess.ts';

const Row = z.object({ staff: StaffDayId, day: DayId, meeting: MeetingId, seat: PersonId });
type Row = z.infer<typeof Row>;

const COLUMNS = ['staff', 'day', 'meeting', 'seat'] as const;

/** [AF5] Which seats each staff member's link for a day opens, as the leader confirmed it. */
export class StaffDays {
  readonly #of: Statement;
  readonly #onDay: Statement;
  readonly #add: Statement;
  readonly #clear: Statement;
  readonly #dropSeat: Statement;
  readonly #forget: Statement;
  /** Asked for with each command from such a seat. Only this object writes, and forgets all of it then. */
  readonly #remembered = new Map<StaffDayId, StaffDay | null>();

  constructor(db: BetterSqlite3.Database) {
    const build = sqlBuilder<AccessTables>();
    const rows = build
      .selectFrom('staff_day_seats')
      .select([...COLUMNS])
      .orderBy('staff')
      .orderBy('meeting');
    this.#of = prepare(db, rows.where('staff', '=', slot<string>('staff')));
    this.#onDay = prepare(db, rows.where('day', '=', slot<string>('day')));
    this.#add = prepare(
      db,
      build.insertInto('staff_day_seats').values(slots<AccessTables['staff_day_seats']>(...COLUMNS)),
    );
    this.#clear = prepare(db, build.deleteFrom('staff_day_seats').where('staff', '=', slot<string>('staff')));
    this.#forget = prepare(
      db,
      build.deleteFrom('staff_day_seats').where('meeting', '=', slot<string>('meeting')),
    );
    this.#dropSeat = prepare(
      db,
      build
        .deleteFrom('staff_day_seats')
        .where('meeting', '=', slot<string>('meeting'))
        .where('seat', '=', slot<string>('seat')),
    );
  }

  of(staff: StaffDayId): StaffDay | null {
    const known = this.#remembered.get(staff);
    if (known !== undefined) return known;
    const [found = null] = gathered(z.array(Row).parse(this.#of.all({ staff })));
    this.#remembered.set(staff, found);
    return found;
  }

  onDay(day: DayId): readonly StaffDay[] {
    return gathered(z.array(Row).parse(this.#onDay.all({ day })));
  }

  opens(staff: StaffDayId, meeting: MeetingId, seat: SeatId): boolean {
    return this.of(staff)?.seats.some((each) => each.meeting === meeting && each.seat === seat) ?? false;
  }

  set(staff: StaffDayId, day: DayId, seats: readonly StaffSeat[]): void {
    this.#remembered.clear();
    this.#clear.run({ staff });
    for (const { meeting, seat } of seats) this.#add.run({ staff, day, meeting, seat });
  }

  forgetMeeting(meeting: MeetingId): void {
    this.#remembered.clear();
    this.#forget.run({ meeting });
  }

  /** The seat is on no link for the day any more. Answers whether it was. */
  dropSeat(meeting: MeetingId, seat: SeatId): boolean {
    this.#remembered.clear();
    return this.#dropSeat.run({ meeting, seat }).changes > 0;
  }
}

const gathered = (rows: readonly Row[]): StaffDay[] => {
  const days = new Map<StaffDayId, { staff: StaffDayId; day: DayId; seats: StaffSeat[] }>();
  for (const { staff, day, meeting, seat } of rows) {
    const known = days.get(staff) ?? { staff, day, seats: [] };
    known.seats.push({ meeting, seat });
    days.set(staff, known);
  }
  return [...days.values()];
};
