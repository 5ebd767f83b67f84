import request from 'supertest';
import { expect, it } from 'vitest';
import { ROUTES, type RouteName, VISITORS } from '../../../server/http/permissions.ts';
import { HttpError } from '../../../shared/http.ts';
import { testApp } from '../../support/testApp.ts';
import { visitorsOf } from '../../support/visitors.ts';

const PLANTED = 'Kjellfrid-Planta';

/** Bodies of no form that any route has: an unknown field, fields of another type, no object at all. */
const BODIES = [
  { [PLANTED]: PLANTED },
  Object.fromEntries(
    ['token', 'email', 'password', 'change', 'kind', 'of', 'print', 'without', 'ids', 'show', 'place'].map(
      (name) => [name, { [PLANTED]: [PLANTED] }],
    ),
  ),
  [PLANTED],
];

it('[AC8] whatever stands in a body, an address or a query, no route says it back', async () => {
  const all = await testApp();
  const { by, created, unit, day } = await visitorsOf(all);
  const ask = async (name: RouteName, cookie: string, planted: boolean, body?: object) => {
    const [method, path = ''] = name.split(' ');
    const known = planted
      ? path
      : path.replace(':meeting', created.meeting).replace(':unit', unit).replace(':day', day);
    const address = `${known.replace(/:[a-z]+/g, PLANTED)}?${PLANTED}=${PLANTED}`;
    const asked =
      method === 'GET' ? request(all.app).get(address) : request(all.app).post(address).send(body);
    return asked.set('cookie', cookie);
  };
  for (const name of Object.keys(ROUTES) as RouteName[]) {
    if (name === 'GET /healthz' || name === 'GET /metrics') continue;
    const visitor = VISITORS.find((each) => ROUTES[name].some((may) => may === each)) ?? 'nobody';
    for (const planted of [true, false])
      for (const body of name.startsWith('GET') ? [undefined] : BODIES) {
        const answer = await ask(name, by[visitor], planted, body);
        const said = answer.text + JSON.stringify(answer.headers);
        expect([name, answer.status < 500, said.includes(PLANTED)]).toEqual([name, true, false]);
        if (answer.status >= 400)
          expect([name, HttpError.safeParse(answer.body).success]).toEqual([name, true]);
      }
  }
});

it('[AC8] a field that is said twice, or more than is asked for, is malformed', async () => {
  const { app, account, create, tokenOf } = await testApp();
  const { meeting, seat, cookie } = await create(await account(), { kind: 'practice', language: 'nn' });
  const form = (query: string) =>
    request(app).get(`/api/meetings/${meeting}/consent.pdf?${query}`).set('cookie', cookie);
  await form('language=nn').expect(200);
  await form('language=nn&language=nb').expect(400, { error: 'malformed' });
  const token = await tokenOf(cookie, meeting, seat);
  const redeem = (more: object) =>
    request(app)
      .post('/api/links/redeem')
      .send({ token, ...more });
  for (const more of [{ seat }, { meeting }, { constructor: {} }])
    await redeem(more).expect(400, { error: 'malformed' });
  const polluting = `{"token":"${token}","__proto__":{"family":true}}`;
  await request(app)
    .post('/api/links/redeem')
    .set('content-type', 'application/json')
    .send(polluting)
    .expect(400, { error: 'malformed' });
});

it.each(['TRACE', 'OPTIONS', 'PUT', 'DELETE', 'PATCH'] as const)(
  '[AC8] %s is no method here, and is told nothing',
  async (method) => {
    const { app } = await testApp();
    const ask = request(app)[method.toLowerCase() as 'trace'];
    for (const path of ['/', '/api/session']) {
      const answer = await ask(path).set({ 'x-planted': PLANTED, origin: 'https://evil.example' });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.text + JSON.stringify(answer.headers)).not.toContain(PLANTED);
      expect(Object.keys(answer.headers).join()).not.toMatch(/access-control/);
    }
  },
);
