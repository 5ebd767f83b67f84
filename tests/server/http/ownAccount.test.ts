import request from 'supertest';
import { expect, it } from 'vitest';
import { SignInAnswer } from '../../../shared/accounts.ts';
import { PersonId } from '../../../shared/ids.ts';
import { CodesBegun, OwnAccount } from '../../../shared/ownAccount.ts';
import { codeOf } from '../../support/authenticator.ts';
import { withCookies } from '../../support/cookieJar.ts';
import { ADMINISTRATOR, LEADER } from '../../support/setup.ts';
import { type TestApp, testApp } from '../../support/testApp.ts';

const PRACTICE = { kind: 'practice', language: 'nn' } as const;
const NEXT = 'tre grøne båtar ventar';
const SIGN_IN = { email: LEADER.email, password: LEADER.password };

/** A browser that keeps its cookies. */
const browserOf = ({ app }: TestApp, cookies = '') => {
  const jar = { cookies };
  const took = (answer: request.Response) => {
    jar.cookies = withCookies(jar.cookies, answer.get('Set-Cookie') ?? []);
    return answer;
  };
  return {
    jar,
    get: async (path: string) => took(await request(app).get(path).set('cookie', jar.cookies)),
    post: async (path: string, body: object) =>
      took(await request(app).post(path).set('cookie', jar.cookies).send(body)),
  };
};

const withCodes = async () => {
  const all = await testApp();
  const browser = browserOf(all, await all.account());
  const begun = CodesBegun.parse(
    (await browser.post('/api/account/codes/begin', { password: LEADER.password })).body,
  );
  return { all, browser, begun };
};

it('[AU4] with the old password comes a new one, and all other places are signed out', async () => {
  const all = await testApp();
  const here = browserOf(all, await all.account());
  const elsewhere = browserOf(all);
  await elsewhere.post('/api/sign-in', SIGN_IN);
  expect(OwnAccount.parse((await here.get('/api/account')).body)).toMatchObject({
    email: LEADER.email,
    codes: false,
    places: expect.arrayContaining([expect.objectContaining({ current: true })]),
  });
  const change = (current: string, next: string) => here.post('/api/account/password', { current, next });
  expect((await change('not the old one', NEXT)).body).toEqual({ error: 'wrongLogin' });
  expect((await change(LEADER.password, 'Ragnhild Rektor')).body).toEqual({ error: 'weakPassword' });
  expect(OwnAccount.parse((await change(LEADER.password, NEXT)).body).places).toHaveLength(1);
  expect((await elsewhere.get('/api/account')).status).toBe(403);
  expect((await elsewhere.post('/api/sign-in', SIGN_IN)).body).toEqual({ error: 'wrongLogin' });
  expect((await elsewhere.post('/api/sign-in', { ...SIGN_IN, password: NEXT })).status).toBe(200);
});

it('[AU4] one place is signed out, or all of them, and the seats go with them before the answer', async () => {
  const all = await testApp();
  const here = browserOf(all, await all.account());
  const { meeting, seat, cookie } = await all.create(here.jar.cookies, PRACTICE);
  const elsewhere = browserOf(all);
  await elsewhere.post('/api/sign-in', SIGN_IN);
  await elsewhere.post(`/api/meetings/${meeting}/open`, {});
  const other = elsewhere.jar.cookies;
  expect(all.access.holds(other, meeting, seat)).toBe(true);
  const { places } = OwnAccount.parse((await here.get('/api/account')).body);
  const place = places.find(({ current }) => !current)?.id;
  expect((await here.post('/api/account/places/end', { place: 'none-of-mine' })).status).toBe(200);
  expect((await elsewhere.get('/api/account')).status).toBe(200);
  await here.post('/api/account/places/end', { place });
  expect(all.access.holds(other, meeting, seat)).toBe(false);
  expect(all.access.holds(cookie, meeting, seat)).toBe(true);
  await here.post('/api/account/places/end', { place: null });
  expect(all.access.holds(cookie, meeting, seat)).toBe(false);
  expect((await here.get('/api/account')).status).toBe(403);
});

it('[AU10] who signs in anew in the same browser keeps the seats, and the sign-in of before is over', async () => {
  const all = await testApp();
  const browser = browserOf(all, await all.account());
  const { meeting, seat, cookie } = await all.create(browser.jar.cookies, PRACTICE);
  browser.jar.cookies = cookie;
  expect((await browser.post('/api/sign-in', SIGN_IN)).body).toEqual({ next: 'in' });
  expect(OwnAccount.parse((await browser.get('/api/account')).body).places).toHaveLength(1);
  expect((await browserOf(all, cookie).get('/api/account')).status).toBe(403);
  expect(all.access.holds(browser.jar.cookies, meeting, seat)).toBe(true);

  const { email, password } = ADMINISTRATOR;
  const leaders = browser.jar.cookies;
  expect((await browser.post('/api/sign-in', { email, password })).body).toEqual({ next: 'in' });
  expect((await browserOf(all, leaders).get('/api/account')).status).toBe(403);
  expect(all.access.holds(browser.jar.cookies, meeting, seat)).toBe(false);
});

