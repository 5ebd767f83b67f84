import { expect, it } from 'vitest';
import { DamagedCaseError } from '../../../server/cases/Cases.ts';
import { Eraser, type Reason } from '../../../server/cases/Eraser.ts';
import { PersonId } from '../../../shared/ids.ts';
import type { WallTime } from '../../../shared/time.ts';
import { temporaryFolder } from '../../support/dataFolder.ts';
import { everyByte } from '../../support/everyByte.ts';
import { filesOf } from '../../support/filesOf.ts';

const REASON: Reason = {
  at: 1_800_000_000_000 as WallTime,
  ground: 'order',
  reference: '2026/17-3',
  askedBy: 'one',
  approvedBy: 'two',
};

it('[ER3] a case that is erased takes its documents and all its meetings along, and nothing else', async () => {
  const dataDir = temporaryFolder();
  const files = await filesOf(dataDir);
  const { cases, keys, store } = files;
  const [first, second, other] = [await files.meeting(), await files.meeting(), await files.meeting()];
  const owner = cases.meeting(first)?.case;
  if (!owner) throw new Error('no case');
  // The second meeting is of the same child.
  const alone = cases.meeting(second)?.case;
  if (!alone) throw new Error('no case');
  cases.forget(alone);
  cases.join({ meeting: second, seat: PersonId.parse('rektor'), practice: true }, owner);
  for (const meeting of [first, second, other]) files.finish(meeting);
  await files.eraser.eraseCase(owner, REASON);
  for (const meeting of [first, second]) {
    expect(await store.load(meeting)).toEqual({ facts: [], rows: [] });
    expect(keys.get('meeting', meeting)).toBeUndefined();
    expect(() => cases.file(meeting, 1, 'txt')).toThrow(DamagedCaseError);
    expect(cases.meeting(meeting)).toBeUndefined();
  }
  expect(keys.get('case', owner)).toBeUndefined();
  expect(keys.erasures()).toHaveLength(3);
  expect(keys.erasures()).toContainEqual({ ...REASON, kind: 'case', id: owner });
  expect(cases.file(other, 1, 'txt').length).toBeGreaterThan(0);
  expect((await store.load(other)).facts.length).toBeGreaterThan(10);
  await files.close();
});

it('[ER4] an erasure that was cut off after the key was destroyed is ended at the next start', async () => {
  const dataDir = temporaryFolder();
  const files = await filesOf(dataDir);
  const meeting = await files.meeting();
  const owner = files.cases.meeting(meeting)?.case ?? '';
  files.finish(meeting);
  files.keys.destroy({ ...REASON, kind: 'meeting', id: meeting }, { ...REASON, kind: 'case', id: owner });
  await files.close();
  expect(everyByte(dataDir).includes(meeting)).toBe(true);
  const again = await filesOf(dataDir);
  await again.eraser.reapply();
  await again.eraser.reapply();
  expect(await again.store.meetings()).toEqual([]);
  expect(again.cases.meeting(meeting)).toBeUndefined();
  expect(again.keys.erasures()).toHaveLength(2);
  await again.close();
});

it('[ER4] what cannot be taken away hinders nothing else', async () => {
  const files = await filesOf(temporaryFolder());
  const [stuck, gone] = [await files.meeting(), await files.meeting()];
  for (const id of [stuck, gone]) files.keys.destroy({ ...REASON, kind: 'meeting', id });
  const eraser = new Eraser({
    ...files,
    forget: async (meeting) => {
      if (meeting === stuck) throw new Error('the disk is gone');
      await files.live.forget(meeting);
    },
    disown: () => undefined,
  });
  await expect(eraser.reapply()).rejects.toThrow(/not all/);
  expect(await files.store.meetings()).toEqual([stuck]);
  await files.close();
});

it('[ER3] a meeting whose case is gone is nobody’s, also where only its own erasure is left to carry out', async () => {
  const files = await filesOf(temporaryFolder());
  const meeting = await files.meeting();
  const owner = files.cases.meeting(meeting)?.case;
  if (!owner) throw new Error('no case');
  // As after a restore from files that were copied on either side of the erasure.
  files.cases.forget(owner);
  files.keys.destroy({ ...REASON, kind: 'meeting', id: meeting }, { ...REASON, kind: 'case', id: owner });
  await files.eraser.reapply();
  expect(files.accounts.meetings.of(meeting)).toBeNull();
  await files.close();
});
