import request from 'supertest';
import { expect, it } from 'vitest';
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
  expect(policy).not.toContain('unsafe');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['x-powered-by']).toBeUndefined();
});

it('[AC13] on plain http nothing sends browsers over to https, behind https everything does', async () => {
  const plain = await request((await testApp()).app).get('/');
  expect(plain.headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
  expect(plain.headers['strict-transport-security']).toBeUndefined();
  expect(plain.headers['cross-origin-opener-policy']).toBeUndefined();
  const https = await request((await testApp({ PUBLIC_URL: 'https://bti.example.no' })).app).get('/');
  expect(https.headers['content-security-policy']).toContain('upgrade-insecure-requests');
  expect(https.headers['strict-transport-security']).toContain('max-age');
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
