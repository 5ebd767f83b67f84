import request from 'supertest';
import { expect, it, onTestFinished } from 'vitest';
import { InvitationMade } from '../../shared/accounts.ts';
import { SignedOut } from '../../shared/session.ts';
import { temporaryFolder } from '../support/dataFolder.ts';
import { asBytes, everyByte } from '../support/everyByte.ts';
import { freePort } from '../support/freePort.ts';
import { Issuer } from '../support/Issuer.ts';
import { Browser, ServerProcess } from '../support/ServerProcess.ts';
import { LEADER, setupOf } from '../support/setup.ts';
import { Traveller } from '../support/Traveller.ts';

it.each(['form_post', 'query'])(
  '[OI6] no claim, code, state or token of a sign-in is in the data folder or in what the server says (%s)',
  async (mode) => {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const issuer = await Issuer.start(origin);
    onTestFinished(() => issuer.stop());
    issuer.person = 'feide-kari-nordmann-7461';
    const dataDir = temporaryFolder();
    const env = {
      ...issuer.settings,
      PORT: String(port),
      PUBLIC_URL: origin,
      LOG_LEVEL: 'trace',
      OIDC_RESPONSE_MODE: mode,
    };
    const server = await ServerProcess.start({ dataDir, env });
    const made = await new Browser(origin).post('/api/setup', setupOf(server.token));
    const token = InvitationMade.parse(made.body).path.split('#')[1] ?? '';

    const leader = new Traveller(origin, origin);
    const back = await leader.travel('/api/invitations/provider', { token });
    expect(await leader.arrive(back)).toBe('/');
    expect(await leader.who()).toBe(LEADER.name);
    const { code = '', state = '' } =
      mode === 'query' ? Object.fromEntries(new URL(back, origin).searchParams) : leader.posted;
    expect(back.includes(code)).toBe(mode === 'query');
    const secrets = [issuer.person, code, ...issuer.tokens];
    expect(secrets.length).toBeGreaterThanOrEqual(4);

    const said = server.stdout + server.stderr;
    expect(said).toContain('signed in');
    for (const secret of [...secrets, state, leader.cookies]) expect(said).not.toContain(secret);
    await server.signal('SIGTERM');
    const stored = everyByte(dataDir);
    for (const form of secrets.flatMap(asBytes)) expect(stored.includes(form)).toBe(false);
  },
);

it('[OI5] who signs out of a server that was started anew meanwhile is led to the provider too', async () => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const issuer = await Issuer.start(origin);
  onTestFinished(() => issuer.stop());
  const dataDir = temporaryFolder();
  const env = { ...issuer.settings, PORT: String(port), PUBLIC_URL: origin };
  const before = await ServerProcess.start({ dataDir, env });
  const made = await new Browser(origin).post('/api/setup', setupOf(before.token));
  const token = InvitationMade.parse(made.body).path.split('#')[1] ?? '';
  const leader = new Traveller(origin, origin);
  expect(await leader.arrive(await leader.travel('/api/invitations/provider', { token }))).toBe('/');
  await before.signal('SIGTERM');
  const after = await ServerProcess.start({ dataDir, env });
  expect(await leader.who()).toBe(LEADER.name);
  const left = await request(origin).post('/api/sign-out').set('cookie', leader.cookies).send({});
  expect(SignedOut.parse(left.body).elsewhere).toContain(`${issuer.origin}/session/end`);
  await after.signal('SIGTERM');
});

it('[OI1] half a provider stops the start with one line, and code 1', async () => {
  const env = { OIDC_ISSUER: 'https://provider.example', OIDC_NAME: 'Feide' };
  const { code, stderr, stdout } = await ServerProcess.run({ dataDir: temporaryFolder(), env });
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toBe('To sign in with OpenID Connect, set OIDC_CLIENT_ID, OIDC_CLIENT_SECRET too.\n');
});

it('[OI4] a provider that is away keeps the server from nothing', async () => {
  const env = {
    PUBLIC_URL: 'https://bti.example.no',
    OIDC_ISSUER: 'http://127.0.0.1:9',
    OIDC_CLIENT_ID: 'bti',
    OIDC_CLIENT_SECRET: 'secret',
    OIDC_NAME: 'Feide',
  };
  const server = await ServerProcess.start({ dataDir: temporaryFolder(), env });
  const { code } = await server.signal('SIGTERM');
  expect(code).toBe(0);
});
