import request from 'supertest';
import { expect, it } from 'vitest';
import { createLog } from '../../../server/config/log.ts';
import { LEADER } from '../../support/setup.ts';
import { testApp } from '../../support/testApp.ts';

/** The app, and what it says in its log where nothing else is set. */
const logged = async () => {
  const lines: string[] = [];
  const all = await testApp({}, createLog('info', { write: (line) => void lines.push(line) }));
  await all.account();
  const account = all.accounts.people.find(LEADER.email);
  lines.length = 0;
  const last = (): unknown[] => lines.splice(0).map((line) => JSON.parse(line));
  return { ...all, account, last };
};

it('[DO6] who signs in and out is in the log, and a wrong password by the account that it was tried for', async () => {
  const { app, account, enter, last } = await logged();
  const { email, password } = LEADER;
  const tryWith = (body: object) => request(app).post('/api/sign-in').send(body);

  await tryWith({ email, password: 'something else altogether' }).expect(401);
  const refused = { method: 'POST', route: '/api/sign-in', status: 401, code: 'wrongLogin' };
  expect(last()).toMatchObject([{ account, msg: 'a password was wrong' }, refused]);
  await tryWith({ email: 'nobody@kommune.example', password }).expect(401);
  expect(last()).toMatchObject([{ account: null, msg: 'a password was wrong' }, refused]);

  const cookies = await enter('/api/sign-in', { email, password });
  expect(last()).toMatchObject([{ account, msg: 'signed in' }]);
  await enter('/api/account/password', { current: password, next: 'tre grøne båtar ventar' }, cookies);
  expect(last()).toMatchObject([{ account, msg: 'a password was changed' }]);
  await enter('/api/sign-out', {}, cookies);
  expect(last()).toMatchObject([{ account, msg: 'signed out' }]);
});

it('[DO6] what is not allowed or too often is in the log, and what went well is not', async () => {
  const { app, last } = await logged();
  await request(app).get('/api/session').expect(200);
  expect(last()).toEqual([]);
  await request(app).get('/api/meetings').expect(403);
  expect(last()).toMatchObject([{ route: '/api/meetings', status: 403, code: 'notYours' }]);
  await request(app).post('/api/sign-out').set('origin', 'https://evil.example').expect(403);
  expect(last()).toMatchObject([{ method: 'POST', status: 403, code: 'notYours' }]);
  await request(app).post('/api/links/redeem').send({ seat: 'leader' }).expect(400);
  expect(last()).toMatchObject([{ route: '/api/links/redeem', status: 400, code: 'malformed' }]);
  const guess = () =>
    request(app)
      .post('/api/links/redeem')
      .send({ token: 'x'.repeat(43) });
  // The malformed one was counted too.
  for (let count = 1; count < 60; count += 1) await guess().expect(404);
  last();
  await guess().expect(429);
  expect(last()).toMatchObject([{ route: '/api/links/redeem', status: 429, code: 'tooFast' }]);
});

it('[DO6] no name, address, password or cookie stands in these lines', async () => {
  const { app, enter, last } = await logged();
  const { name, email, password } = LEADER;
  await request(app)
    .post('/api/sign-in')
    .send({ email, password: `${password}x` })
    .expect(401);
  const cookies = await enter('/api/sign-in', { email, password });
  await request(app).get(`/api/units/${name}?name=${email}`).set('cookie', cookies).expect(403);
  const written = JSON.stringify(last());
  expect(written).toContain('signed in');
  for (const secret of [name, email, password, ...cookies.split(/[=;] ?/).filter((part) => part.length > 20)])
    expect(written).not.toContain(secret);
});
