import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import request from 'supertest';
import { expect, it, onTestFinished } from 'vitest';
import { ACCESS_MIGRATIONS } from '../../../server/access/accessTables.ts';
import { SqliteAccess } from '../../../server/access/SqliteAccess.ts';
import { hashOf } from '../../../server/access/tokens.ts';
import { sealerFor } from '../../../server/storage/seal.ts';
import { StaffDayId } from '../../../shared/day.ts';
import { MeetingId, PROJECTOR } from '../../../shared/ids.ts';
import { CreatedMeeting, MeetingList } from '../../../shared/meetings.ts';
import { SessionAnswer } from '../../../shared/session.ts';
import { withCookies } from '../../support/cookieJar.ts';
import { temporaryFolder } from '../../support/dataFolder.ts';
import { run } from '../../support/migrating.ts';
import { openAccess } from '../../support/openAccess.ts';
import { ADMINISTRATOR, LEADER, setupOf } from '../../support/setup.ts';
import { silentLog } from '../../support/silentLog.ts';
import { FROM_AFAR, testApp } from '../../support/testApp.ts';

const PRACTICE = { kind: 'practice', language: 'nn' } as const;

it('[AU1] until the app is set up nobody signs in, and the session says so', async () => {
  const { app, setUp } = await testApp();
  const before = SessionAnswer.parse((await request(app).get('/api/session')).body);
  expect([before.isSetUp, before.account]).toEqual([false, null]);
  const { email, password } = ADMINISTRATOR;
  await request(app).post('/api/sign-in').send({ email, password }).expect(401, { error: 'wrongLogin' });
  const { administrator } = await setUp();
  const session = await request(app).get('/api/session').set('cookie', administrator);
  expect(SessionAnswer.parse(session.body)).toMatchObject({
    isSetUp: true,
    account: { name: ADMINISTRATOR.name, administrator: true, units: [] },
  });
});

it('[AU1] a practice meeting can be tried before anything is set up, and the link stays good', async () => {
  const { app, accounts } = await testApp();
  const { token } = accounts.tokenOnDemand();
  const tried = await request(app).post('/api/setup/practice').send({ token, language: 'nb' }).expect(201);
  const { meeting } = CreatedMeeting.parse(tried.body);
  const cookies = withCookies('', tried.get('Set-Cookie') ?? []);
  await request(app).get(`/api/meetings/${meeting}/links`).set('cookie', cookies).expect(200);
  await request(app).post('/api/setup').send(setupOf(token)).expect(201);
  await request(app)
    .post('/api/setup/practice')
    .send({ token, language: 'nb' })
    .expect(410, { error: 'linkUsed' });
});

it('[AC6] over plain http from another machine nobody sets up, signs in or chooses a password', async () => {
  const { app, accounts, setUp } = await testApp();
  const { token } = accounts.tokenOnDemand();
  const send = (path: string, body: object) =>
    request(app).post(path).set(FROM_AFAR).send(body).expect(403, { error: 'needsTls' });
  await send('/api/setup', setupOf(token));
  const { invitation } = await setUp();
  const { email, password } = LEADER;
  await send('/api/sign-in', { email, password });
  await send('/api/invitations/look', { token: invitation });
  await send('/api/invitations/accept', { token: invitation, password });
  await send('/api/recovery', { token, email, password });
});

it('[AU2] the administrator neither lists, makes nor opens meetings', async () => {
  const { app, account, create, accounts, enter } = await testApp();
  const { meeting } = await create(await account(), PRACTICE);
  const { email, password } = ADMINISTRATOR;
  const cookies = await enter('/api/sign-in', { email, password });
  const list = await request(app).get('/api/meetings').set('cookie', cookies).expect(200);
  expect(list.body).toEqual([]);
  const post = (path: string, body: object) =>
    request(app).post(path).set('cookie', cookies).send(body).expect(403, { error: 'notYours' });
  await post('/api/meetings', PRACTICE);
  await post(`/api/meetings/${meeting}/open`, {});
  expect(accounts.meetings.of(meeting)).not.toBeNull();
});

it('[AU2] a leader opens a meeting of the unit that another leader made, and none of another unit', async () => {
  const { app, account, accounts, create, enter } = await testApp();
  const { meeting, seat } = await create(await account(), PRACTICE);
  const { unit = null } = accounts.meetings.of(meeting) ?? {};
  if (unit === null) throw new Error('no unit');
  const elsewhere = accounts.units.add(setupOf('').unit, accounts.now());
  const others = [];
  for (const [email, where] of [
    ['second@kommune.example', unit],
    ['other@kommune.example', elsewhere],
  ] as const) {
    const id = accounts.people.add({ name: 'Anna', email }, accounts.now());
    accounts.roles.add(id, { role: 'leader', unit: where }, accounts.now());
    accounts.people.setPassword(id, await accounts.signIn.hash(LEADER.password), accounts.now());
    others.push(await enter('/api/sign-in', { email, password: LEADER.password }));
  }
  const [second = '', other = ''] = others;
  const open = (cookies: string) => request(app).post(`/api/meetings/${meeting}/open`).set('cookie', cookies);
  const list = async (cookies: string) =>
    MeetingList.parse((await request(app).get('/api/meetings').set('cookie', cookies)).body);
  expect(await list(second)).toMatchObject([{ meeting, seat, as: 'leader' }]);
  expect(await list(other)).toEqual([]);
  const opened = await open(second).expect(200, { seat, as: 'leader' });
  await request(app)
    .get(`/api/meetings/${meeting}/links`)
    .set('cookie', withCookies(second, opened.get('Set-Cookie') ?? []))
    .expect(200);
  await open(other).expect(403, { error: 'notYours' });
  await open('').expect(403, { error: 'notYours' });
});

