import request from 'supertest';
import { expect, it } from 'vitest';
import { PersonId, PROJECTOR } from '../../../shared/ids.ts';
import type { CreatedMeeting } from '../../../shared/meetings.ts';
import { SessionAnswer } from '../../../shared/session.ts';
import { FROM_AFAR, runUntilFamilyLeft, type TestApp, testApp } from '../../support/testApp.ts';

const PLANTED = 'Kjellfrid-Planta';

/** A link of the leader's seat in a practice meeting. */
const someLink = async ({ account, create, tokenOf }: TestApp): Promise<string> => {
  const { meeting, seat, cookie } = await create(await account(), { kind: 'practice', language: 'nn' });
  return tokenOf(cookie, meeting, seat);
};

it('[AC2] a link becomes a session, by a POST and never by a GET', async () => {
  const all = await testApp();
  const { app } = all;
  const token = await someLink(all);
  await request(app).get(`/join?token=${token}`).expect(200);
  await request(app).get('/api/links/redeem').expect(404);
  const answer = await request(app).post('/api/links/redeem').send({ token }).expect(200);
  expect(answer.get('Set-Cookie')?.[0]).toMatch(/^bti_session=./);
  const session = await request(app).get('/api/session').expect(200);
  expect(SessionAnswer.parse(session.body)).toMatchObject({ account: null, secure: true, publicUrl: null });
});

it('[AC2] a link that nobody made is unknown, and what is no token is malformed', async () => {
  const { app } = await testApp();
  const send = (body: object) => request(app).post('/api/links/redeem').send(body);
  await send({ token: 'x'.repeat(43) }).expect(404, { error: 'linkUnknown' });
  await send({ token: PLANTED }).expect(404, { error: 'linkUnknown' });
  await send({ token: 'short' }).expect(400, { error: 'malformed' });
  await send({ token: 'x'.repeat(43), more: PLANTED }).expect(400, { error: 'malformed' });
});

it('[AC8] bad bodies get a code and hear nothing of what they said', async () => {
  const { app } = await testApp();
  const post = () => request(app).post('/api/links/redeem');
  await post()
    .set('content-type', 'application/json')
    .send(`{"token": ${PLANTED}`)
    .expect(400, { error: 'malformed' });
  await post().send(PLANTED).expect(400, { error: 'malformed' });
  await post()
    .send({ token: PLANTED.repeat(2_000) })
    .expect(413, { error: 'tooLarge' });
  const pathological = await request(app).get(`/api/${PLANTED}/%ff`);
  expect(pathological.text).not.toContain(PLANTED);
});

it('[AC7] another site cannot act with this browser', async () => {
  const all = await testApp();
  const { app } = all;
  const token = await someLink(all);
  const post = (origin: string) =>
    request(app).post('/api/links/redeem').set('origin', origin).send({ token });
  await post('http://evil.example').expect(403, { error: 'notYours' });
  await post('null').expect(403, { error: 'notYours' });
  await request(app)
    .post('/api/links/redeem')
    .set({ host: 'bti.local:3000', origin: 'http://bti.local:3000' })
    .send({ token })
    .expect(200);
});

