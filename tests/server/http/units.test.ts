import request from 'supertest';
import { expect, it } from 'vitest';
import { PersonId, ServiceId } from '../../../shared/ids.ts';
import { Office, UnitPage, UnitStart } from '../../../shared/units.ts';
import { withCookies } from '../../support/cookieJar.ts';
import { ADMINISTRATOR, LEADER, setupOf } from '../../support/setup.ts';
import { testApp } from '../../support/testApp.ts';
import { visitorsOf } from '../../support/visitors.ts';

const SETTINGS = {
  ...setupOf('').unit,
  name: 'Solbakken barnehage',
  kind: 'kindergarten',
  language: 'nb',
  youthAge: 16,
  minutes: { ...setupOf('').unit.minutes, offers: 15 },
  services: [{ service: { id: ServiceId.parse('ppt'), kind: 'ppt', name: '' }, person: 'Pia Ped' }],
} as const;

it('[AU11] a new meeting begins as its unit has settled, and one that is there is left alone', async () => {
  const { app, account, accounts, create, live } = await testApp();
  const cookies = await account();
  const [unit] = accounts.units.all();
  const before = await create(cookies, { kind: 'real', leaderName: 'Anna' });
  const saved = await request(app)
    .post(`/api/units/${unit}/settings`)
    .set('cookie', cookies)
    .send(SETTINGS)
    .expect(200);
  expect(UnitPage.parse(saved.body).settings).toEqual(SETTINGS);
  const { meeting, cookie } = await create(cookies, { kind: 'real', leaderName: 'Anna' });
  const context = (await live.open(meeting))?.state().context;
  expect(context?.minutes.offers).toBe(15);
  expect(context?.people).toMatchObject([
    { name: 'Anna', roles: ['head'] },
    { name: 'Pia Ped', roles: ['service'], service: { kind: 'ppt' } },
  ]);
  const start = await request(app).get(`/api/meetings/${meeting}/unit`).set('cookie', cookie).expect(200);
  expect(UnitStart.parse(start.body)).toEqual({
    unit: accounts.units.all()[0],
    name: 'Solbakken barnehage',
    kind: 'kindergarten',
    language: 'nb',
    youthAge: 16,
  });
  const untouched = (await live.open(before.meeting))?.state().context;
  expect(untouched?.minutes.offers).toBe(10);
  expect(untouched?.people).toHaveLength(1);
});

it('[AU2] a coordinator sees when each unit meets, and not a word of what it is about', async () => {
  const all = await testApp();
  const { by, created } = await visitorsOf(all);
  const startsAt = Date.now() + 86_400_000;
  await all.command(created, 'plan.details', {
    unitName: 'Solvang skule',
    unitKind: 'school',
    language: 'nn',
    child: 'Kjellfrid',
    showChild: false,
    startsAt: startsAt as never,
    place: 'Rom 1',
    videoLink: '',
  });
  const answer = await request(all.app).get('/api/coordination').set('cookie', by.coordinator).expect(200);
  expect(answer.body).toEqual([{ unit: 'Solvang skule', startsAt }]);
  expect(answer.text).not.toContain(created.meeting);
});