it('[AU10] signing out ends the seats that the sign-in gave, before the answer', async () => {
  const { app, account, create, access } = await testApp();
  const { meeting, seat, cookie } = await create(await account(), PRACTICE);
  expect(access.holds(cookie, meeting, seat)).toBe(true);
  const told: unknown[] = [];
  access.onRevoked((...lost) => told.push(lost));
  const out = await request(app).post('/api/sign-out').set('cookie', cookie).expect(200);
  expect(told).toContainEqual([meeting, seat]);
  expect(told).toContainEqual([meeting, PROJECTOR]);
  expect(withCookies(cookie, out.get('Set-Cookie') ?? [])).toBe('');
  expect(access.holds(cookie, meeting, seat)).toBe(false);
  await request(app).get('/api/meetings').set('cookie', cookie).expect(403, { error: 'notYours' });
});

it('[AU10] a new password ends the seats of every browser that the old one let in', async () => {
  const { app, account, accounts, create, access } = await testApp();
  const { meeting, seat, cookie } = await create(await account(), PRACTICE);
  const id = accounts.people.find(LEADER.email);
  if (id === null) throw new Error('no leader');
  const token = accounts.invitations.add(id, 'reset', accounts.now());
  await request(app)
    .post('/api/invitations/accept')
    .send({ token, password: 'tre grøne båtar ventar' })
    .expect(200, { next: 'in' });
  expect(access.holds(cookie, meeting, seat)).toBe(false);
});

it('[AU8] trying passwords is slowed down for that account and no other, known or not', async () => {
  const { app, account } = await testApp();
  await account();
  const tryAs = (email: string, password = 'something else altogether') =>
    request(app).post('/api/sign-in').send({ email, password });
  for (const email of [LEADER.email, 'nobody@kommune.example']) {
    for (let count = 0; count < 20; count += 1) await tryAs(email).expect(401, { error: 'wrongLogin' });
    await tryAs(email.toUpperCase()).expect(429, { error: 'tooFast' });
  }
  await tryAs(ADMINISTRATOR.email, ADMINISTRATOR.password).expect(200);
});

it('[AU1] access of the version before opens: seats stay, the old account, its days and their links go', () => {
  const file = join(temporaryFolder(), 'access.sqlite');
  const masterKey = randomBytes(32);
  const before = ACCESS_MIGRATIONS.slice(0, 2);
  const db = new BetterSqlite3(file);
  db.exec('create table marker (sealed blob not null) strict');
  db.prepare('insert into marker values (?)').run(
    sealerFor(masterKey, 'marker').seal('access.sqlite', 'bti marker'),
  );
  for (const step of before) run(db, step);
  db.pragma(`user_version = ${before.length}`);
  const later = Date.now() + 3_600_000;
  const cookie = `bti_session=${'a'.repeat(43)}`;
  const session = hashOf('a'.repeat(43));
  const grant = db.prepare('insert into grants values (?, ?, ?, ?, ?, ?)');
  grant.run(session, 'account', '', '', Date.now(), later);
  grant.run(session, 'room', 'account-2027-03-02', '', Date.now(), later);
  grant.run(session, 'staffDay', 'abcdefghijklmnop', '', Date.now(), later);
  grant.run(session, 'seat', 'm', 'mor', Date.now(), later);
  const row = ['abcdefghijklmnop', 'account-2027-03-02', 'm', 'ppt'];
  db.prepare('insert into staff_day_seats values (?, ?, ?, ?)').run(row);
  db.prepare("insert into rooms values ('account-2027-03-02', 'm')").run();
  db.prepare("insert into account_meetings values ('m', 'rektor', 1)").run();
  db.close();
  const access = new SqliteAccess({ file, masterKey, secureCookies: false, log: silentLog });
  onTestFinished(() => access.close());
  const meeting = MeetingId.parse('m');
  expect(access.grantsOf(cookie)).toEqual([{ kind: 'seat', meeting, seat: 'mor' }]);
  expect(access.days.staffDay(StaffDayId.parse('abcdefghijklmnop'))).toBeNull();
  expect(access.earlierMeetings()).toEqual([{ meeting, seat: 'rektor' }]);
});

it('[ER3] a meeting from before there were units that is erased is not handed to the first of them', () => {
  const { access, file } = openAccess();
  const db = new BetterSqlite3(file);
  const add = db.prepare("insert into account_meetings values (?, 'rektor', 1)");
  add.run('gone');
  add.run('stays');
  db.close();
  access.disownMeeting(MeetingId.parse('gone'));
  expect(access.earlierMeetings().map(({ meeting }) => meeting)).toEqual(['stays']);
});
