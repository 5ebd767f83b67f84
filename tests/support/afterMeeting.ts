import request from 'supertest';
import { type AfterCode, AfterLinkMade } from '../../shared/afterwards.ts';
import { PersonId } from '../../shared/ids.ts';
import type { CreatedMeeting } from '../../shared/meetings.ts';
import { withCookies } from './cookieJar.ts';
import { makeReady } from './ready.ts';
import { silentLog } from './silentLog.ts';
import { runUntilFamilyLeft, type TestApp, testApp } from './testApp.ts';

export const MOTHER = PersonId.parse('mor');
export const GUARDIAN = PersonId.parse('mother');
export const DAY = 24 * 60 * 60 * 1000;

/** A practice meeting, with what its leader and the family's browsers ask for when it is over. */
export const afterMeeting = async (log = silentLog) => {
  const all = await testApp({}, log);
  const created = await all.create(await all.account(), { kind: 'practice', language: 'nn' });
  const { meeting, cookie } = created;
  const links = () => request(all.app).get(`/api/meetings/${meeting}/after-links`).set('cookie', cookie);
  const change = (what: 'make' | 'revoke', person: PersonId = MOTHER) =>
    request(all.app)
      .post(`/api/meetings/${meeting}/after-links/${person}`)
      .set('cookie', cookie)
      .send({ change: what });
  const make = async (person: PersonId = MOTHER) => {
    const { made } = AfterLinkMade.parse((await change('make', person).expect(200)).body);
    if (made === null) throw new Error('no link');
    return { token: made.path.replace('/after#', ''), code: made.code };
  };
  const tryWith = (token: string, code: string, cookies = '') =>
    request(all.app).post('/api/after/open').set('cookie', cookies).send({ token, code });
  const open = async (link: { token: string; code: AfterCode }): Promise<string> =>
    withCookies('', (await tryWith(link.token, link.code).expect(200)).get('Set-Cookie') ?? []);
  const page = (cookies: string, person: PersonId = MOTHER) =>
    request(all.app).get(`/api/meetings/${meeting}/after/${person}`).set('cookie', cookies);
  return { ...all, created, links, change, make, tryWith, open, page };
};

/** The same, when the family has left. */
export const left = async (log = silentLog) => {
  const all = await afterMeeting(log);
  await runUntilFamilyLeft(all, all.created);
  return all;
};

/** A meeting that is not practice, whose family has left, and a mother with a yes that the leader recorded. */
export const realMeeting = async (
  words: Parameters<typeof makeReady>[2] = {},
  also: (all: TestApp, created: CreatedMeeting) => Promise<void> = async () => undefined,
) => {
  const all = await testApp();
  const created = await all.create(await all.account(), { kind: 'real', leaderName: 'Anna' });
  await all.command(created, 'person.put', {
    person: { id: GUARDIAN, name: 'Mona', roles: ['guardian'], service: null, attends: true },
  });
  await makeReady(all, created, words);
  await also(all, created);
  await runUntilFamilyLeft(all, created);
  const held = (): string => {
    const { token, code } = all.access.afterwards.make(created.meeting, GUARDIAN);
    const found = all.access.afterwards.find(token, code);
    if (!found.ok) throw new Error('the link was not taken');
    return withCookies('', [all.access.afterwards.open(undefined, found)]);
  };
  return { ...all, created, held };
};

/** A code of six digits that is not that one. */
export const otherThan = (code: string): string => (code === '000000' ? '000001' : '000000');
