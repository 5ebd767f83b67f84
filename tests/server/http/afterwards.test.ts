import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { type AfterCode, AfterLinkMade, AfterLinkStates, AfterPage } from '../../../shared/afterwards.ts';
import { PersonId } from '../../../shared/ids.ts';
import { TrailPage } from '../../../shared/trail.ts';
import { withCookies } from '../../support/cookieJar.ts';
import { makeReady } from '../../support/ready.ts';
import { LEADER } from '../../support/setup.ts';
import { runUntilFamilyLeft, testApp } from '../../support/testApp.ts';

const MOTHER = PersonId.parse('mor');
const GUARDIAN = PersonId.parse('mother');
const DAY = 24 * 60 * 60 * 1000;

const afterMeeting = async () => {
  const all = await testApp();
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
const left = async () => {
  const all = await afterMeeting();
  await runUntilFamilyLeft(all, all.created);
  return all;
};

/** A meeting that is not practice, whose family has left, and a mother with a yes that the leader recorded. */
const realMeeting = async () => {
  const all = await testApp();
  const created = await all.create(await all.account(), { kind: 'real', leaderName: 'Anna' });
  await all.command(created, 'person.put', {
    person: { id: GUARDIAN, name: 'Mona', roles: ['guardian'], service: null, attends: true },
  });
  await makeReady(all, created);
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
const otherThan = (code: string): string => (code === '000000' ? '000001' : '000000');

describe('what remains for the family', () => {
  it('[JO13] is nothing while the family is in the meeting, and then a link for each who takes the page along', async () => {
    const all = await afterMeeting();
    expect((await all.links().expect(200)).body).toEqual([]);
    await all.change('make').expect(409, { error: 'notYet' });
    await runUntilFamilyLeft(all, all.created);
    const people = AfterLinkStates.parse((await all.links().expect(200)).body).map(({ person }) => person);
    expect(people).toContain(MOTHER);
    // Nobody of the staff.
    expect(people).not.toContain(PersonId.parse('larar'));
    await all.change('make', PersonId.parse('larar')).expect(404);
  });

  it('[JO13] opens the page of that person, and nothing of the live meeting or of anybody else', async () => {
    const all = await left();
    const { access, created, open, make, page, app } = all;
    const cookies = await open(await make());
    const came = AfterPage.parse((await page(cookies).expect(200)).body);
    expect(came.farewell.unitName).not.toBe('');
    await page(cookies, PersonId.parse('far')).expect(403, { error: 'notYours' });
    await page('').expect(403, { error: 'notYours' });
    expect(access.holdsAny(cookies, created.meeting)).toBe(false);
    expect(access.holds(cookies, created.meeting, MOTHER)).toBe(false);
    for (const path of ['referat', 'links', 'after-links', 'kept', 'insight'])
      await request(app)
        .get(`/api/meetings/${created.meeting}/${path}`)
        .set('cookie', cookies)
        .expect(403, { error: 'notYours' });
  });

  it('[JO13] a yes can be read and taken back, and what the leader recorded can be contested', async () => {
    const { app, created, held } = await realMeeting();
    const cookies = held();
    const path = `/api/meetings/${created.meeting}/after/${GUARDIAN}`;
    const answersOf = (body: unknown) =>
      AfterPage.parse(body).answers.map(({ answer: { scope, answer } }) => [scope.kind, answer]);
    const say = (body: object) => request(app).post(`${path}/consent`).set('cookie', cookies).send(body);
    const before = await request(app).get(path).set('cookie', cookies).expect(200);
    expect(answersOf(before.body)).toEqual([
      ['service', 'yes'],
      ['stafettlogg', 'yes'],
    ]);
    const contested = await say({ did: 'contest', scope: { kind: 'stafettlogg' } }).expect(200);
    expect(answersOf(contested.body)).toContainEqual(['stafettlogg', 'contested']);
    const scope = { kind: 'service', service: 'ppt' };
    const taken = await say({ did: 'withdraw', scope }).expect(200);
    expect(answersOf(taken.body)).toContainEqual(['service', 'no']);
    // What was taken back is not there to be taken back again; nothing else can be said.
    await say({ did: 'withdraw', scope }).expect(409, { error: 'changed' });
    await say({ did: 'answer', scope }).expect(400);
  });

  it('[JO13] [TR6] a guardian reads who has opened what, the own opening too, and for nobody else', async () => {
    const { app, created, held } = await realMeeting();
    const cookies = held();
    const get = (path: string) =>
      request(app).get(`/api/meetings/${created.meeting}/${path}`).set('cookie', cookies);
    await get(`after/${GUARDIAN}`).expect(200);
    const { entries } = TrailPage.parse((await get(`trail?seat=${GUARDIAN}`).expect(200)).body);
    expect(entries.filter(({ own }) => own).map(({ did }) => did)).toContain('farewell');
    await get('trail?seat=father').expect(403);
  });

  it('[JO14] a wrong code, an ended link and one that never was get the same answer, and five wrong codes end a link', async () => {
    const { make, tryWith, change, open, page } = await left();
    const link = await make();
    const wrong = otherThan(link.code);
    const same = { error: 'codeUnknown' };
    await tryWith('never-was-such-a-link', link.code).expect(404, same);
    for (let tries = 0; tries < 4; tries += 1) await tryWith(link.token, wrong).expect(404, same);
    // The right code works yet, and takes no try back.
    const cookies = await open(link);
    await tryWith(link.token, wrong).expect(404, same);
    await tryWith(link.token, link.code).expect(404, same);
    await page(cookies).expect(200);
    const next = await make();
    await tryWith(next.token, link.code === next.code ? wrong : link.code).expect(404, same);
    await change('revoke').expect(200);
    await tryWith(next.token, next.code).expect(404, same);
  });

  it('[JO14] neither token nor code is stored, or shown a second time', async () => {
    const { make, links, access } = await left();
    const { token, code } = await make();
    const shown = await links().expect(200);
    expect(shown.text).not.toContain(token);
    expect(shown.text).not.toContain(code);
    expect(access.afterwards.find(token, code)).toMatchObject({ ok: true });
  });

  it('[JO14] opening the address by itself opens nothing', async () => {
    const { make, app, access, created } = await left();
    const { token } = await make();
    for (const visit of [request(app).get('/after'), request(app).head('/after')]) {
      const answer = await visit.set('accept', 'text/html').expect(200);
      expect(answer.get('Set-Cookie')).toBeUndefined();
    }
    await request(app).post('/api/after/open').send({ token }).expect(400);
    expect(access.afterwards.of(created.meeting, MOTHER)).toMatchObject({ works: true });
  });

  it('[JO15] ends by being revoked, made anew, and with the person’s own link', async () => {
    const { make, open, page, change, access, created } = await left();
    const first = await open(await make());
    const second = await open(await make());
    await page(first).expect(403);
    await page(second).expect(200);
    await change('revoke').expect(200);
    await page(second).expect(403);
    const third = await open(await make());
    access.changeLink(created.meeting, MOTHER, 'revoke', undefined);
    await page(third).expect(403);
  });

  it('[JO15] whoever is done on a machine ends the link that was opened there, and no other device', async () => {
    const { make, open, page, tryWith, app } = await left();
    const link = await make();
    const shared = await open(link);
    const phone = await open(link);
    await request(app).post('/api/session/leave').set('cookie', shared).send({}).expect(200);
    await page(shared).expect(403);
    await page(phone).expect(200);
    await tryWith(link.token, link.code).expect(404, { error: 'codeUnknown' });
  });

  it('[JO15] works for fourteen days, an opened page for twelve hours, and neither when the meeting is erased', async () => {
    const { make, open, page, tryWith, clock, access, created } = await left();
    const link = await make();
    const cookies = await open(link);
    clock.now += DAY / 2 + 1;
    await page(cookies).expect(403);
    clock.now += 13 * DAY;
    const again = await open(link);
    clock.now += DAY / 2;
    await tryWith(link.token, link.code).expect(404, { error: 'codeUnknown' });
    const other = access.afterwards.make(created.meeting, MOTHER);
    access.forgetMeeting(created.meeting);
    await page(again).expect(403);
    expect(access.afterwards.find(other.token, other.code)).toEqual({ ok: false, ended: null });
  });
});

it('[JO13] [AU9] somebody signed in is asked whether it is the own family, and is a party then', async () => {
  const { app, accounts, access, account, created } = await realMeeting();
  const leader = await account();
  const { token, code } = access.afterwards.make(created.meeting, GUARDIAN);
  const open = (body: object) => request(app).post('/api/after/open').set('cookie', leader).send(body);
  await open({ token, code }).expect(409, { error: 'familySeat' });
  const first = accounts.people.find(LEADER.email);
  if (first === null) throw new Error('no leader');
  expect(accounts.meetings.isParty(first, created.meeting)).toBe(false);
  await open({ token, code, family: true }).expect(200);
  expect(accounts.meetings.isParty(first, created.meeting)).toBe(true);
});

it('[JO13] [JO15] before the family has left, and for who is not told what is written, a right code is as good as a wrong one', async () => {
  const all = await testApp();
  const created = await all.create(await all.account(), { kind: 'practice', language: 'nn' });
  const { token, code } = all.access.afterwards.make(created.meeting, MOTHER);
  const open = () => request(all.app).post('/api/after/open').send({ token, code });
  await open().expect(404, { error: 'codeUnknown' });
  await all.command(created, 'person.about', {
    person: MOTHER,
    about: { standing: 'limited', protected: false, seat: true },
  });
  await runUntilFamilyLeft(all, created);
  await open().expect(404, { error: 'codeUnknown' });
});
