import { Writable } from 'node:stream';
import request from 'supertest';
import { expect, it } from 'vitest';
import { createLog } from '../../../server/config/log.ts';
import { PersonId, PROJECTOR } from '../../../shared/ids.ts';
import { SeatLinks } from '../../../shared/links.ts';
import { MeetingList } from '../../../shared/meetings.ts';
import { FROM_AFAR, testApp } from '../../support/testApp.ts';

const PLANTED = 'Kjellfrid-Planta';

it('[AC1] only an account makes and lists meetings', async () => {
  const { app } = await testApp();
  await request(app).get('/api/meetings').expect(403, { error: 'notYours' });
  await request(app)
    .post('/api/meetings')
    .send({ kind: 'practice', language: 'nn' })
    .expect(403, { error: 'notYours' });
});

it('[AC16] a practice meeting is ready to start, a real one has its leader', async () => {
  const { app, account, create, live } = await testApp();
  const cookie = await account();
  const practice = await create(cookie, { kind: 'practice', language: 'nn' });
  const real = await create(cookie, { kind: 'real', leaderName: PLANTED });
  const list = MeetingList.parse((await request(app).get('/api/meetings').set('cookie', cookie)).body);
  expect(list).toHaveLength(2);
  expect(list.find((each) => each.meeting === practice.meeting)).toMatchObject({
    practice: true,
    stage: 'preparing',
  });
  expect(list.find((each) => each.meeting === real.meeting)).toMatchObject({
    practice: false,
    details: null,
  });
  const people = (await live.open(real.meeting))?.state().context.people;
  expect(people).toEqual([expect.objectContaining({ id: real.seat, name: PLANTED, roles: ['head'] })]);
});

it('[AC8] a name that is blank, long or on two lines is malformed', async () => {
  const { app, account } = await testApp();
  const cookie = await account();
  for (const leaderName of ['', '   ', 'a'.repeat(81), 'a\nb'])
    await request(app)
      .post('/api/meetings')
      .set('cookie', cookie)
      .send({ kind: 'real', leaderName })
      .expect(400, { error: 'malformed' });
});

it('[SY28] the list reads the log of a meeting once, and again only when something has happened in it', async () => {
  const { app, account, create, command, live } = await testApp();
  const cookie = await account();
  const one = await create(cookie, { kind: 'practice', language: 'nn' });
  await create(cookie, { kind: 'practice', language: 'nn' });
  const read: string[] = [];
  const { glance } = live;
  live.glance = async (meeting) => {
    read.push(meeting);
    return glance(meeting);
  };
  const list = async () =>
    MeetingList.parse((await request(app).get('/api/meetings').set('cookie', cookie)).body);
  await Promise.all([list(), list()]);
  expect(await list()).toHaveLength(2);
  expect(read).toHaveLength(2);
  await command(one, 'meeting.start', { despite: true });
  expect((await list()).find((each) => each.meeting === one.meeting)?.stage).toBe('welcome');
  expect(read).toHaveLength(3);
});

it('[SY28] a meeting whose log cannot be read hides no other, and is tried again', async () => {
  const { app, account, create, live } = await testApp();
  const cookie = await account();
  const one = await create(cookie, { kind: 'practice', language: 'nn' });
  await create(cookie, { kind: 'practice', language: 'nn' });
  const { glance } = live;
  live.glance = async (meeting) => {
    if (meeting === one.meeting) throw new Error('damaged');
    return glance(meeting);
  };
  const list = async () =>
    MeetingList.parse((await request(app).get('/api/meetings').set('cookie', cookie)).body);
  expect(await list()).toHaveLength(1);
  live.glance = glance;
  expect(await list()).toHaveLength(2);
});

it('[AC6] over plain http from another machine, a real meeting is neither made nor described', async () => {
  const { app, account, create, command } = await testApp();
  const cookie = await account();
  const real = await create(cookie, { kind: 'real', leaderName: 'Anna' });
  await command(real, 'plan.details', {
    unitName: 'Solvang',
    unitKind: 'school',
    language: 'nn',
    child: PLANTED,
    showChild: false,
    startsAt: (Date.now() + 86_400_000) as never,
    place: 'Rom 1',
    videoLink: '',
  });
  const near = await request(app).get('/api/meetings').set('cookie', cookie);
  expect(near.text).toContain(PLANTED);
  const far = await request(app)
    .get('/api/meetings')
    .set({ cookie, ...FROM_AFAR });
  expect(far.text).not.toContain(PLANTED);
  expect(MeetingList.parse(far.body)).toHaveLength(1);
  await request(app)
    .post('/api/meetings')
    .set({ cookie, ...FROM_AFAR })
    .send({ kind: 'real', leaderName: 'Anna' })
    .expect(403, { error: 'needsTls' });
  await request(app)
    .get(`/api/meetings/${real.meeting}/links`)
    .set({ cookie: real.cookie, ...FROM_AFAR })
    .expect(403, { error: 'needsTls' });
});