it('[AU10] who signs in with codes where somebody else was gets none of their seats', async () => {
  const { all, browser, begun } = await withCodes();
  await browser.post('/api/account/codes/confirm', { code: codeOf(begun.secret) });
  const { accounts, access } = all;
  const [unit] = accounts.units.all();
  if (unit === undefined) throw new Error('no unit');
  const shared = browserOf(all);
  const second = accounts.people.add({ name: 'Anna', email: 'anna@kommune.example' }, accounts.now());
  accounts.roles.add(second, { role: 'leader', unit }, accounts.now());
  accounts.people.setPassword(second, await accounts.signIn.hash(NEXT), accounts.now());
  await shared.post('/api/sign-in', { email: 'anna@kommune.example', password: NEXT });
  const { meeting, seat, cookie } = await all.create(shared.jar.cookies, PRACTICE);
  shared.jar.cookies = cookie;
  expect((await shared.post('/api/sign-in', SIGN_IN)).body).toEqual({ next: 'code' });
  expect(access.holds(shared.jar.cookies, meeting, seat)).toBe(false);
  expect((await browserOf(all, cookie).get('/api/account')).status).toBe(403);
  const code = { kind: 'app', code: codeOf(begun.secret) };
  expect((await shared.post('/api/sign-in/code', code)).body).toEqual({ next: 'in' });
  expect(access.holds(shared.jar.cookies, meeting, seat)).toBe(false);
});

it('[AU8] a password is taken as it is: of any letters, long, and nothing cut off', async () => {
  const all = await testApp();
  const browser = browserOf(all, await all.account());
  const change = (current: string, next: string) => browser.post('/api/account/password', { current, next });
  expect((await change(LEADER.password, 'elleve teik')).body).toEqual({ error: 'malformed' });
  const long = `  ${'Blåbær 🫐 og Å'.repeat(20)}`.slice(0, 127);
  expect((await change(LEADER.password, `${long}x`)).status).toBe(200);
  const tried = async (password: string) =>
    (await browserOf(all).post('/api/sign-in', { email: LEADER.email, password })).status;
  expect(await tried(`${long}x`)).toBe(200);
  for (const other of [long, `${long}X`, `${long.trim()}x`]) expect(await tried(other)).toBe(401);
});

it('[AU14] nothing is asked for until the app has shown the right code, and then at every sign-in', async () => {
  const { all, browser, begun } = await withCodes();
  const before = browserOf(all);
  expect((await before.post('/api/sign-in', SIGN_IN)).body).toEqual({ next: 'in' });
  expect((await browser.post('/api/account/codes/confirm', { code: '000000' })).body).toEqual({
    error: 'wrongCode',
  });
  // As it is pasted from an app, with a blank in the middle.
  const code = codeOf(begun.secret).replace(/^(...)/, '$1 ');
  expect((await browser.post('/api/account/codes/confirm', { code })).status).toBe(200);
  expect(OwnAccount.parse((await browser.get('/api/account')).body).codes).toBe(true);

  const later = browserOf(all);
  expect(SignInAnswer.parse((await later.post('/api/sign-in', SIGN_IN)).body)).toEqual({ next: 'code' });
  expect((await later.get('/api/account')).status).toBe(403);
  const send = (kind: string, given: string) => later.post('/api/sign-in/code', { kind, code: given });
  expect((await send('app', '000000')).body).toEqual({ error: 'wrongCode' });
  expect((await send('app', codeOf(begun.secret))).body).toEqual({ next: 'in' });
  expect((await later.get('/api/account')).status).toBe(200);
});

it('[AU14] a code of the app lets somebody in once', async () => {
  const { all, browser, begun } = await withCodes();
  await browser.post('/api/account/codes/confirm', { code: codeOf(begun.secret) });
  const code = codeOf(begun.secret);
  for (const [given, answer, status] of [
    [code, { next: 'in' }, 200],
    [code.replace(/^(...)/, '$1 '), { error: 'wrongCode' }, 403],
  ] as const) {
    const later = browserOf(all);
    await later.post('/api/sign-in', SIGN_IN);
    expect((await later.post('/api/sign-in/code', { kind: 'app', code: given })).body).toEqual(answer);
    expect((await later.get('/api/account')).status).toBe(status);
  }
  expect(OwnAccount.parse((await browser.get('/api/account')).body).places).toHaveLength(2);
});

it('[AU14] a kept code works once', async () => {
  const { all, browser, begun } = await withCodes();
  await browser.post('/api/account/codes/confirm', { code: codeOf(begun.secret) });
  const [kept = ''] = begun.recovery;
  for (const answer of [{ next: 'in' }, { error: 'wrongCode' }]) {
    const later = browserOf(all);
    await later.post('/api/sign-in', SIGN_IN);
    expect((await later.post('/api/sign-in/code', { kind: 'recovery', code: kept })).body).toEqual(answer);
  }
});

