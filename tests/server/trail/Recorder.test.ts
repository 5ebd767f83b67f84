import { expect, test } from 'vitest';
import { LONGEST_MS, type Opened, STILL_MS } from '../../../server/trail/Recorder.ts';
import { CaseId, MeetingId, PersonId, UnitId } from '../../../shared/ids.ts';
import { openTrail } from '../../support/openTrail.ts';

const unit = UnitId.parse('unit');
const meeting = MeetingId.parse('meeting');
const live: Opened = {
  who: { kind: 'seat', seat: PersonId.parse('mother') },
  as: 'guardian',
  did: 'live',
  format: null,
  meeting,
  unit: null,
  practice: false,
  browser: 'phone',
};
const begun = () => {
  const all = openTrail({ unitOf: () => unit, caseOf: () => CaseId.parse('case') });
  return { ...all, count: () => [...all.trail.rows({ unit }, null)].length };
};

test('[TR4] who comes back to a seat within ten minutes of having been there has not opened it anew', () => {
  const { recorder, clock, count } = begun();
  recorder.record(live);
  clock.now += 45 * 60_000;
  recorder.still(live);
  clock.now += STILL_MS;
  recorder.record(live);
  expect(count()).toBe(1);
  clock.now += STILL_MS + 1;
  recorder.record(live);
  expect(count()).toBe(2);
});

test('[TR4] another browser, seat, audience, meeting or thing is another opening', () => {
  const { recorder, count } = begun();
  recorder.record(live);
  const others: Partial<Opened>[] = [
    { browser: 'laptop' },
    { who: { kind: 'seat', seat: PersonId.parse('father') } },
    { as: 'interpreter' },
    { meeting: MeetingId.parse('other') },
    { did: 'farewell' },
    { elsewhere: true },
  ];
  for (const other of others) recorder.record({ ...live, ...other });
  expect(count()).toBe(1 + others.length);
});

test('[TR4] twice the same file is two rows, and so is what is opened all day', () => {
  const { recorder, clock, count } = begun();
  for (const format of ['pdf', 'pdf'] as const) recorder.record({ ...live, did: 'referat', format });
  for (const did of ['approve', 'approve'] as const) recorder.record({ ...live, did });
  expect(count()).toBe(4);
  for (let passed = 0; passed <= LONGEST_MS; passed += STILL_MS) {
    recorder.record(live);
    clock.now += STILL_MS;
  }
  recorder.record(live);
  expect(count()).toBe(6);
});

test('[TR2] what could not be written down is not taken for written down the next time', () => {
  const { recorder, broken, count } = begun();
  broken.is = true;
  expect(() => recorder.record(live)).toThrow();
  broken.is = false;
  recorder.record(live);
  expect(count()).toBe(1);
});

test('[TR1] practice leaves nothing, and a row knows the unit and the case of its meeting', () => {
  const { recorder, trail, count } = begun();
  recorder.record({ ...live, practice: true });
  expect(count()).toBe(0);
  recorder.record(live);
  expect([...trail.rows({ unit }, null)]).toMatchObject([{ unit, case: 'case', meeting, as: 'guardian' }]);
});

test('[TR4] a clock that was put back makes a new row rather than none', () => {
  const { recorder, clock, count } = begun();
  recorder.record(live);
  clock.now -= 1;
  recorder.record(live);
  expect(count()).toBe(2);
});
