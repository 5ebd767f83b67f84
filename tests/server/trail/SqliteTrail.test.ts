import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { createTrailSweeper } from '../../../server/trail/createTrailSweeper.ts';
import { SqliteTrail } from '../../../server/trail/SqliteTrail.ts';
import type { TrailRow } from '../../../server/trail/Trail.ts';
import { AccountId, CaseId, MeetingId, PersonId, UnitId } from '../../../shared/ids.ts';
import type { WallTime } from '../../../shared/time.ts';
import { temporaryFolder } from '../../support/dataFolder.ts';
import { silentLog } from '../../support/silentLog.ts';

const DAY = 86_400_000;
const serverKey = Buffer.alloc(32, 3);
const unit = UnitId.parse('unit-a');
const meeting = MeetingId.parse('meeting-a');
const seen = (at: number, more: Partial<TrailRow> = {}): TrailRow => ({
  at: at as WallTime,
  who: { kind: 'seat', seat: PersonId.parse('mother') },
  as: 'guardian',
  did: 'live',
  format: null,
  unit,
  meeting,
  case: CaseId.parse('case-a'),
  ...more,
});

const opened = () => {
  const file = join(temporaryFolder(), 'trail.sqlite');
  const trail = new SqliteTrail({ file, serverKey });
  onTestFinished(() => trail.close());
  const raw = new BetterSqlite3(file);
  onTestFinished(() => void raw.close());
  return { file, trail, raw };
};
const times = (rows: Iterable<TrailRow>): number[] => [...rows].map(({ at }) => at);

test('[TR1] a row comes back as it was written, whoever it is of', () => {
  const { trail } = opened();
  const account = AccountId.parse('account-a');
  const rows = [
    seen(1),
    seen(2, { who: { kind: 'account', account, seat: PersonId.parse('head') }, as: 'leader', format: 'pdf' }),
    seen(3, {
      who: { kind: 'account', account, seat: null },
      as: 'leader',
      did: 'trail',
      meeting: null,
      case: null,
    }),
    seen(4, {
      who: { kind: 'machine' },
      as: 'machine',
      did: 'backup',
      meeting: null,
      case: null,
      unit: null,
    }),
  ];
  for (const row of rows) trail.record(row);
  expect([...trail.rows({ unit }, null)].map(({ id: _, ...row }) => row)).toEqual(rows.reverse());
});

test.each([
  "update trail set account = 'somebody'",
  'delete from trail',
  'delete from endings',
  `insert into endings (at, before) values (${400 * DAY}, ${36 * DAY})`,
])('[TR1] the file itself refuses: %s', (statement) => {
  const { trail, raw } = opened();
  trail.record(seen(399 * DAY));
  raw.exec(`insert into endings (at, before) values (${400 * DAY}, ${35 * DAY})`);
  expect(() => raw.exec(statement)).toThrow('stays as it was written');
  expect(times(trail.rows({ unit }, null))).toEqual([399 * DAY]);
});

test('[TR1] [TR8] the year is the last by the clock of the machine, whatever an ending says of when it is', () => {
  const { trail, raw } = opened();
  const now = Date.now();
  trail.record(seen(now - 300 * DAY));
  const end = (at: number, before: number) => () =>
    raw.exec(`insert into endings (at, before) values (${at}, ${before})`);
  expect(end(now + 4_000 * DAY, now)).toThrow('stays as it was written');
  expect(() => raw.exec('delete from trail')).toThrow('stays as it was written');
  expect(times(trail.rows({ unit }, null))).toEqual([now - 300 * DAY]);
  // Told to keep no more than the year, it ends what is a day older at this very moment.
  trail.record(seen(now - 366 * DAY));
  trail.endBefore((now - 365 * DAY) as WallTime, now as WallTime);
  expect([...trail.rows({ unit }, null)].map(({ did }) => did)).toEqual(['trailEnded', 'live']);
});

test('[TR1] a row that comes again under the same name does not take the place of the old one', () => {
  const { trail, raw } = opened();
  trail.record(seen(1));
  raw.exec(
    "insert or replace into trail select at, mark, account, 'father', seen_as, did, format, unit, meeting, case_id from trail",
  );
  expect([...trail.rows({ unit }, null)].map(({ who }) => who)).toEqual([{ kind: 'seat', seat: 'mother' }]);
});

test('[TR5] rows are read newest first, on from any of them, by unit, meeting or case', () => {
  const { trail } = opened();
  const other = MeetingId.parse('meeting-b');
  for (let at = 0; at < 450; at += 1) trail.record(seen(Math.floor(at / 2)));
  trail.record(seen(500, { meeting: other }));
  trail.record(
    seen(501, { unit: UnitId.parse('unit-b'), case: CaseId.parse('case-b'), meeting: MeetingId.parse('c') }),
  );
  const all = [...trail.rows({ unit }, null)];
  expect(times(all)).toEqual([
    500,
    ...Array.from({ length: 450 }, (_, index) => 224 - Math.floor(index / 2)),
  ]);
  for (const at of [0, 1, 200, 201, 449])
    expect([...trail.rows({ unit }, all[at]?.id ?? null)]).toEqual(all.slice(at + 1));
  expect(times(trail.rows({ unit, meeting: other }, null))).toEqual([500]);
  const account = AccountId.parse('account-a');
  const machine = { who: { kind: 'machine' }, as: 'machine', unit: null, meeting: null, case: null } as const;
  trail.record(seen(100, { who: { kind: 'account', account, seat: null } }));
  for (const at of [0, 150, 600]) trail.record(seen(at, machine));
  expect(times(trail.rows({ unit, account }, null))).toEqual([100]);
  // Those of the machine stand among the unit's own, each once and in their place.
  const joined = times(trail.rows({ unit }, null));
  expect(joined).toEqual([...times(all), 100, 0, 150, 600].sort((a, b) => b - a));
  expect(times(trail.rows({ case: CaseId.parse('case-a'), meeting }, null))).toEqual(
    [...times(all), 100].sort((a, b) => b - a),
  );
  expect([...trail.rows({ case: null, meeting }, null)]).toHaveLength(451);
});

test('[TR8] rows that are too old go, with a row that says so, and none of the last year', () => {
  const { trail } = opened();
  const now = 3_000 * DAY;
  for (const days of [1, 364, 1825, 1827, 2500]) trail.record(seen(now - days * DAY));
  const sweeper = (days: number) =>
    createTrailSweeper({ trail, days, now: () => now as WallTime, log: silentLog });
  const { sweep, stop } = sweeper(1826);
  onTestFinished(stop);
  sweep();
  sweep();
  const left = [...trail.rows({ unit }, null)];
  expect(left.map(({ did }) => did)).toEqual(['trailEnded', 'live', 'live', 'live']);
  expect(times(left.slice(1))).toEqual([1, 364, 1825].map((days) => now - days * DAY));
  // Told to end what is younger, it says so in the log of the server and ends nothing.
  const bold = sweeper(30);
  onTestFinished(bold.stop);
  bold.sweep();
  expect([...trail.rows({ unit }, null)]).toEqual(left);
});

test('[TR9] two trails are joined into one, each row once', () => {
  const [here, there] = [opened(), opened()];
  here.trail.record(seen(1));
  there.trail.takeOver({ file: here.file, serverKey });
  here.trail.record(seen(3));
  there.trail.record(seen(2));
  there.trail.takeOver({ file: here.file, serverKey });
  expect(times(there.trail.rows({ unit }, null))).toEqual([3, 2, 1]);
  expect(times(here.trail.rows({ unit }, null))).toEqual([3, 1]);
});
