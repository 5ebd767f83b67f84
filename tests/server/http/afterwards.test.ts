import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { Eraser } from '../../../server/cases/Eraser.ts';
import { AfterLinkStates, AfterPage } from '../../../shared/afterwards.ts';
import { USUAL_ABOUT } from '../../../shared/consent.ts';
import { PersonId, ServiceId } from '../../../shared/ids.ts';
import type { Role } from '../../../shared/people.ts';
import { osloDate, type WallTime } from '../../../shared/time.ts';
import { TrailPage } from '../../../shared/trail.ts';
import { afterMeeting, GUARDIAN, left, MOTHER, realMeeting } from '../../support/afterMeeting.ts';
import { approvedAndOut } from '../../support/approving.ts';
import { LEADER } from '../../support/setup.ts';
import { runUntilFamilyLeft, type TestApp, testApp } from '../../support/testApp.ts';

const erasing = ({ keys, cases, live, access, accounts }: TestApp): Eraser =>
  new Eraser({
    keys,
    cases,
    forget: async (meeting) => {
      await live.forget(meeting);
      access.forgetMeeting(meeting);
    },
    disown: (meeting) => accounts.meetings.forget(meeting),
  });
const retention = (at: number) => ({
  at: at as WallTime,
  ground: 'retention' as const,
  reference: '',
  askedBy: null,
  approvedBy: null,
});

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
      AfterPage.parse(body).answers.map(({ scope, answer }) => [scope.kind, answer]);
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

it('[JO13] the page holds nothing of the evaluation, of the other guardian, or of whoever has a protected address', async () => {
  const father = PersonId.parse('father');
  const words = { place: 'Zq-rom', child: 'Zq-barn', service: 'Zq-tenesta', line: 'Zq-mora-si-linje' };
  const { app, command, created, held } = await realMeeting(words, async (all, of) => {
    const roles: Role[] = ['guardian'];
    await all.command(of, 'person.put', {
      person: { id: father, name: 'Zq-far', roles, service: null, attends: true },
    });
    await all.command(of, 'person.about', { person: father, about: { ...USUAL_ABOUT, protected: true } });
    await all.command(of, 'consent.record', {
      consent: {
        scope: { kind: 'service', service: ServiceId.parse('ppt') },
        givenBy: [father],
        givenOn: osloDate(Date.now() as WallTime),
        form: 'oral',
        validUntil: null,
        sharing: { topics: [], line: 'Zq-faren-si-linje' },
      },
    });
  });
  await command(created, 'evaluation.write', { question: 'worked', text: 'Zq-vurdering', baseRev: 0 });
  const cookies = held();
  const path = `/api/meetings/${created.meeting}/after/${GUARDIAN}`;
  const came = await request(app).get(path).set('cookie', cookies).expect(200);
  const said = await request(app)
    .post(`${path}/consent`)
    .set('cookie', cookies)
    .send({ did: 'withdraw', scope: null })
    .expect(200);
  for (const { text } of [came, said]) {
    // To the service, and to the stafettlogg.
    expect(text.match(/Zq-[\wæøå-]+/g)).toEqual(['Zq-mora-si-linje', 'Zq-mora-si-linje']);
    expect(text).not.toMatch(/father|protected|responsible|evaluation/);
  }
});

it('[JO13] [CO18] who came in ones place is named there, also to a guardian who was in the meeting', async () => {
  const person = PersonId.parse('fullmektig');
  const scope = { kind: 'representation', person } as const;
  const { app, created, held } = await realMeeting({}, async (all, of) => {
    const roles: Role[] = ['representative'];
    await all.command(of, 'person.put', {
      person: { id: person, name: 'Frida', roles, service: null, attends: true },
    });
    const givenOn = osloDate(Date.now() as WallTime);
    await all.command(of, 'consent.record', {
      consent: { scope, givenBy: [GUARDIAN], givenOn, form: 'oral', validUntil: null },
    });
  });
  const path = `/api/meetings/${created.meeting}/after/${GUARDIAN}`;
  const { body } = await request(app).get(path).set('cookie', held()).expect(200);
  expect(AfterPage.parse(body).answers).toContainEqual(expect.objectContaining({ scope, name: 'Frida' }));
});

it('[JO13] where nothing was ever said yes or no to, the page asks for nothing', async () => {
  const all = await left();
  const page = AfterPage.parse((await all.page(await all.open(await all.make())).expect(200)).body);
  expect(page.answers.every(({ given }) => given !== null)).toBe(true);
});

it('[JO13] [TR2] the opening stands in the log before anything of the page is given, and where it cannot, nothing is', async () => {
  const all = await realMeeting();
  const cookies = all.held();
  const path = `/api/meetings/${all.created.meeting}/after/${GUARDIAN}`;
  const rows = () =>
    [...all.trail.rows({ meeting: all.created.meeting, case: null }, null)].filter(
      ({ did }) => did === 'farewell',
    );
  all.trailBroken.is = true;
  const refused = await request(all.app).get(path).set('cookie', cookies).expect(503);
  expect(refused.body).toEqual({ error: 'unavailable' });
  expect(rows()).toEqual([]);
  all.trailBroken.is = false;
  await request(all.app).get(path).set('cookie', cookies).expect(200);
  expect(rows()).toMatchObject([{ as: 'guardian', who: { kind: 'seat', seat: GUARDIAN } }]);
});

it('[JO15] when retention has ended the notes, the link and the page open nothing, and its leader can make no other', async () => {
  const all = await left();
  const { app, created, make, open, page, tryWith, change, access } = all;
  const link = await make();
  const cookies = await open(link);
  await approvedAndOut(all, created, created.cookie);
  await erasing(all).eraseNotes(created.meeting, retention(all.clock.now));
  await page(cookies).expect(403, { error: 'notYours' });
  await request(app)
    .post(`/api/meetings/${created.meeting}/after/${MOTHER}/consent`)
    .set('cookie', cookies)
    .send({ did: 'withdraw', scope: null })
    .expect(403, { error: 'notYours' });
  await tryWith(link.token, link.code).expect(404, { error: 'codeUnknown' });
  await change('make').expect(403, { error: 'notYours' });
  expect(access.afterwards.of(created.meeting, MOTHER)).toBeNull();
});
