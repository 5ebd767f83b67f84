import type { Migration } from '../storage/openDatabase.ts';

/** The tables of `trail.sqlite`. Empty text stands for none. Times are milliseconds since the epoch. */
export interface TrailTables {
  trail: {
    at: number;
    /** Random: tells rows of one moment apart, here and in every copy. */
    mark: string;
    account: string;
    seat: string;
    seen_as: string;
    did: string;
    format: string;
    unit: string;
    meeting: string;
    case_id: string;
  };
  /** What was older than `before` could go from `at` on. */
  endings: { at: number; before: number };
}

/** [TR8] However the server is told, no row of the last year goes. */
const SHORTEST_DAYS = 365;
const SHORTEST_MS = SHORTEST_DAYS * 24 * 60 * 60 * 1000;
/** SQLite tells the time in whole seconds. */
const MINUTE_MS = 60_000;

const refused = "select raise(abort, 'the trail stays as it was written')";

/**
 * Never changed once released: a new form is a new step at the end. [TR1] The file itself refuses to change a row; a
 * row of the same name that comes again, also in place of the old one, is passed over.
 */
export const TRAIL_MIGRATIONS: readonly Migration[] = [
  [
    `create table trail (
      at integer not null, mark text not null, account text not null, seat text not null, seen_as text not null,
      did text not null, format text not null, unit text not null, meeting text not null, case_id text not null,
      primary key (at, mark)
    ) strict, without rowid`,
    'create index trail_unit on trail (unit, at)',
    'create index trail_meeting on trail (meeting, at)',
    'create index trail_case on trail (case_id, at)',
    'create table endings (at integer not null, before integer not null) strict',
    `create trigger trail_again before insert on trail
      when exists (select 1 from trail where at = new.at and mark = new.mark) begin select raise(ignore); end`,
    `create trigger trail_kept before update on trail begin ${refused}; end`,
    `create trigger trail_ends before delete on trail
      when old.at >= (select coalesce(max(before), 0) from endings) begin ${refused}; end`,
    `create trigger endings_late before insert on endings when new.before > new.at - ${SHORTEST_MS}
      begin ${refused}; end`,
    `create trigger endings_kept before update on endings begin ${refused}; end`,
    `create trigger endings_stay before delete on endings begin ${refused}; end`,
  ],
  [
    'create index trail_account on trail (account, at)',
    // The year is counted from the machine's own clock too, whatever the ending says of when it is.
    'drop trigger endings_late',
    `create trigger endings_late before insert on endings
      when new.before > min(new.at, unixepoch('now') * 1000 + ${MINUTE_MS}) - ${SHORTEST_MS} begin ${refused}; end`,
  ],
];