it('[AC4] the leader sees a link for everybody who comes and for the projector, and changes them', async () => {
  const { app, account, create, redeem } = await testApp();
  const { meeting, cookie } = await create(await account(), { kind: 'practice', language: 'nn' });
  const read = await request(app).get(`/api/meetings/${meeting}/links`).set('cookie', cookie).expect(200);
  const links = SeatLinks.parse(read.body);
  expect(links.map((link) => link.seat)).toEqual([
    'rektor',
    'mor',
    'far',
    'larar',
    'helse',
    'ppt',
    'team',
    PROJECTOR,
  ]);
  const mother = links[1]?.path.split('#')[1] ?? '';
  const guardian = await redeem(mother);
  const change = (seat: string, body: object, cookies = cookie) =>
    request(app).post(`/api/meetings/${meeting}/links/${seat}`).set('cookie', cookies).send(body);
  await change('mor', { change: 'revoke' }, guardian).expect(403, { error: 'notYours' });
  await change('mor', { change: 'remove' }).expect(400, { error: 'malformed' });
  await change('nobody', { change: 'revoke' }).expect(404, { error: 'notFound' });
  const after = SeatLinks.parse((await change('mor', { change: 'revoke' }).expect(200)).body);
  expect(after[1]).toMatchObject({ revoked: true, path: '' });
  await request(app).post('/api/links/redeem').send({ token: mother }).expect(410, { error: 'linkRevoked' });
});

it('[AC1] who does not lead a meeting learns nothing of its links, not even whether there is such a meeting', async () => {
  const { app, account, create, tokenOf, redeem } = await testApp();
  const { meeting, cookie } = await create(await account(), { kind: 'practice', language: 'nn' });
  const teacher = await redeem(await tokenOf(cookie, meeting, PersonId.parse('larar')));
  for (const cookies of ['', teacher])
    for (const address of [meeting, 'no-such-meeting', 'not%20an%20id'])
      await request(app)
        .get(`/api/meetings/${address}/links`)
        .set('cookie', cookies)
        .expect(403, { error: 'notYours' });
});

it('[AC1] for one who holds nothing of a meeting, it is not even looked for', async () => {
  const { app, account, create, live, tokenOf, redeem } = await testApp();
  const cookie = await account();
  const one = await create(cookie, { kind: 'practice', language: 'nn' });
  const other = await create(cookie, { kind: 'practice', language: 'nn' });
  const elsewhere = await redeem(await tokenOf(other.cookie, other.meeting, PersonId.parse('larar')));
  live.open = async () => {
    throw new Error('it was looked for');
  };
  for (const cookies of ['', elsewhere])
    for (const path of ['links', 'referat', 'referat.pdf'])
      await request(app)
        .get(`/api/meetings/${one.meeting}/${path}`)
        .set('cookie', cookies)
        .expect(403, { error: 'notYours' });
});

it("[AC1] the leader's own link opens the leader's seat on a phone", async () => {
  const { app, account, create, tokenOf } = await testApp();
  const { meeting, seat, cookie } = await create(await account(), { kind: 'practice', language: 'nn' });
  const token = await tokenOf(cookie, meeting, seat);
  await request(app)
    .post('/api/links/redeem')
    .send({ token })
    .expect(200, { kind: 'seat', meeting, seat, lead: true });
});

it('[AC9] neither names nor tokens nor addresses reach the log, also when a request fails', async () => {
  const lines: string[] = [];
  const log = createLog(
    'trace',
    new Writable({ write: (line, _encoding, done) => done(void lines.push(String(line))) }),
  );
  const { app, account, create, tokenOf, live } = await testApp({}, log);
  const { meeting, cookie } = await create(await account(), { kind: 'real', leaderName: PLANTED });
  const token = await tokenOf(cookie, meeting, PROJECTOR);
  await request(app).post('/api/links/redeem').send({ token }).expect(200);
  await request(app).get(`/${PLANTED}?name=${PLANTED}`);
  await request(app).get(`/api/${PLANTED}?name=${PLANTED}`).expect(404);
  live.open = async () => {
    throw new Error(PLANTED);
  };
  await request(app)
    .get(`/api/meetings/${meeting}/links`)
    .set('cookie', cookie)
    .expect(503, { error: 'unavailable' });
  const written = lines.join('');
  expect(written).toContain('/meetings/:meeting/links');
  expect(written).toContain('"status":503');
  for (const secret of [PLANTED, token, cookie.split('=')[1] ?? '-']) expect(written).not.toContain(secret);
});
