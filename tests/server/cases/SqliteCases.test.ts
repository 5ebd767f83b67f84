import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, it } from 'vitest';
import { type Approval, DamagedCaseError } from '../../../server/cases/Cases.ts';
import { SqliteCases } from '../../../server/cases/SqliteCases.ts';
import { ErasedError } from '../../../server/storage/keys/KeyRing.ts';
import { CaseId, PersonId } from '../../../shared/ids.ts';
import type { WallTime } from '../../../shared/time.ts';
import { temporaryFolder } from '../../support/dataFolder.ts';
import { asBytes, everyByte } from '../../support/everyByte.ts';
import { memoryKeyRing } from '../../support/keyRing.ts';
import { meetingId, SECRET_NAME, SECRET_TEXT } from '../../support/storedFacts.ts';

const [A, B, C] = [meetingId('meeting-a'), meetingId('meeting-b'), meetingId('meeting-c')];
const SEAT = PersonId.parse('leader');
const at = (time: number): WallTime => time as WallTime;
const own = (meeting: typeof A) => ({ meeting, seat: SEAT, practice: false });

const approval = (meeting: typeof A, time: number, more: Partial<Approval> = {}): Approval => ({
  meeting,
  by: SEAT,
  at: at(time),
  heldAt: at(5),
  frozen: {
    referat: {
      language: 'nn',
      title: 'Referat',
      sections: [
        {
          id: 'challenge',
          heading: 'Utfordringa',
          blocks: [{ kind: 'paragraph', text: SECRET_TEXT }],
          text: SECRET_TEXT,
          edited: false,
          rev: 0,
        },
      ],
    },
    entry: SECRET_NAME,
  },
  pdf: Buffer.from(`%PDF ${SECRET_TEXT}`),
  text: SECRET_TEXT,
  ...more,
});

const onDisk = () => {
  const folder = temporaryFolder();
  const keys = memoryKeyRing();
  const open = (ring = keys): SqliteCases => new SqliteCases(join(folder, 'cases.sqlite'), ring);
  return { folder, keys, open };
};

it('[CA1] a case is made with its meeting, once, with a key of its own', () => {
  const { keys, open } = onDisk();
  const cases = open();
  const first = cases.begin(own(A), at(1));
  expect(cases.begin(own(A), at(2))).toBe(first);
  const second = cases.begin(own(B), at(2));
  expect(second).not.toBe(first);
  expect(keys.get('case', first)?.equals(keys.get('case', second) ?? randomBytes(1))).toBe(false);
  expect(cases.meeting(A)).toEqual({ ...own(A), case: first, heldAt: null, goneAt: null });
  expect(cases.meeting(C)).toBeUndefined();
  cases.close();
});

it('[ER3] a meeting that was erased never gets a case again', () => {
  const { keys, open } = onDisk();
  const cases = open();
  cases.forget(cases.begin(own(A), at(1)));
  const nobody = { reference: '', askedBy: null, approvedBy: null };
  keys.destroy({ kind: 'meeting', id: A, at: 2, ground: 'order', ...nobody });
  expect(() => cases.begin(own(A), at(3))).toThrow(ErasedError);
  expect(cases.meeting(A)).toBeUndefined();
  cases.close();
});

it('[CA2] a case holds several meetings, and a meeting is of one case', () => {
  const { open } = onDisk();
  const cases = open();
  const id = cases.begin(own(A), at(1));
  cases.join(own(B), id);
  expect(cases.meetingsOf(id).map((each) => each.meeting)).toEqual([A, B]);
  expect(() => cases.join(own(B), cases.begin(own(C), at(1)))).toThrow();
  expect(() => cases.join(own(meetingId('d')), CaseId.parse('none'))).toThrow();
  cases.close();
});

