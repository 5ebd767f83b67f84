import { expect, it, onTestFinished } from 'vitest';
import { InvitationMade } from '../../shared/accounts.ts';
import { temporaryFolder } from '../support/dataFolder.ts';
import { asBytes, everyByte } from '../support/everyByte.ts';
import { freePort } from '../support/freePort.ts';
import { Issuer } from '../support/Issuer.ts';
import { Browser, ServerProcess } from '../support/ServerProcess.ts';
import { LEADER, setupOf } from '../support/setup.ts';
import { Traveller } from '../support/Traveller.ts';

it('[OI6] no claim, code, state or token of a sign-in is in the data folder or in what the server says', async () => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const issuer = await Issuer.start(origin);
  onTestFinished(() => issuer.stop());
  issuer.person = 'feide-kari-nordmann-7461';
  const dataDir = temporaryFolder();
  const env = { ...issuer.settings, PORT: String(port), PUBLIC_URL: origin, LOG_LEVEL: 'trace' };
  const server = await ServerProcess.start({ dataDir, env });
  const made = await new Browser(origin).post('/api/setup', setupOf(server.token));
  const token = InvitationMade.parse(made.body).path.split('#')[1] ?? '';

  const leader = new Traveller(origin, origin);
  const back = await leader.travel('/api/invitations/provider', { token });
  expect(await leader.arrive(back)).toBe('/');
  expect(await leader.who()).toBe(LEADER.name);
  const { searchParams } = new URL(back, origin);
  const code = searchParams.get('code') ?? '';
  const secrets = [issuer.person, code, ...issuer.tokens];
  expect(secrets.length).toBeGreaterThanOrEqual(4);

  const said = server.stdout + server.stderr;
  expect(said).toContain('signed in');
  for (const secret of [...secrets, searchParams.get('state') ?? '', leader.cookies])
    expect(said).not.toContain(secret);
  await server.signal('SIGTERM');
  const stored = everyByte(dataDir);
  for (const form of secrets.flatMap(asBytes)) expect(stored.includes(form)).toBe(false);
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
