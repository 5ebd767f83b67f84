import request from 'supertest';
import { expect, it } from 'vitest';
import { PersonId } from '../../../shared/ids.ts';
import { withCookies } from '../../support/cookieJar.ts';
import { runUntilFamilyLeft, testApp } from '../../support/testApp.ts';

const MOTHER = PersonId.parse('mor');

const practice = async () => {
  const all = await testApp();
  const created = await all.create(await all.account(), { kind: 'practice', language: 'nn' });
  const token = () => all.tokenOf(created.cookie, created.meeting, MOTHER);
  const leave = (cookies: string, body: object = {}) =>
    request(all.app).post('/api/session/leave').set('cookie', cookies).send(body).expect(200);
  const redeem = (link: string) => request(all.app).post('/api/links/redeem').send({ token: link });
  return { ...all, created, token, leave, tryLink: redeem };
};

it('[JO11] whoever is done on a machine ends the seat there and the address it was opened with, and no other device', async () => {
  const { access, created, redeem, token, leave, tryLink } = await practice();
  const old = await token();
  const shared = await redeem(old);
  const phone = await redeem(old);
  const left = await leave(shared);
  expect(left.get('Clear-Site-Data')).toBe('"cache", "cookies", "storage"');
  expect(withCookies(shared, left.get('Set-Cookie') ?? [])).toBe('');
  const holds = (cookies: string) => access.holds(cookies, created.meeting, MOTHER);
  expect([holds(shared), holds(phone)]).toEqual([false, true]);
  await tryLink(old).expect(410, { error: 'linkRevoked' });
  // Whoever hands out links has another one.
  await tryLink(await token()).expect(200);
});

it('[JO11] the cookie of a seat goes with the browser', async () => {
  const { tryLink, token } = await practice();
  const [cookie = ''] = (await tryLink(await token()).expect(200)).get('Set-Cookie') ?? [];
  expect(cookie).toMatch(/^bti_session=/);
  expect(cookie).not.toMatch(/max-age|expires/i);
});

it('[JO11] one seat that is over is forgotten, and what else the browser holds is not', async () => {
  const { access, account, create, created, redeem, token, leave } = await practice();
  const first = await redeem(await token());
  const other = await create(await account(), { kind: 'practice', language: 'nn' });
  const both = await redeem(
    await (async () => {
      const [link] = access.links(other.meeting, [MOTHER]);
      return link?.path.split('#')[1] ?? '';
    })(),
    first,
  );
  const kept = await leave(both, { seat: { meeting: created.meeting, seat: MOTHER } });
  expect(kept.get('Clear-Site-Data')).toBeUndefined();
  expect(access.holds(both, created.meeting, MOTHER)).toBe(false);
  expect(access.holds(both, other.meeting, MOTHER)).toBe(true);
});

it('[JO11] whoever is signed in stays so, and loses the seats', async () => {
  const { access, account, created, leave, app } = await practice();
  const signedIn = await account();
  const opened = await request(app)
    .post(`/api/meetings/${created.meeting}/open`)
    .set('cookie', signedIn)
    .send({});
  const cookies = withCookies(signedIn, opened.get('Set-Cookie') ?? []);
  const left = await leave(cookies);
  expect(left.get('Clear-Site-Data')).toBe('"cache"');
  expect(access.holds(cookies, created.meeting, created.seat)).toBe(false);
  await request(app).get('/api/account').set('cookie', signedIn).expect(200);
});

it('[JO10] a link of the family opens nothing when the family has left, and the referent’s opens what is to be written', async () => {
  const all = await practice();
  const { created, token, tryLink, tokenOf, redeem, access } = all;
  const link = await token();
  await runUntilFamilyLeft(all, created);
  await tryLink(link).expect(410, { error: 'linkOver' });
  const teacher = PersonId.parse('larar');
  const cookies = await redeem(await tokenOf(created.cookie, created.meeting, teacher));
  expect(access.holds(cookies, created.meeting, teacher)).toBe(true);
});

it('[JO12] neither GET nor HEAD redeems or tells anything, wherever a link leads', async () => {
  const { app, token, tryLink, joining, created } = await practice();
  joining.open(created.meeting);
  const link = await token();
  const code = joining.doorOf(created.meeting).code ?? '';
  for (const path of ['/join', '/knock', '/invitation', '/recovery', '/setup'])
    for (const visit of [request(app).get(path), request(app).head(path)]) {
      const answer = await visit.set('accept', 'text/html').expect(200);
      expect(answer.get('Set-Cookie')).toBeUndefined();
    }
  for (const path of [
    '/api/links/redeem',
    '/api/knock/enter',
    '/api/invitations/accept',
    '/api/recovery',
    '/api/setup',
  ])
    for (const visit of [request(app).get(path), request(app).head(path)]) await visit.expect(404);
  expect(joining.doorOf(created.meeting).view.knocks).toEqual([]);
  expect(joining.find(code)).toBe(created.meeting);
  await tryLink(link).expect(200);
});