it('[AU5] the screens of two people make a leader: one asks, the other says yes and gets the link', async () => {
  const { app, account, enter } = await testApp();
  const leader = await account();
  const { email, password } = ADMINISTRATOR;
  const boss = await enter('/api/sign-in', { email, password });
  const as = (cookies: string) => ({
    get: (path: string) => request(app).get(path).set('cookie', cookies),
    post: (path: string, body: object) => request(app).post(path).set('cookie', cookies).send(body),
  });
  const session = await as(leader).get('/api/session');
  const { unit } = session.body.account.units[0];
  const invitee = { name: 'Anna Andre', email: 'anna@kommune.example' };
  await as(leader).post('/api/requests', { kind: 'leader', unit, invitee }).expect(201, { state: 'waiting' });
  const own = await as(leader).get('/api/requests').expect(200);
  expect(own.body).toMatchObject([{ own: true, alone: false, about: invitee }]);
  const theirs = await as(boss).get('/api/requests').expect(200);
  expect(theirs.body).toMatchObject([{ own: false, askedBy: LEADER.name, unit: 'Solvang skule' }]);
  const { id } = theirs.body[0];
  const done = await as(boss).post(`/api/requests/${id}`, { approve: true }).expect(200);
  expect(done.body.path).toMatch(/^\/invitation#/);
  const notices = await as(leader).get('/api/notices').expect(200);
  expect(notices.body[0]).toMatchObject({ kind: 'leaderMade', by: ADMINISTRATOR.name, about: 'Anna Andre' });
  await as(leader)
    .post('/api/notices/seen', { ids: [notices.body[0].id] })
    .expect(200);
  const after = await as(leader).get('/api/notices').expect(200);
  expect(after.body).not.toContainEqual(notices.body[0]);
});

it('[AU9] a family link in a browser where somebody is signed in asks whose family it is', async () => {
  const all = await testApp();
  const { by, created } = await visitorsOf(all);
  const { app, access, accounts } = all;
  const opened = await request(app)
    .post(`/api/meetings/${created.meeting}/open`)
    .set('cookie', by.leaderOfUnit)
    .expect(200);
  const leading = withCookies(by.leaderOfUnit, opened.get('Set-Cookie') ?? []);
  const mother = PersonId.parse('mother');
  const token = await all.tokenOf(leading, created.meeting, mother);
  const redeem = (body: object) =>
    request(app)
      .post('/api/links/redeem')
      .set('cookie', leading)
      .send({ token, ...body });
  await redeem({}).expect(409, { error: 'familySeat' });
  expect(access.holds(leading, created.meeting, created.seat)).toBe(true);
  const own = await redeem({ family: true }).expect(200);
  const cookies = withCookies(leading, own.get('Set-Cookie') ?? []);
  expect(access.holds(cookies, created.meeting, mother)).toBe(true);
  expect(access.holds(cookies, created.meeting, created.seat)).toBe(false);
  await request(app)
    .post(`/api/meetings/${created.meeting}/open`)
    .set('cookie', cookies)
    .expect(403, { error: 'notYours' });
  expect(accounts.meetings.of(created.meeting)?.ledBy).toBeNull();
});

it('[AU9] whoever turns out to be family loses what links had opened there too, before the answer', async () => {
  const all = await testApp();
  const { by, created } = await visitorsOf(all);
  const { app, access } = all;
  const { meeting } = created;
  const cookie = by.leaderSeat;
  const teacher = PersonId.parse('teacher');
  const sfo = PersonId.parse('sfo');
  const mother = PersonId.parse('mother');
  const own = await all.redeem(await all.tokenOf(cookie, meeting, teacher), by.staffOther);
  const opened = withCookies(by.staffOther, [own]);
  const phone = await all.redeem(await all.tokenOf(cookie, meeting, teacher));
  await request(app).post(`/api/meetings/${meeting}/party`).set('cookie', opened).expect(200);
  for (const each of [opened, phone]) expect(access.holds(each, meeting, teacher)).toBe(false);

  // A link that was opened before signing in, and one for the day.
  const token = await all.tokenOf(cookie, meeting, mother);
  for (const held of [by.staffSeat, by.staffDay]) {
    expect(access.holds(held, meeting, sfo)).toBe(true);
    const cookies = `${held}; ${by.leaderOfOther}`;
    const family = { token, family: true };
    const answer = await request(app)
      .post('/api/links/redeem')
      .set('cookie', cookies)
      .send(family)
      .expect(200);
    const after = withCookies(cookies, answer.get('Set-Cookie') ?? []);
    expect(access.holds(after, meeting, sfo)).toBe(false);
    expect(access.holds(after, meeting, mother)).toBe(true);
  }
});

it('[AU9] whoever is family in the case opens no link to a seat of staff there, nor one for the day', async () => {
  const all = await testApp();
  const { by, created, staff } = await visitorsOf(all);
  const { app, access } = all;
  const { meeting, seat } = created;
  const cookie = by.leaderSeat;
  access.changeLink(meeting, seat, 'renew', cookie);
  const day = access.days.link({ kind: 'staffDay', staff }).path.split('#')[1] ?? '';
  const tokens = [
    await all.tokenOf(cookie, meeting, PersonId.parse('teacher')),
    await all.tokenOf(cookie, meeting, seat),
    day,
  ];
  for (const token of tokens)
    await request(app)
      .post('/api/links/redeem')
      .set('cookie', by.party)
      .send({ token })
      .expect(403, { error: 'notYours' });
});

it('[AU2] nobody who is signed in as administrator opens a link to a seat of staff, nor one for the day', async () => {
  const all = await testApp();
  const { by, created, staff } = await visitorsOf(all);
  const { app, access, tokenOf } = all;
  const { meeting } = created;
  const cookie = by.leaderSeat;
  const day = access.days.link({ kind: 'staffDay', staff }).path.split('#')[1] ?? '';
  const teacher = await tokenOf(cookie, meeting, PersonId.parse('teacher'));
  const opening = (token: string) =>
    request(app).post('/api/links/redeem').set('cookie', by.administrator).send({ token });
  for (const token of [teacher, day]) await opening(token).expect(403, { error: 'administratorHere' });
  // One of the own family is as anybody's.
  const mother = await tokenOf(cookie, meeting, PersonId.parse('mother'));
  await opening(mother).expect(409, { error: 'familySeat' });
});

it('[AU9] in practice anybody tries any seat', async () => {
  const { account, create, tokenOf, redeem, access } = await testApp();
  const { meeting, seat, cookie } = await create(await account(), { kind: 'practice', language: 'nn' });
  const mother = PersonId.parse('mor');
  const cookies = await redeem(await tokenOf(cookie, meeting, mother), cookie);
  expect(access.holds(cookies, meeting, mother) && access.holds(cookies, meeting, seat)).toBe(true);
});

it('[AU2] a staff link opened while signed in is there to come back to, until the link is changed', async () => {
  const all = await testApp();
  const { by, created } = await visitorsOf(all);
  const { app, tokenOf } = all;
  const { meeting, seat } = created;
  const opened = await request(app).post(`/api/meetings/${meeting}/open`).set('cookie', by.leaderOfUnit);
  const leading = withCookies(by.leaderOfUnit, opened.get('Set-Cookie') ?? []);
  const token = await tokenOf(leading, meeting, PersonId.parse('teacher'));
  const open = () => request(app).post(`/api/meetings/${meeting}/open`).set('cookie', by.staffOther);
  await open().expect(403);
  await request(app).post('/api/links/redeem').set('cookie', by.staffOther).send({ token }).expect(200);
  await open().expect(200, { seat: 'teacher', as: 'staff' });
  const list = await request(app).get('/api/meetings').set('cookie', by.staffOther);
  expect(list.body).toMatchObject([{ meeting, seat: 'teacher', as: 'staff' }]);
  await request(app)
    .post(`/api/meetings/${meeting}/links/teacher`)
    .set('cookie', leading)
    .send({ change: 'revoke' })
    .expect(200);
  await open().expect(403);
  expect(seat).not.toBe('teacher');
});

it('[AU15] the owner has a new name, and the family reads who answers for what is kept', async () => {
  const all = await testApp();
  const { by, created, unit } = await visitorsOf(all);
  const { app, accounts } = all;
  const path = `/api/meetings/${created.meeting}/answerable`;
  const read = async () => (await request(app).get(path).set('cookie', by.guardianSeat).expect(200)).body;
  expect(await read()).toEqual({ controller: 'Solvang kommune', referat: '', stafettlogg: '' });
  const owner = { name: 'Nye Solvang kommune', kind: 'municipality' };
  await request(app).post('/api/owner').set('cookie', by.administrator).send(owner).expect(200);
  expect((await request(app).get('/api/owner').set('cookie', by.administrator)).body).toEqual(owner);
  expect(await read()).toMatchObject({ controller: owner.name });
  const settings = accounts.units.settings(unit);
  if (settings === null) throw new Error('no unit');
  const basis = { referat: 'Forvaltningslova', stafettlogg: '' };
  accounts.units.change(unit, { ...settings, controller: 'Skulesjefen', basis });
  expect(await read()).toEqual({ controller: 'Skulesjefen', ...basis });
});

it('[AU16] an administrator signs a leader out by the unit’s page, and an administrator by the office’s', async () => {
  const { app, account, enter } = await testApp();
  const leader = await account();
  const { email, password } = ADMINISTRATOR;
  const [boss, elsewhere] = [
    await enter('/api/sign-in', { email, password }),
    await enter('/api/sign-in', { email, password }),
  ];
  const session = await request(app).get('/api/session').set('cookie', leader);
  const { unit } = session.body.account.units[0];
  const page = UnitPage.parse((await request(app).get(`/api/units/${unit}`).set('cookie', boss)).body);
  const [member] = page.members;
  expect(member).toMatchObject({ name: LEADER.name, own: false });
  const signOut = (cookies: string, path: string, body: object) =>
    request(app).post(path).set('cookie', cookies).send(body);
  const path = `/api/units/${unit}/members/${member?.account}`;
  await signOut(boss, path, { change: 'signOut' }).expect(200, { path: null });
  await request(app).get('/api/account').set('cookie', leader).expect(403);
  const back = await account();
  expect((await request(app).get('/api/notices').set('cookie', back)).body).toContainEqual(
    expect.objectContaining({ kind: 'signedOut', by: ADMINISTRATOR.name, about: LEADER.name }),
  );

  const [own] = Office.parse((await request(app).get('/api/office').set('cookie', boss)).body);
  expect(own).toMatchObject({ name: ADMINISTRATOR.name, own: true });
  await signOut(boss, '/api/office/nobody/sign-out', {}).expect(404);
  await signOut(boss, `/api/office/${own?.account}/sign-out`, {}).expect(200);
  await request(app).get('/api/account').set('cookie', elsewhere).expect(403);
});