it('[AC7] what is about people is not read, downloaded or changed by the page of another site', async () => {
  const { app, account, create } = await testApp();
  const cookies = await account();
  const { meeting, cookie } = await create(cookies, { kind: 'practice', language: 'nn' });
  const ask = (path: string, site: string) =>
    request(app).get(path).set({ cookie, 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors' });
  for (const path of ['/api/meetings', `/api/meetings/${meeting}/consent.pdf?language=nn`]) {
    for (const site of ['cross-site', 'same-site']) await ask(path, site).expect(403, { error: 'notYours' });
    for (const site of ['same-origin', 'none']) await ask(path, site).expect(200);
  }
  const leave = (site: string) =>
    request(app).post('/api/session/leave').set({ cookie, 'sec-fetch-site': site }).send({});
  await leave('same-site').expect(403, { error: 'notYours' });
  await leave('same-origin').expect(200);
});

it('[AC7] a body that another site can send without asking is not read', async () => {
  const all = await testApp();
  const token = await someLink(all);
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
    await request(all.app)
      .post('/api/links/redeem')
      .set('content-type', type)
      .send(JSON.stringify({ token }))
      .expect(400, { error: 'malformed' });
});

it('[AC14] guessing links is slowed down, and however many guess, a right link opens', async () => {
  const all = await testApp();
  const { app } = all;
  const { meeting, cookie } = await all.create(await all.account(), { kind: 'practice', language: 'nn' });
  const token = await all.tokenOf(cookie, meeting, PersonId.parse('mor'));
  const guess = () =>
    request(app)
      .post('/api/links/redeem')
      .send({ token: 'x'.repeat(43) });
  for (let count = 0; count < 40; count += 1) await guess().expect(404);
  await request(app).post('/api/links/redeem').send({ token }).expect(200);
  for (let count = 40; count < 60; count += 1) await guess().expect(404);
  await guess().expect(429, { error: 'tooFast' });
  await request(app).post('/api/links/redeem').send({ token }).expect(200);
  await request(app).post('/api/links/redeem').send({ token: 7 }).expect(429, { error: 'tooFast' });
});

it('[DO7] what somebody says of their own address does not let them guess more', async () => {
  const { app } = await testApp({ TRUSTED_PROXIES: '10.0.0.1' });
  const guess = (count: number) =>
    request(app)
      .post('/api/links/redeem')
      .set('x-forwarded-for', `10.0.0.${count + 2}`)
      .send({ token: 'x'.repeat(43) });
  for (let count = 0; count < 60; count += 1) await guess(count).expect(404);
  await guess(60).expect(429, { error: 'tooFast' });
});

it('[DO7] all of the API is counted, three thousand a minute for one address', async () => {
  const { app } = await testApp();
  const { headers } = await request(app).get('/api/session').expect(200);
  expect(headers['ratelimit-policy']).toMatch(/; q=3000; w=60;/);
});

it('[DO7] what stands beside the API is counted with it: health, metrics and the way back from a provider', async () => {
  const { app } = await testApp({ METRICS_TOKEN: 'x'.repeat(16) });
  const left = async (path: string): Promise<number> => {
    const { headers } = await request(app).get(path);
    return Number(/3000-in-1min"; r=(\d+);/.exec(String(headers.ratelimit))?.[1]);
  };
  const paths = ['/api/session', '/healthz', '/metrics', '/provider/callback'];
  const counts: number[] = [];
  for (const path of paths) counts.push(await left(path));
  expect(counts).toEqual([2_999, 2_998, 2_997, 2_996]);
});

it('[AC1] leaving ends the session', async () => {
  const { app, account, create, tokenOf, redeem } = await testApp();
  const { meeting, seat, cookie } = await create(await account(), { kind: 'practice', language: 'nn' });
  const phone = await redeem(await tokenOf(cookie, meeting, seat));
  const links = () => request(app).get(`/api/meetings/${meeting}/links`).set('cookie', phone);
  await links().expect(200);
  await request(app).post('/api/session/leave').set('cookie', phone).send({}).expect(200);
  await links().expect(403, { error: 'notYours' });
});

it("[AC6] over plain http from another machine, a real meeting's link does not open, and a practice one does", async () => {
  const { app, account, create, tokenOf } = await testApp();
  const cookie = await account();
  const open = async (made: CreatedMeeting & { cookie: string }) =>
    request(app)
      .post('/api/links/redeem')
      .set(FROM_AFAR)
      .send({ token: await tokenOf(made.cookie, made.meeting, PROJECTOR) });
  const real = await open(await create(cookie, { kind: 'real', leaderName: 'Anna' }));
  expect([real.status, real.body]).toEqual([403, { error: 'needsTls' }]);
  const practice = await open(await create(cookie, { kind: 'practice', language: 'nb' }));
  expect(practice.status).toBe(200);
  const session = await request(app).get('/api/session').set(FROM_AFAR);
  expect(session.body).toMatchObject({ secure: false });
});

it('[AC2] when the meeting is over, links of others than those who write the referat are over too', async () => {
  const all = await testApp();
  const { app, account, create, tokenOf, command } = all;
  const created = await create(await account(), { kind: 'practice', language: 'nn' });
  const { cookie } = created;
  const guardian = await tokenOf(cookie, created.meeting, PersonId.parse('mor'));
  const referent = await tokenOf(cookie, created.meeting, PersonId.parse('larar'));
  await runUntilFamilyLeft(all, created);
  await command(created, 'meeting.end', {});
  const open = (token: string) => request(app).post('/api/links/redeem').send({ token });
  await open(guardian).expect(410, { error: 'linkOver' });
  await open(referent).expect(200);
});
