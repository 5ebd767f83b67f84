import type { AccountId, CaseId, MeetingId, SeatId, UnitId } from '../../shared/ids.ts';
import type { WallTime } from '../../shared/time.ts';
import type { TrailAct, TrailAs, TrailCursor, TrailFormat } from '../../shared/trail.ts';

/** Who opened something: an account, from a seat or as itself; a seat that a link opened; or who is at the machine. */
export type Who =
  | { readonly kind: 'account'; readonly account: AccountId; readonly seat: SeatId | null }
  | { readonly kind: 'seat'; readonly seat: SeatId }
  | { readonly kind: 'machine' };

/** [TR1] One row. Ids, times and words of closed lists; never a name or a text. */
export interface TrailRow {
  readonly at: WallTime;
  readonly who: Who;
  readonly as: TrailAs;
  readonly did: TrailAct;
  readonly format: TrailFormat | null;
  /** The unit that had the meeting then; null for what is about no unit alone. */
  readonly unit: UnitId | null;
  readonly meeting: MeetingId | null;
  readonly case: CaseId | null;
}

/** A row as it stands, and its name. */
export interface KeptRow extends TrailRow {
  readonly id: TrailCursor;
}

/** Whose rows are asked for. The machine's are every unit's, where all of a unit is asked for. */
export type Asked =
  | {
      readonly unit: UnitId;
      readonly meeting?: MeetingId | undefined;
      readonly account?: AccountId | undefined;
    }
  | { readonly case: CaseId | null; readonly meeting: MeetingId };

/** Who opened what, when, and as what. Rows come, and go when they are old; nothing changes them. */
export interface Trail {
  /** Durable when it returns. @throws when it could not be written. */
  record(row: TrailRow): void;
  /** Newest first, read as far as somebody goes on asking; `before` leaves out that row and all newer ones. */
  rows(asked: Asked, before: TrailCursor | null): Iterable<KeptRow>;
  /** [TR8] Ends rows that are older than that, with a row that says so; nothing where there is none so old. */
  endBefore(before: WallTime, at: WallTime): number;
  healthy(): boolean;
  close(): void;
}
