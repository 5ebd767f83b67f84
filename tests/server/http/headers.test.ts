import request from 'supertest';
import { expect, it } from 'vitest';
import { InvitationMade } from '../../../shared/accounts.ts';
import { LEADER, setupOf } from '../../support/setup.ts';
import { testApp } from '../../support/testApp.ts';

it('[AC12] healthz says ok while the database answers, and unavailable when it does not', async () => {
  const { app, health } = await testApp();
  const well = await request(app).get('/healthz').expect(200);
  expect(well.body).toEqual({ status: 'ok' });
  health.ok = false;
  await request(app).get('/healthz').expect(503);
});

it('[AC13] scripts and styles come from the server alone, and nothing is told to other sites', async () => {
  const { app } = await testApp();
  const { headers } = await request(app).get('/').expect(200);
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  for (const none of ['object-src', 'base-uri', 'frame-ancestors'])
    expect(policy).toContain(`${none} 'none'`);
  expect(policy).not.toContain('unsafe');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  expect(headers['access-control-allow-origin']).toBeUndefined();
  expect(headers['x-powered-by']).toBeUndefined();
});

it('[AC13] on plain http nothing sends browsers over to https, behind https everything does', async () => {
  const plain = await request((await testApp()).app).get('/');
  expect(plain.headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  expect(plain.headers['strict-transport-security']).toBeUndefined();
  expect(plain.headers['cross-origin-opener-policy']).toBeUndefined();
  const https = await request((await testApp({ PUBLIC_URL: 'https://bti.example.no' })).app).get('/');
  expect(https.headers['content-security-policy']).toContain('upgrade-insecure-requests');
  expect(https.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
  expect(https.headers['cross-origin-opener-policy']).toBe('same-origin');
});

it('[AC10] where there is https, every cookie is for this host alone, out of reach for scripts and other sites', async () => {
  const { app, accounts } = await testApp({ PUBLIC_URL: 'https://bti.example.no' });
  const set = new Map<string, string>();
  const post = async (path: string, body: object): Promise<unknown> => {
    const cookie = [...set].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await request(app).post(path).set('cookie', cookie).send(body);
    expect([path, answer.ok]).toEqual([path, true]);
    for (const line of answer.get('Set-Cookie') ?? []) {
      expect(line).toMatch(/^__Host-bti/);
      expect(line).toMatch(/; Secure/);
      expect(line).toMatch(/; HttpOnly/);
      expect(line).toMatch(/; SameSite=Lax/);
      expect(line).toMatch(/; Path=\/(;|$)/);
      expect(line).not.toMatch(/; Domain/i);
      const [name = '', value = ''] = line.split(/[=;]/, 2);
      set.set(name, value);
    }
    return answer.body;
  };
  const { token } = accounts.tokenOnDemand();
  const { path } = InvitationMade.parse(await post('/api/setup', setupOf(token)));
  await post('/api/sign-out', {});
  await post('/api/invitations/accept', { token: path.split('#')[1], password: LEADER.password });
  await post('/api/meetings', { kind: 'practice', language: 'nn' });
  expect([...set.keys()].sort()).toEqual(
    expect.arrayContaining(['__Host-bti.session_token', '__Host-bti_session']),
  );
});

it('[AC13] answers about people are kept by no cache', async () => {
  const { app } = await testApp();
  for (const path of ['/api/session', '/api/meetings', '/api/nothing'])
    expect((await request(app).get(path)).headers['cache-control']).toBe('no-store');
});

it('[AC13] every address of the client leads to its page, assets stay for good, and what is missing is missing', async () => {
  const { app } = await testApp();
  for (const path of ['/', '/join', '/meeting/abc/seat/def']) {
    const page = await request(app).get(path).set('accept', 'text/html').expect(200);
    expect(page.text).toContain('<title>BTI</title>');
    expect(page.headers['cache-control']).toBe('no-store');
  }
  const asset = await request(app).get('/assets/main-abc.js').expect(200);
  expect(asset.headers['cache-control']).toContain('immutable');
  await request(app).get('/assets/main-gone.js').expect(404);
  await request(app).get('/api/nothing').expect(404, { error: 'notFound' });
  await request(app).get('/%ff').expect(400, { error: 'malformed' });
});

it('[AC13] every answer says what it is, and in which letters', async () => {
  const { app } = await testApp();
  const typeOf = async (path: string) => (await request(app).get(path)).headers['content-type'];
  expect(await typeOf('/api/session')).toBe('application/json; charset=utf-8');
  expect(await typeOf('/api/nothing')).toBe('application/json; charset=utf-8');
  expect(await typeOf('/join')).toBe('text/html; charset=utf-8');
  expect(await typeOf('/assets/main-abc.js')).toMatch(/^text\/javascript; charset=utf-8$/i);
});

it('[AC13] no folder is listed, and nothing but the client is served', async () => {
  const { app } = await testApp();
  await request(app).get('/assets/').expect(404);
  for (const path of [
    '/.git/config',
    '/package.json',
    '/server/main.ts',
    '/..%2fkey',
    '/assets/..%2f..%2fkey',
  ]) {
    const answer = await request(app).get(path).set('accept', 'application/octet-stream');
    expect([path, answer.status >= 400]).toEqual([path, true]);
  }
});
