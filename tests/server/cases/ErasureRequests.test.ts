import { expect, it } from 'vitest';
import { type Asking, ErasureRequests, REQUEST_LASTS } from '../../../server/cases/ErasureRequests.ts';
import type { TwoPeople } from '../../../server/cases/TwoPeople.ts';
import { AccountId } from '../../../shared/ids.ts';
import type { WallTime } from '../../../shared/time.ts';
import { temporaryFolder } from '../../support/dataFolder.ts';
import { filesOf } from '../../support/filesOf.ts';

const [ANNA, BERIT, STRANGER] = ['anna', 'berit', 'stranger'].map((name) => AccountId.parse(name)) as [
  AccountId,
  AccountId,
  AccountId,
];

/** A case with one meeting, approved, and two leaders of its unit. */
const held = async () => {
  const files = await filesOf(temporaryFolder());
  const meeting = await files.meeting();
  files.finish(meeting);
  const owner = files.cases.meeting(meeting)?.case ?? '';
  const leaders = new Set([ANNA, BERIT]);
  const people: TwoPeople = {
    mayAsk: (account) => leaders.has(account),
    mayApprove: (account) => leaders.has(account),
  };
  const { cases, eraser, clock } = files;
  const requests = new ErasureRequests({ cases, eraser, people, now: () => clock.now });
  const asking: Asking = { kind: 'case', id: owner, ground: 'order', reference: '2026/17-3' };
  const ask = (more: Partial<Asking> = {}, by = ANNA) => requests.ask({ ...asking, ...more }, by);
  const asked = (): string => {
    const answer = ask();
    if (!answer.ok) throw new Error(answer.error);
    return answer.request;
  };
  return { files, requests, leaders, meeting, owner, ask, asked };
};

it('[ER5] what one person asks for and another approves is erased, and both are on the list with the ground', async () => {
  const { files, requests, meeting, owner, asked } = await held();
  const request = asked();
  expect(files.cases.file(meeting, 1, 'txt').length).toBeGreaterThan(0);
  expect(requests.waiting()).toMatchObject([{ request, kind: 'case', id: owner, askedBy: ANNA }]);
  expect(await requests.approve(request, BERIT)).toEqual({ ok: true });
  expect(files.keys.erasures()).toMatchObject([
    { kind: 'case', id: owner, ground: 'order', reference: '2026/17-3', askedBy: ANNA, approvedBy: BERIT },
    { kind: 'meeting', id: meeting, askedBy: ANNA, approvedBy: BERIT },
  ]);
  expect(files.keys.get('case', owner)).toBeUndefined();
  expect(requests.waiting()).toEqual([]);
  expect(await requests.approve(request, BERIT)).toEqual({ ok: false, error: 'unknown' });
  await files.close();
});

it('[ER5] nobody approves what they asked for themselves, and a stranger neither asks nor approves', async () => {
  const { files, requests, owner, ask, asked } = await held();
  expect(ask({}, STRANGER)).toEqual({ ok: false, error: 'notAllowed' });
  const request = asked();
  expect(await requests.approve(request, ANNA)).toEqual({ ok: false, error: 'samePerson' });
  expect(await requests.approve(request, STRANGER)).toEqual({ ok: false, error: 'notAllowed' });
  expect(files.keys.get('case', owner)).toBeDefined();
  await files.close();
});

it('[ER5] whoever asked and has lost the role since does not count any more', async () => {
  const { files, requests, leaders, owner, asked } = await held();
  const request = asked();
  leaders.delete(ANNA);
  expect(await requests.approve(request, BERIT)).toEqual({ ok: false, error: 'notAllowed' });
  expect(files.keys.get('case', owner)).toBeDefined();
  await files.close();
});

it.each([
  [{ ground: 'retention' as const }, 'noGround'],
  [{ reference: '' }, 'noGround'],
  [{ reference: 'Kari Nordmann' }, 'noGround'],
  [{ id: 'no-such-case' }, 'unknown'],
])('[ER5] a request with %o is not taken: %s', async (more, error) => {
  const { files, ask } = await held();
  expect(ask(more)).toEqual({ ok: false, error });
  await files.close();
});

it('[ER5] a request stands once, can be taken back or refused, and runs out', async () => {
  const { files, requests, ask, asked } = await held();
  const first = asked();
  expect(ask()).toEqual({ ok: false, error: 'askedAlready' });
  expect(requests.withdraw(first, STRANGER)).toBe(false);
  expect(requests.withdraw(first, ANNA)).toBe(true);
  expect(requests.withdraw(first, ANNA)).toBe(false);
  expect(requests.withdraw(asked(), BERIT)).toBe(true);
  const last = asked();
  files.clock.now = (files.clock.now + REQUEST_LASTS) as WallTime;
  expect(await requests.approve(last, BERIT)).toEqual({ ok: false, error: 'unknown' });
  expect(files.keys.erasures()).toEqual([]);
  await files.close();
});

it('[ER5] the live notes of a meeting are erased in the same way, and what is approved stays', async () => {
  const { files, requests, meeting, ask } = await held();
  const asked = ask({ kind: 'meeting', id: meeting, ground: 'request' });
  if (!asked.ok) throw new Error(asked.error);
  expect(await requests.approve(asked.request, BERIT)).toEqual({ ok: true });
  expect(await files.store.meetings()).toEqual([]);
  expect(files.cases.file(meeting, 1, 'txt').length).toBeGreaterThan(0);
  expect(ask({ kind: 'meeting', id: meeting, ground: 'request' })).toEqual({ ok: false, error: 'unknown' });
  await files.close();
});
