import type BetterSqlite3 from 'better-sqlite3';
import { type MeetingId, PROJECTOR, type SeatId } from '../../shared/ids.ts';
import type { SeatLink } from '../../shared/links.ts';
import type { Afterwards } from './Afterwards.ts';
import type { DraftKeys } from './DraftKeys.ts';
import type { Grants } from './Grants.ts';
import type { LinkTarget } from './grant.ts';
import type { Links } from './Links.ts';
import type { StaffDays } from './StaffDays.ts';

interface Parts {
  readonly db: BetterSqlite3.Database;
  readonly links: Links;
  readonly grants: Grants;
  readonly staffDays: StaffDays;
  readonly draftKeys: DraftKeys;
  readonly afterwards: Pick<Afterwards, 'revoke'>;
  readonly now: () => number;
}

/** The personal links of a meeting's seats, and all that a change of one ends with it. */
export class SeatLinks {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Made where there are none yet. */
  of(meeting: MeetingId, seats: readonly SeatId[]): SeatLink[] {
    const { db, now } = this.#parts;
    const at = now();
    return db.transaction(() => seats.map((seat) => this.#one(meeting, seat, at))).immediate();
  }

  /** [AC4] @param keep the session that goes on holding the seat */
  change(target: LinkTarget & { kind: 'seat' }, change: 'renew' | 'revoke', keep: string | null): void {
    const { db, links, grants, staffDays, draftKeys, afterwards, now } = this.#parts;
    const { meeting, seat } = target;
    db.transaction(() => {
      const at = now();
      // A seat whose link nobody has asked for yet is revoked all the same.
      if (links.newest(target) === null) links.add(target, at);
      links.end(target, at);
      grants.end(target, keep);
      if (seat !== PROJECTOR) afterwards.revoke(meeting, seat);
      // A seat whose own link was revoked is on no link for the day either.
      if (change === 'revoke') staffDays.dropSeat(meeting, seat);
      draftKeys.drop(meeting, seat);
      if (change === 'renew') links.add(target, at);
    }).immediate();
  }

  #one(meeting: MeetingId, seat: SeatId, now: number): SeatLink {
    const { links } = this.#parts;
    const target: LinkTarget = { kind: 'seat', meeting, seat };
    const row = links.newest(target);
    const revoked = row !== null && row.ended_at !== null;
    const token = row === null ? links.add(target, now) : links.tokenOf(row);
    return {
      seat,
      path: revoked ? '' : `/join#${token}`,
      opened: (row?.opened_at ?? null) !== null,
      revoked,
    };
  }
}
