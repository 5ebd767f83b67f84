import request from 'supertest';
import { expect, it } from 'vitest';
import { becomeParty } from '../../../server/accounts/parties.ts';
import { type AskErasure, WaitingErasures } from '../../../shared/erasure.ts';
import { MeetingList } from '../../../shared/meetings.ts';
import { NoticeList } from '../../../shared/units.ts';
import { testApp } from '../../support/testApp.ts';
import { visitorsOf } from '../../support/visitors.ts';

const ALL: AskErasure = { scope: 'case', ground: 'request', reference: '2026/17-3' };

const withMeeting = async () => {
  const test = await testApp();
  const visitors = await visitorsOf(test);
  const { by, created } = visitors;
  const get = (path: string, cookies: string) => request(test.app).get(`/api${path}`).set('cookie', cookies);
  const post = (path: string, cookies: string, body: object) =>
    request(test.app).post(`/api${path}`).set('cookie', cookies).send(body);
  const ask = (body: object = ALL, cookies = by.leaderOfUnit) =>
    post(`/meetings/${created.meeting}/erasure`, cookies, body);
  const waiting = async (cookies: string) =>
    WaitingErasures.parse((await get('/erasures', cookies).expect(200)).body);
  const asked = async (): Promise<string> => {
    await ask().expect(201);
    return (await waiting(by.administrator))[0]?.id ?? '';
  };
  return { ...test, ...visitors, get, post, ask, waiting, asked };
};

it('[ER5] a leader asks, the administrator approves, and nothing is left; both are recorded with the ground', async () => {
  const { by, created, keys, post, asked, waiting, live, get } = await withMeeting();
  const id = await asked();
  expect(await waiting(by.leaderOfUnit)).toMatchObject([{ ...ALL, id, own: true, meetings: [] }]);
  expect(await waiting(by.administrator)).toMatchObject([{ id, own: false, unit: 'Solvang skule' }]);
  await post(`/erasures/${id}`, by.administrator, { approve: true }).expect(200);
  expect(await live.open(created.meeting)).toBeUndefined();
  expect(keys.erasures()).toMatchObject([
    { kind: 'case', ground: 'request', reference: '2026/17-3' },
    { kind: 'meeting', id: created.meeting },
  ]);
  for (const { askedBy, approvedBy } of keys.erasures()) expect(askedBy).not.toBe(approvedBy);
  const list = await get('/meetings', by.leaderOfUnit).expect(200);
  expect(MeetingList.parse(list.body)).toEqual([]);
  expect(await waiting(by.administrator)).toEqual([]);
});

it('[ER5] who asked does not approve, and who may not lead the unit neither sees nor decides it', async () => {
  const { by, keys, post, asked, waiting } = await withMeeting();
  const id = await asked();
  for (const cookies of [by.leaderOfUnit, by.leaderOfOther])
    await post(`/erasures/${id}`, cookies, { approve: true }).expect(403, { error: 'notYours' });
  await post(`/erasures/${id}`, by.leaderOfOther, { approve: false }).expect(403, { error: 'notYours' });
  expect(await waiting(by.leaderOfOther)).toEqual([]);
  expect(keys.erasures()).toEqual([]);
});

it('[AU9] whoever is family in the case neither asks, sees nor approves', async () => {
  const { by, ask, post, asked, waiting, accounts, created, keys } = await withMeeting();
  await ask(ALL, by.party).expect(403, { error: 'notYours' });
  const id = await asked();
  expect(await waiting(by.party)).toEqual([]);
  await post(`/erasures/${id}`, by.party, { approve: true }).expect(403, { error: 'notYours' });
  const administrator = accounts.roles.in('').find(({ role }) => role === 'administrator');
  if (administrator === undefined) throw new Error('no administrator');
  becomeParty(accounts, administrator.account, created.meeting, null);
  await post(`/erasures/${id}`, by.administrator, { approve: true }).expect(403, { error: 'notYours' });
  expect(keys.erasures()).toEqual([]);
});

it('[ER5] [AU7] it is told to the unit, can be refused or taken back, and says when, not who', async () => {
  const { by, post, ask, asked, waiting, get, command, created } = await withMeeting();
  const startsAt = Date.now() + 86_400_000;
  const details = {
    unitName: 'Solvang skule',
    unitKind: 'school',
    language: 'nn',
    child: 'Kjellfrid',
  } as const;
  const rest = { showChild: false, startsAt: startsAt as never, place: '', videoLink: '' };
  await command(created, 'plan.details', { ...details, ...rest });
  await post(`/erasures/${await asked()}`, by.administrator, { approve: false }).expect(200);
  expect(await waiting(by.leaderOfUnit)).toEqual([]);
  await ask({ ...ALL, scope: 'meeting' }).expect(201);
  await ask({ ...ALL, scope: 'meeting' }).expect(201);
  const again = await waiting(by.administrator);
  expect(again).toHaveLength(1);
  expect(again[0]?.meetings).toEqual([startsAt]);
  expect(JSON.stringify(again)).not.toContain('Kjellfrid');
  await post(`/erasures/${again[0]?.id}`, by.leaderOfUnit, { approve: false }).expect(200);
  const notices = NoticeList.parse((await get('/notices', by.party).expect(200)).body);
  const kinds = notices.map(({ kind }) => kind).filter((kind) => kind.startsWith('erasure'));
  expect(kinds.sort()).toEqual(['erasureAsked', 'erasureAsked', 'erasureDeclined']);
});

it.each([
  { ...ALL, ground: 'retention' },
  { ...ALL, reference: 'Kari Nordmann' },
  { ...ALL, reference: '' },
  { ...ALL, scope: 'unit' },
])('[ER5] %o is no request', async (body) => {
  const { ask, waiting, by } = await withMeeting();
  await ask(body).expect(400, { error: 'malformed' });
  expect(await waiting(by.leaderOfUnit)).toEqual([]);
});
