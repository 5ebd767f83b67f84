import { randomBytes } from 'node:crypto';
import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { AccountId, CaseId, MeetingId, SeatId, UnitId } from '../../shared/ids.ts';
import { WallTime } from '../../shared/time.ts';
import { TrailAct, TrailAs, TrailCursor, TrailFormat } from '../../shared/trail.ts';
import { closeDatabase, openDatabase } from '../storage/openDatabase.ts';
import { sealerFor } from '../storage/seal.ts';
import { prepare, type Statement, slot, slots, sqlBuilder } from '../storage/statement.ts';
import type { Asked, KeptRow, Trail, TrailRow, Who } from './Trail.ts';
import { TRAIL_MIGRATIONS, type TrailTables } from './trailTables.ts';

const none = z.literal('');
const Row = z.object({
  at: WallTime,
  mark: z.string(),
  account: z.union([AccountId, none]),
  seat: z.union([SeatId, none]),
  seen_as: TrailAs,
  did: TrailAct,
  format: z.union([TrailFormat, none]),
  unit: z.union([UnitId, none]),
  meeting: z.union([MeetingId, none]),
  case_id: z.union([CaseId, none]),
});
type Row = z.infer<typeof Row>;
const COLUMNS = Object.keys(Row.shape) as (keyof TrailTables['trail'])[];

/** So many rows are read at a time. */
const CHUNK = 200;
/** Sorts after every mark. */
const LAST_MARK = '~';

interface Options {
  readonly file: string;
  readonly serverKey: Buffer;
}

/** The trail in a SQLite file of its own, which refuses to change what stands in it. */
export class SqliteTrail implements Trail {
  readonly #db: BetterSqlite3.Database;
  readonly #add: Statement;
  readonly #rows: Readonly<Record<'unit' | 'account' | 'meeting' | 'ofCase' | 'ofMeeting', Statement>>;
  readonly #older: Statement;
  readonly #ending: Statement;
  readonly #end: Statement;

