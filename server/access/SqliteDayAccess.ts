import type BetterSqlite3 from 'better-sqlite3';
import { type DayId, StaffDayId } from '../../shared/day.ts';
import type { DayLink } from '../../shared/dayAnswers.ts';
import type { MeetingId, PersonId } from '../../shared/ids.ts';
import type { DayAccess, DayTarget, StaffDay, StaffSeat } from './DayAccess.ts';
import type { Grants } from './Grants.ts';
import type { Grant } from './grant.ts';
import type { Links } from './Links.ts';
import { Rooms } from './Rooms.ts';
import type { StaffDays } from './StaffDays.ts';
import { newToken } from './tokens.ts';

interface Parts {
  readonly db: BetterSqlite3.Database;
  readonly grants: Grants;
  readonly links: Links;
  readonly staffDays: StaffDays;
  readonly now: () => number;
  /** Tells those who watch which seats somebody may have lost. */
  readonly tell: (ended: Grant) => void;
}

/** What is held for a day, in the tables of seats and accounts: the same links, sessions and times. */
export class SqliteDayAccess implements DayAccess {
  readonly #parts: Parts;
  readonly #rooms: Rooms;
  readonly #listeners = new Set<(day: DayId) => void>();

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#rooms = new Rooms(parts.db);
  }

  holdsRoom(cookies: string | undefined, day: DayId): boolean {
    return this.#held(cookies, ({ grant }) => grant.kind === 'room' && grant.day === day) !== undefined;
  }

  roomUsed(cookies: string | undefined, day: DayId): void {
    const held = this.#held(cookies, ({ grant }) => grant.kind === 'room' && grant.day === day);
    const session = this.#parts.grants.cookie.sessionIn(cookies);
    if (held && session !== null) this.#parts.grants.used(session, held, this.#parts.now());
  }

  inRoom(day: DayId): MeetingId | null {
    return this.#rooms.of(day);
  }

  putInRoom(day: DayId, meeting: MeetingId | null): void {
    if (this.#rooms.of(day) === meeting) return;
    this.#rooms.put(day, meeting);
    this.tellRoom(day);
  }

  /** [ER2] Nothing of a meeting that is no more is left on a day. */
  forgetMeeting(meeting: MeetingId): void {
    this.#rooms.forgetMeeting(meeting);
    this.#parts.staffDays.forgetMeeting(meeting);
  }

  onRoom(listener: (day: DayId) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tellRoom(day: DayId): void {
    for (const listener of this.#listeners) listener(day);
  }

  holdsStaffDay(cookies: string | undefined, staff: StaffDayId): boolean {
    return (
      this.#held(cookies, ({ grant }) => grant.kind === 'staffDay' && grant.staff === staff) !== undefined
    );
  }

  staffDays(day: DayId): readonly StaffDay[] {
    return this.#parts.staffDays.onDay(day);
  }

  staffDay(staff: StaffDayId): StaffDay | null {
    return this.#parts.staffDays.of(staff);
  }

  setStaffDay(day: DayId, known: StaffDayId | null, seats: readonly StaffSeat[]): StaffDayId {
    const { db, staffDays, tell } = this.#parts;
    const staff = known ?? StaffDayId.parse(newToken());
    const before = staffDays.of(staff)?.seats ?? [];
    db.transaction(() => staffDays.set(staff, day, seats)).immediate();
    for (const seat of before) tell({ kind: 'seat', ...seat });
    return staff;
  }

  dropSeat(meeting: MeetingId, seat: PersonId): void {
    const { staffDays, tell } = this.#parts;
    if (staffDays.dropSeat(meeting, seat)) tell({ kind: 'seat', meeting, seat });
  }

  link(target: DayTarget): DayLink {
    const { links, now } = this.#parts;
    const row = links.newest(target);
    const revoked = row !== null && row.ended_at !== null;
    const token = row === null ? links.add(target, now()) : links.tokenOf(row);
    const opened = (row?.opened_at ?? null) !== null;
    return { path: revoked ? '' : `/join#${token}`, opened, revoked };
  }

  changeLink(target: DayTarget, change: 'renew' | 'revoke', cookies: string | undefined): void {
    const { db, links, grants, tell, now } = this.#parts;
    db.transaction(() => {
      if (links.newest(target) === null) links.add(target, now());
      links.end(target, now());
      grants.end(target, grants.cookie.sessionIn(cookies));
      if (change === 'renew') links.add(target, now());
    }).immediate();
    tell(target);
  }

  #held(cookies: string | undefined, which: Parameters<ReturnType<Grants['of']>['find']>[0]) {
    const { grants, now } = this.#parts;
    return grants.ofCookies(cookies, now()).find(which);
  }
}
