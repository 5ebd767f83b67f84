import { createHmac, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { CLIENT, Issuer, LEVELS } from '../../support/Issuer.ts';
import { ADMINISTRATOR, LEADER } from '../../support/setup.ts';
import { Traveller } from '../../support/Traveller.ts';
import { type TestApp, testApp } from '../../support/testApp.ts';

const APP = 'http://127.0.0.1:39990';
let issuer: Issuer;

beforeAll(async () => {
  issuer = await Issuer.start(APP);
});
afterAll(() => issuer.stop());
beforeEach(() => {
  Object.assign(issuer, { person: 'kari', level: LEVELS.higher, spoil: null, forge: null });
});

const withIssuer = (more: Record<string, string> = {}): Promise<TestApp> =>
  testApp({ PUBLIC_URL: APP, ...issuer.settings, ...more });

/** The leader has come in by an invitation, as `kari` at the provider. */
const withLeader = async (more: Record<string, string> = {}) => {
  const all = await withIssuer(more);
  const { invitation, administrator } = await all.setUp();
  const leader = new Traveller(all.app, APP);
  const back = await leader.travel('/api/invitations/provider', { token: invitation });
  expect(await leader.arrive(back)).toBe('/');
  return { all, leader, administrator, invitation };
};

it('[OI3] an invitation ties a person at the provider to the account, who signs in by it from then on', async () => {
  const { all, leader, invitation } = await withLeader();
  expect(await leader.who()).toBe(LEADER.name);
  const another = new Traveller(all.app, APP);
  expect(await another.signIn()).toBe('/');
  expect(await another.who()).toBe(LEADER.name);
  await request(all.app).post('/api/invitations/look').send({ token: invitation }).expect(410);
  const [unit] = all.accounts.units.all();
  expect(unit && all.accounts.notices.in(unit).map(({ kind }) => kind)).toContain('identityLinked');
});

it('[OI3] somebody whom the provider knows and we do not is told to be invited, and no account is made', async () => {
  const { all } = await withLeader();
  issuer.person = 'ukjend';
  const stranger = new Traveller(all.app, APP);
  expect(await stranger.signIn()).toBe('/provider/notInvited');
  expect(await stranger.who()).toBeUndefined();
  issuer.person = 'kari';
  expect(await new Traveller(all.app, APP).signIn()).toBe('/');
});

/** The provider leads people back by an address, which a test can write anew. */
const BY_ADDRESS = { OIDC_RESPONSE_MODE: 'query' };

it('[OI2] a state is good once, and only in the browser that it was made for', async () => {
  const { all } = await withLeader(BY_ADDRESS);
  const mine = new Traveller(all.app, APP);
  const back = await mine.travel();
  expect(await new Traveller(all.app, APP).arrive(back)).toBe('/provider/over');
  expect(await mine.arrive(back)).toBe('/');
  expect(await mine.arrive(back)).toBe('/provider/over');
});

it('[OI2] what the provider posts is good once too, and only in the browser that it was made for', async () => {
  const { all } = await withLeader();
  const mine = new Traveller(all.app, APP);
  const back = await mine.travel();
  const victim = new Traveller(all.app, APP);
  await victim.travel();
  expect(await victim.arrive(await victim.post(mine.posted))).toBe('/provider/over');
  expect(await victim.who()).toBeUndefined();
  expect(await mine.arrive(back)).toBe('/');
  expect(await mine.arrive(back)).toBe('/provider/over');
  expect(await mine.arrive(await mine.post(mine.posted))).toBe('/provider/over');
});

it('[OI2] a code that was used already lets nobody in, nor a code of somebody else', async () => {
  const { all } = await withLeader(BY_ADDRESS);
  const mine = new Traveller(all.app, APP);
  const back = await mine.travel();
  const code = new URL(back, APP).searchParams.get('code') ?? '';
  expect(await mine.arrive(back)).toBe('/');
  const thief = new Traveller(all.app, APP);
  const other = new URL(await thief.travel(), APP);
  other.searchParams.set('code', code);
  expect(await thief.arrive(other.pathname + other.search)).toBe('/provider/refused');
  expect(await thief.who()).toBeUndefined();
});

it('[OI6] what the provider posts is in no address, and goes along for a minute, sealed', async () => {
  const all = await withIssuer();
  await all.setUp();
  const traveller = new Traveller(all.app, APP);
  expect(await traveller.travel()).toBe('/provider/callback');
  const { code = '', state = '' } = traveller.posted;
  expect(code).not.toBe('');
  expect(traveller.cookies).toContain('bti_arriving=');
  expect(traveller.cookies).not.toContain(code);
  await traveller.arrive('/provider/callback');
  expect(traveller.cookies).not.toMatch(/bti_arriving=[^;]/);
  // Longer than browsers keep a cookie: as if it had not been posted.
  const long = 'c'.repeat(3_900);
  expect(await traveller.post({ code: long, state })).toBe(`/provider/callback?code=${long}&state=${state}`);
});

it('[OI6] what goes along ends on arrival, also where a browser brings so much else that nothing of it is read', async () => {
  const all = await withIssuer();
  await all.setUp();
  const traveller = new Traveller(all.app, APP);
  await traveller.travel();
  traveller.cookies += `; anothers=${'x'.repeat(8_200)}`;
  expect(await traveller.arrive('/provider/callback')).toBe('/provider/over');
  expect(traveller.cookies).toMatch(/anothers=x/);
  expect(traveller.cookies).not.toMatch(/bti_arriving=[^;]/);
});

const HOUR = 3_600;
it.each([
  { what: 'of another issuer', spoil: { iss: 'https://another.example' } },
  { what: 'for another client', spoil: { aud: 'another' } },
  { what: 'for us, but handed to another', spoil: { azp: 'another' } },
  { what: 'for us among others, not saying whom it was handed to', spoil: { aud: [CLIENT.id, 'another'] } },
  { what: 'that has run out', spoil: { iat: 1_000_000, exp: 1_000_000 + HOUR } },
  { what: 'without its end', spoil: { exp: undefined } },
  { what: 'with the nonce of another time', spoil: { nonce: 'of-another-time' } },
  { what: 'without a nonce', spoil: { nonce: undefined } },
  { what: 'without the claim that says who', spoil: { sub: undefined } },
])('[OI2] a token $what lets nobody in', async ({ spoil }) => {
  const { all } = await withLeader();
  issuer.spoil = (claims) => ({ ...claims, ...spoil });
  const traveller = new Traveller(all.app, APP);
  expect(await traveller.signIn()).toBe('/provider/refused');
  expect(await traveller.who()).toBeUndefined();
});

const RS256 = { alg: 'RS256', kid: 'one' };
const hmac = (key: string) => (body: string) => createHmac('sha256', key).update(body).digest('base64url');
it.each([
  { what: 'that nobody signed', forge: () => ({ head: { alg: 'none' }, signature: () => '' }) },
  {
    what: 'that is signed with what we two know',
    forge: () => ({ head: { alg: 'HS256', kid: 'one' }, signature: hmac(CLIENT.secret) }),
  },
  {
    what: 'that is signed with what everybody may read',
    forge: (key: KeyObject) => ({
      head: { alg: 'HS256', kid: 'one' },
      signature: hmac(createPublicKey(key).export({ format: 'pem', type: 'spki' }).toString()),
    }),
  },
  {
    what: 'of a key that is called as the right one',
    forge: () => ({
      head: RS256,
      signature: (body: string) =>
        sign(
          'sha256',
          Buffer.from(body),
          generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
        ).toString('base64url'),
    }),
  },
])('[OI2] a token $what lets nobody in', async ({ forge }) => {
  const { all } = await withLeader();
  issuer.forge = forge;
  const traveller = new Traveller(all.app, APP);
  expect(await traveller.signIn()).toBe('/provider/refused');
  expect(await traveller.who()).toBeUndefined();
});

it('[OI2] a token for us among others lets in where it says that it was handed to us', async () => {
  const { all } = await withLeader();
  issuer.spoil = (claims) => ({ ...claims, aud: [CLIENT.id, 'another'], azp: CLIENT.id });
  expect(await new Traveller(all.app, APP).signIn()).toBe('/');
});

it('[OI2] a token of an earlier sign-in, with its nonce, lets nobody in', async () => {
  const { all } = await withLeader();
  const before = issuer.told.at(-1);
  issuer.spoil = () => ({ ...before });
  expect(await new Traveller(all.app, APP).signIn()).toBe('/provider/refused');
});

it('[OI2] a sign-in that is weaker than asked for, or does not say how strong it was, lets nobody in', async () => {
  const { all } = await withLeader({ OIDC_ACR_VALUES: LEVELS.higher });
  expect(issuer.told.at(-1)?.acr).toBe(LEVELS.higher);
  issuer.level = LEVELS.lower;
  expect(await new Traveller(all.app, APP).signIn()).toBe('/provider/refused');
  issuer.level = LEVELS.higher;
  issuer.spoil = ({ acr: _, ...claims }) => claims;
  expect(await new Traveller(all.app, APP).signIn()).toBe('/provider/refused');
  issuer.spoil = null;
  expect(await new Traveller(all.app, APP).signIn()).toBe('/');
});

it('[OI2] an answer that names another issuer, or none where the provider promises to, lets nobody in', async () => {
  const { all } = await withLeader();
  for (const iss of [{ iss: 'https://another.example' }, {}]) {
    const traveller = new Traveller(all.app, APP);
    await traveller.travel();
    const { iss: _, ...said } = traveller.posted;
    expect(await traveller.arrive(await traveller.post({ ...said, ...iss }))).toBe('/provider/refused');
    expect(await traveller.who()).toBeUndefined();
  }
});

it('[OI4] a provider that is away, or calls itself something else, keeps nobody from signing in with a password', async () => {
  for (const away of [`${issuer.origin}/another`, 'http://127.0.0.1:9']) {
    const { app, account } = await withIssuer({ OIDC_ISSUER: away });
    const answer = await request(app).get('/api/provider').expect(200);
    expect(answer.body).toEqual({ name: 'Prøvefeide', away: true });
    const begun = await request(app).post('/api/provider/begin').send({}).expect(503);
    expect(begun.body).toEqual({ error: 'providerAway' });
    expect(await account()).not.toBe('');
  }
});

it('[OI4] a provider that goes away while somebody is there is said to be away', async () => {
  const leaving = await Issuer.start(APP);
  const all = await withIssuer({ OIDC_ISSUER: leaving.origin });
  const traveller = new Traveller(all.app, APP);
  const back = await traveller.travel();
  await leaving.stop();
  expect(await traveller.arrive(back)).toBe('/provider/away');
});

it('[OI3] the own page asks for the password, ties once, and another identity takes two', async () => {
  const all = await withIssuer();
  const cookies = await all.account();
  const leader = new Traveller(all.app, APP, cookies);
  const ask = (password: string) =>
    request(all.app).post('/api/account/provider').set('cookie', leader.cookies).send({ password });
  expect((await ask('feil passord her')).body).toEqual({ error: 'wrongLogin' });
  const back = await leader.travel('/api/account/provider', { password: LEADER.password });
  expect(await leader.arrive(back)).toBe('/account');
  const own = await request(all.app).get('/api/account').set('cookie', leader.cookies).expect(200);
  expect(own.body).toMatchObject({ linked: true, places: [{ current: true }] });
  await ask(LEADER.password).expect(403);
});

it('[OI3] an identity that somebody has, or that comes back to another browser, ties to nobody', async () => {
  const { all, administrator } = await withLeader();
  const other = new Traveller(all.app, APP, administrator);
  const password = 'blå hest over elva';
  const taken = await other.travel('/api/account/provider', { password });
  expect(await other.arrive(taken)).toBe('/provider/taken');
  issuer.person = 'arne';
  const again = new Traveller(all.app, APP, other.cookies);
  const late = await again.travel('/api/account/provider', { password });
  await request(all.app).post('/api/sign-out').set('cookie', again.cookies).send({}).expect(200);
  expect(await again.arrive(late)).toBe('/provider/over');
  expect(await new Traveller(all.app, APP).signIn()).toBe('/provider/notInvited');
});

it('[OI6] the way back is a page that somebody is led to, and nothing that a page asks for by itself', async () => {
  const { all } = await withLeader();
  const traveller = new Traveller(all.app, APP);
  const back = await traveller.travel();
  const from = { 'sec-fetch-site': 'cross-site' };
  for (const asked of [
    { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
    { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
  ]) {
    expect(await traveller.arrive(back, { ...from, ...asked })).toBe('400');
    expect(await traveller.post(traveller.posted, { ...from, ...asked })).toBe('400');
  }
  expect(
    await traveller.arrive(back, { ...from, 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }),
  ).toBe('/');
});

it('[OI5] whoever came by the provider is led there to sign out too, without saying who it is', async () => {
  const { all, leader } = await withLeader();
  const answer = await request(all.app).post('/api/sign-out').set('cookie', leader.cookies).send({});
  const to = new URL(answer.body.elsewhere);
  expect(to.origin).toBe(issuer.origin);
  expect([...to.searchParams.keys()]).toEqual(['client_id']);
  expect(await leader.who()).toBeUndefined();
  const cookies = await all.enter('/api/sign-in', {
    email: 'arne@kommune.example',
    password: 'blå hest over elva',
  });
  const byPassword = await request(all.app).post('/api/sign-out').set('cookie', cookies).send({});
  expect(byPassword.body).toEqual({ elsewhere: null });
});

it('[AU19] whoever came by the provider is asked for no app’s code, and by the password is', async () => {
  const { all, leader } = await withLeader();
  all.accounts.units.changeOwner({ name: 'Solvang kommune', kind: 'municipality', codes: true });
  const asked = (cookies: string) => request(all.app).get('/api/meetings').set('cookie', cookies);
  await asked(leader.cookies).expect(200);
  const { email, password } = ADMINISTRATOR;
  await asked(await all.enter('/api/sign-in', { email, password })).expect(403, { error: 'codesFirst' });
});