  /** @throws {StartError} when the file cannot be used with this key or by this version. */
  constructor({ file, serverKey }: Options) {
    this.#db = openDatabase(file, TRAIL_MIGRATIONS, sealerFor(serverKey, 'marker'));
    const build = sqlBuilder<TrailTables>();
    const at = slot<number>('at');
    const before = slot<number>('before');
    this.#add = prepare(this.#db, build.insertInto('trail').values(slots<TrailTables['trail']>(...COLUMNS)));
    // Said so that each is read in the order of one index, and only as far as is asked for.
    const page = build
      .selectFrom('trail')
      .select(COLUMNS)
      .where('at', '<=', at)
      .where(({ or, eb }) => or([eb('at', '<', at), eb('mark', '<', slot<string>('mark'))]))
      .orderBy('at', 'desc')
      .orderBy('mark', 'desc')
      .limit(CHUNK);
    const meeting = slot<string>('meeting');
    const inUnit = page.where('unit', '=', slot<string>('unit'));
    this.#rows = {
      unit: prepare(this.#db, inUnit),
      account: prepare(this.#db, inUnit.where('account', '=', slot<string>('account'))),
      meeting: prepare(this.#db, inUnit.where('meeting', '=', meeting)),
      ofMeeting: prepare(this.#db, page.where('meeting', '=', meeting)),
      ofCase: prepare(
        this.#db,
        page.where('case_id', '=', slot<string>('case')).where('meeting', '<>', meeting),
      ),
    };
    this.#older = prepare(this.#db, build.selectFrom('trail').select('at').where('at', '<', before).limit(1));
    this.#ending = prepare(this.#db, build.insertInto('endings').values({ at, before }));
    this.#end = prepare(this.#db, build.deleteFrom('trail').where('at', '<', before));
  }

  record(row: TrailRow): void {
    this.#add.run({ ...columnsOf(row), mark: randomBytes(16).toString('base64url') });
  }

  *rows(asked: Asked, before: TrailCursor | null): Iterable<KeptRow> {
    const from = before === null ? { at: Number.MAX_SAFE_INTEGER, mark: LAST_MARK } : placeOf(before);
    for (const row of this.#asked(asked, from)) yield keptOf(row);
  }

  #asked(asked: Asked, from: Place): Iterable<Row> {
    const { unit, account, meeting, ofMeeting, ofCase } = this.#rows;
    if (!('unit' in asked)) {
      const own = walk(ofMeeting, { meeting: asked.meeting }, from);
      return asked.case === null ? own : newestFirst(own, walk(ofCase, { ...asked, case: asked.case }, from));
    }
    if (asked.meeting !== undefined) return walk(meeting, { unit: asked.unit, meeting: asked.meeting }, from);
    if (asked.account !== undefined) return walk(account, { unit: asked.unit, account: asked.account }, from);
    return newestFirst(walk(unit, { unit: asked.unit }, from), walk(unit, { unit: '' }, from));
  }

  endBefore(before: WallTime, at: WallTime): number {
    if (this.#older.get({ before }) === undefined) return 0;
    return this.#db
      .transaction(() => {
        this.#ending.run({ at, before });
        this.record({ at, ...BY_MACHINE, did: 'trailEnded' });
        return this.#end.run({ before }).changes;
      })
      .immediate();
  }

  /**
   * [TR9] Takes over the rows of another trail, which stays as it is. Rows that are here already are passed over.
   * @throws {StartError} when the other cannot be read with this key.
   */
  takeOver(other: Options): void {
    const from = new SqliteTrail(other);
    try {
      const rows = z.array(Row).parse(from.#db.prepare('select * from trail').all());
      this.#db.transaction(() => rows.forEach((row) => void this.#add.run(row))).immediate();
    } finally {
      from.close();
    }
  }

  healthy(): boolean {
    try {
      this.#older.get({ before: 0 });
      return true;
    } catch {
      return false;
    }
  }

  close(): void {
    closeDatabase(this.#db);
  }
}

interface Place {
  readonly at: number;
  readonly mark: string;
}

/** What a statement finds, from a row on, read as far as somebody goes on asking. */
function* walk(
  statement: Statement,
  values: Readonly<Record<string, string>>,
  from: Place,
): Generator<Row, void> {
  let { at, mark } = from;
  for (;;) {
    const chunk = z.array(Row).parse(statement.all({ ...values, at, mark }));
    yield* chunk;
    const last = chunk.at(-1);
    if (last === undefined || chunk.length < CHUNK) return;
    ({ at, mark } = last);
  }
}

/** Two that each come newest first, in one. */
function* newestFirst(one: Generator<Row, void>, other: Generator<Row, void>): Generator<Row, void> {
  let [a, b] = [one.next(), other.next()];
  while (!a.done || !b.done) {
    if (!a.done && (b.done || isNewer(a.value, b.value))) {
      yield a.value;
      a = one.next();
    } else if (!b.done) {
      yield b.value;
      b = other.next();
    }
  }
}

const isNewer = (a: Place, b: Place): boolean => (a.at === b.at ? a.mark > b.mark : a.at > b.at);

/** What is done at the machine is about no unit alone. */
export const BY_MACHINE = {
  who: { kind: 'machine' },
  as: 'machine',
  format: null,
  unit: null,
  meeting: null,
  case: null,
} as const satisfies Omit<TrailRow, 'at' | 'did'>;

const columnsOf = ({
  at,
  who,
  as,
  did,
  format,
  unit,
  meeting,
  case: case_,
}: TrailRow): Omit<Row, 'mark'> => ({
  at,
  account: who.kind === 'account' ? who.account : '',
  seat: who.kind === 'machine' ? '' : (who.seat ?? ''),
  seen_as: as,
  did,
  format: format ?? '',
  unit: unit ?? '',
  meeting: meeting ?? '',
  case_id: case_ ?? '',
});

const whoOf = ({ account, seat }: Row): Who => {
  if (account !== '') return { kind: 'account', account, seat: seat === '' ? null : seat };
  return seat === '' ? { kind: 'machine' } : { kind: 'seat', seat };
};

const keptOf = (row: Row): KeptRow => ({
  id: TrailCursor.parse(`${row.at}.${row.mark}`),
  at: row.at,
  who: whoOf(row),
  as: row.seen_as,
  did: row.did,
  format: row.format === '' ? null : row.format,
  unit: row.unit === '' ? null : row.unit,
  meeting: row.meeting === '' ? null : row.meeting,
  case: row.case_id === '' ? null : row.case_id,
});

const placeOf = (cursor: TrailCursor): Place => {
  const [at = '', mark = ''] = cursor.split('.');
  return { at: Number(at), mark };
};