it('[CA3] an approved version stays as it was frozen, and a correction is a new one', () => {
  const { open } = onDisk();
  const cases = open();
  cases.begin(own(A), at(1));
  expect(cases.versions(A)).toEqual([]);
  cases.approve(approval(A, 10));
  const corrected = { ...approval(A, 20), text: 'retta', pdf: Buffer.from('ny') };
  expect(cases.approve(corrected)).toEqual({ version: 2, approvedAt: 20, exportedAt: null });
  cases.exported(A, 2, at(30));
  cases.exported(A, 2, at(99));
  cases.close();
  const again = open();
  expect(again.versions(A)).toEqual([
    { version: 1, approvedAt: 10, exportedAt: null },
    { version: 2, approvedAt: 20, exportedAt: 30 },
  ]);
  expect(again.file(A, 1, 'txt').toString()).toBe(SECRET_TEXT);
  expect(again.file(A, 1, 'pdf').toString()).toBe(`%PDF ${SECRET_TEXT}`);
  expect(again.file(A, 2, 'txt').toString()).toBe('retta');
  expect(again.frozen(A, 1)).toEqual(approval(A, 10).frozen);
  again.close();
});

it('[CA4] documents lie sealed, open in their own place only, and not without the key of their case', () => {
  const { folder, keys, open } = onDisk();
  const cases = open();
  cases.begin(own(A), at(1));
  cases.begin(own(B), at(1));
  cases.approve(approval(A, 10));
  cases.approve(approval(B, 10, { text: 'ein annan' }));
  for (const form of [SECRET_NAME, SECRET_TEXT].flatMap(asBytes))
    expect(everyByte(folder).includes(form)).toBe(false);
  cases.close();
  for (const form of [SECRET_NAME, SECRET_TEXT].flatMap(asBytes))
    expect(everyByte(folder).includes(form)).toBe(false);

  const db = new BetterSqlite3(join(folder, 'cases.sqlite'));
  db.exec(`update referats set sealed_text = (select sealed_text from referats where meeting = '${B}')
    where meeting = '${A}'`);
  db.exec(`update referats set sealed_referat = sealed_pdf where meeting = '${A}'`);
  db.close();
  const again = open();
  for (const read of [() => again.file(A, 1, 'txt'), () => again.frozen(A, 1), () => again.file(A, 2, 'pdf')])
    expect(read).toThrow(DamagedCaseError);
  again.close();
  const stranger = open(Object.assign(memoryKeyRing(), { serverKey: keys.serverKey }));
  expect(() => stranger.file(B, 1, 'txt')).toThrow(DamagedCaseError);
  stranger.close();
});

it('[CA5] a meeting is finished when its latest version is approved and was taken out', () => {
  const { open } = onDisk();
  const cases = open();
  for (const meeting of [A, B, C]) cases.begin(own(meeting), at(1));
  cases.approve(approval(A, 10));
  cases.approve(approval(B, 10));
  expect(cases.finished()).toEqual([]);
  cases.exported(A, 1, at(30));
  cases.exported(B, 1, at(12));
  expect(cases.finished()).toEqual([
    { meeting: A, since: 30 },
    { meeting: B, since: 12 },
  ]);
  // A correction that is not in the archive yet.
  cases.approve(approval(B, 50));
  expect(cases.finished()).toEqual([{ meeting: A, since: 30 }]);
  cases.notesGone(A, at(70));
  cases.notesGone(A, at(90));
  expect(cases.finished()).toEqual([]);
  expect(cases.meeting(A)).toMatchObject({ heldAt: 5, goneAt: 70 });
  cases.close();
});

it('[ER2] a case that is taken away leaves nothing behind, and no other goes with it', () => {
  const { folder, open } = onDisk();
  const cases = open();
  const id = cases.begin(own(A), at(1));
  cases.join(own(B), id);
  cases.begin(own(C), at(1));
  cases.approve(approval(A, 10));
  cases.approve(approval(C, 10));
  cases.forget(id);
  cases.forget(id);
  expect(cases.meeting(A)).toBeUndefined();
  expect(cases.versions(A)).toEqual([]);
  expect(cases.file(C, 1, 'txt').toString()).toBe(SECRET_TEXT);
  for (const gone of [id, A, B]) expect(everyByte(folder).includes(gone)).toBe(false);
  cases.close();
});