it('[AU14] guessing codes is slowed down for that account, also for who signs in with the password anew each time', async () => {
  const { all, browser, begun } = await withCodes();
  await browser.post('/api/account/codes/confirm', { code: codeOf(begun.secret) });
  const tried = async (codes: readonly string[]) => {
    const later = browserOf(all);
    await later.post('/api/sign-in', SIGN_IN);
    const answers: unknown[] = [];
    for (const code of codes)
      answers.push((await later.post('/api/sign-in/code', { kind: 'app', code })).body.error);
    return answers;
  };
  const wrong = ['000000', '000000', '000000', '000000', '000000'];
  for (const _ of [1, 2]) expect(await tried(wrong)).toEqual(wrong.map(() => 'wrongCode'));
  expect(await tried([codeOf(begun.secret)])).toEqual(['tooFast']);
});

it('[AU14] a code without the password before it is nothing', async () => {
  const { all, browser, begun } = await withCodes();
  await browser.post('/api/account/codes/confirm', { code: codeOf(begun.secret) });
  const stranger = browserOf(all);
  const sent = await stranger.post('/api/sign-in/code', { kind: 'app', code: codeOf(begun.secret) });
  expect(sent.body).toEqual({ error: 'wrongCode' });
});

it('[AU14] codes are turned off with the password alone, and seats stay where they are through both', async () => {
  const { all, browser, begun } = await withCodes();
  const { meeting, seat, cookie } = await all.create(browser.jar.cookies, PRACTICE);
  browser.jar.cookies = cookie;
  await browser.post('/api/account/codes/confirm', { code: codeOf(begun.secret) });
  expect(all.access.holds(browser.jar.cookies, meeting, seat)).toBe(true);
  const wrong = await browser.post('/api/account/codes/end', { password: 'not the right one' });
  expect(wrong.body).toEqual({ error: 'wrongLogin' });
  expect((await browser.post('/api/account/codes/end', { password: LEADER.password })).status).toBe(200);
  expect(all.access.holds(browser.jar.cookies, meeting, seat)).toBe(true);
  expect((await browserOf(all).post('/api/sign-in', SIGN_IN)).body).toEqual({ next: 'in' });
  await browser.post('/api/sign-out', {});
  expect(all.access.holds(cookie, meeting, seat)).toBe(false);
});

const DEMANDING = { name: 'Solvang kommune', kind: 'municipality', codes: true } as const;
const asAdministrator = async (all: TestApp) => {
  const browser = browserOf(all);
  const { email, password } = ADMINISTRATOR;
  await browser.post('/api/sign-in', { email, password });
  return browser;
};

it('[AU19] where the owner demands it, nothing but the own account opens until a code is set up', async () => {
  const all = await testApp();
  const leader = browserOf(all, await all.account());
  const office = await asAdministrator(all);
  expect((await leader.get('/api/meetings')).status).toBe(200);
  expect((await office.post('/api/owner', DEMANDING)).body).toEqual(DEMANDING);
  for (const path of ['/api/meetings', '/api/requests', '/api/notices'])
    expect((await leader.get(path)).body).toEqual({ error: 'codesFirst' });
  // Whoever decided it too.
  expect((await office.get('/api/office')).body).toEqual({ error: 'codesFirst' });
  expect((await leader.get('/api/session')).body.account).toMatchObject({ codesFirst: true });
  expect((await leader.get('/api/account')).body).toMatchObject({ codes: false, codesDemanded: true });

  const begun = await leader.post('/api/account/codes/begin', { password: LEADER.password });
  const { secret } = CodesBegun.parse(begun.body);
  expect((await leader.get('/api/meetings')).status).toBe(403);
  await leader.post('/api/account/codes/confirm', { code: codeOf(secret) });
  expect((await leader.get('/api/meetings')).status).toBe(200);
  expect((await leader.get('/api/notices')).body).toContainEqual(
    expect.objectContaining({ kind: 'settings', by: ADMINISTRATOR.name }),
  );
  const ended = await leader.post('/api/account/codes/end', { password: LEADER.password });
  expect(ended.body).toEqual({ error: 'codesFirst' });
  expect((await leader.get('/api/account')).body).toMatchObject({ codes: true });
});

it('[AU19] meetings that are open already go on, and a seat by a personal link asks for no code', async () => {
  const all = await testApp();
  const leader = browserOf(all, await all.account());
  const { meeting, seat, cookie } = await all.create(leader.jar.cookies, PRACTICE);
  const token = await all.tokenOf(cookie, meeting, PersonId.parse('mor'));
  await (await asAdministrator(all)).post('/api/owner', DEMANDING);
  expect(all.access.holds(cookie, meeting, seat)).toBe(true);
  expect(all.access.holds(await all.redeem(token), meeting, PersonId.parse('mor'))).toBe(true);
  expect((await leader.post(`/api/meetings/${meeting}/open`, {})).body).toEqual({ error: 'codesFirst' });
});
