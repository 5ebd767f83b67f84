import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { get } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, expect, it, onTestFinished } from 'vitest';
import { CreatedMeeting } from '../../shared/meetings.ts';
import { temporaryFolder } from '../support/dataFolder.ts';
import { asBytes, everyByte } from '../support/everyByte.ts';
import { LEFT_BEHIND, oldFolder } from '../support/oldFolder.ts';
import { Screen } from '../support/Screen.ts';
import { Browser, type Ended, ServerProcess, tokenIn } from '../support/ServerProcess.ts';
import { ADMINISTRATOR, LEADER, setupOf } from '../support/setup.ts';
import { pemOf } from '../support/tls/pemOf.ts';

/** Used once, and copied for each that damages it. */
let used: string | undefined;
afterAll(() => used && rmSync(used, { recursive: true, force: true }));

/** A data folder that a server has used, and that is set up. */
const usedFolder = async (): Promise<string> => {
  if (used === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'bti-used-'));
    const server = await ServerProcess.start({ dataDir: folder });
    const leader = new Browser(server.url);
    await leader.lead(server.token);
    await leader.post('/api/meetings', { kind: 'practice', language: 'nb' });
    await server.signal('SIGTERM');
    used = folder;
  }
  const dataDir = temporaryFolder();
  cpSync(used, dataDir, { recursive: true });
  return dataDir;
};

const expectOneClearLine = ({ code, stdout, stderr }: Ended, clear: RegExp): void => {
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(clear);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
};

it('[ST11] from an empty folder, the server starts, says where it is, and is set up once', async () => {
  const dataDir = join(temporaryFolder(), 'data');
  const server = await ServerProcess.start({ dataDir });
  expect(statSync(join(dataDir, 'key')).mode & 0o777).toBe(0o600);
  const leader = new Browser(server.url);
  expect(await leader.get('/healthz')).toEqual({ status: 200, body: { status: 'ok' } });
  await leader.lead(server.token);
  expect(await leader.get('/api/session')).toMatchObject({
    body: { isSetUp: true, account: { name: LEADER.name, units: [{ role: 'leader' }] } },
  });
  const other = new Browser(server.url);
  expect(await other.post('/api/setup', setupOf(server.token))).toMatchObject({
    body: { error: 'linkUsed' },
  });
});

it('[DO3] nobody but the user who runs the server reads its files', async () => {
  const dataDir = temporaryFolder();
  await ServerProcess.start({ dataDir });
  for (const name of readdirSync(dataDir))
    expect([name, statSync(join(dataDir, name)).mode & 0o077]).toEqual([name, 0]);
});

it('[ST11] listening to all, the server says its address on this network', async () => {
  const server = await ServerProcess.start({ dataDir: temporaryFolder(), env: { HOST: '0.0.0.0' } });
  expect(server.stdout).toContain(`http://localhost:${server.port}`);
  const session = await new Browser(server.url).get('/api/session');
  const { lanUrl } = session.body as { lanUrl: string | null };
  if (lanUrl !== null) expect(server.stdout).toContain(lanUrl);
});

it('[AC5] a lost link is printed anew while the server runs, and the older one stops working', async () => {
  const dataDir = temporaryFolder();
  const server = await ServerProcess.start({ dataDir });
  const printed = await ServerProcess.run({ dataDir, args: ['link'], env: { PORT: server.port } });
  expect(printed.code).toBe(0);
  const leader = new Browser(server.url);
  expect(await leader.post('/api/setup', setupOf(server.token))).toMatchObject({
    body: { error: 'linkRevoked' },
  });
  expect(await leader.post('/api/setup', setupOf(tokenIn(printed.stdout)))).toMatchObject({ status: 201 });
});

it('[AC5] a link that is printed before the first start works after it', async () => {
  const dataDir = temporaryFolder();
  const printed = await ServerProcess.run({ dataDir, args: ['link'] });
  const server = await ServerProcess.start({ dataDir });
  expect(server.token).toBe(tokenIn(printed.stdout));
});

it('[AC5] where it is set up, no link is printed at start, and who is signed in stays so', async () => {
  const dataDir = temporaryFolder();
  const first = await ServerProcess.start({ dataDir });
  const leader = new Browser(first.url);
  await leader.lead(first.token);
  await first.signal('SIGTERM');
  const second = await ServerProcess.start({ dataDir });
  expect(second.stdout).not.toContain('#');
  expect(await new Browser(second.url, leader.cookie).get('/api/session')).toMatchObject({
    body: { account: { name: LEADER.name } },
  });
});

it('[AU6] a link that is printed afterwards lets an administrator choose a new password, once', async () => {
  const dataDir = temporaryFolder();
  const server = await ServerProcess.start({ dataDir });
  await new Browser(server.url).lead(server.token);
  const printed = await ServerProcess.run({ dataDir, args: ['link'], env: { PORT: server.port } });
  const token = tokenIn(printed.stdout);
  const password = 'tre grøne båtar ventar';
  const recover = (email: string) =>
    new Browser(server.url).post('/api/recovery', { token, email, password });
  expect(await recover(LEADER.email)).toMatchObject({ status: 401, body: { error: 'wrongLogin' } });
  expect(await recover(ADMINISTRATOR.email)).toMatchObject({ status: 200, body: { next: 'in' } });
  expect(await recover(ADMINISTRATOR.email)).toMatchObject({ status: 410, body: { error: 'linkUsed' } });
});

it('[ST11] a port in use is said in one line', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const port = String((other.address() as AddressInfo).port);
  expectOneClearLine(
    await ServerProcess.run({ dataDir: temporaryFolder(), env: { PORT: port } }),
    new RegExp(`Port ${port} is already in use`),
  );
});

it('[ST11] a data folder that cannot be written to is said in one line', async () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  expectOneClearLine(
    await ServerProcess.run({ dataDir: join(file, 'data') }),
    /data folder .* cannot be written to/,
  );
});

it.each([
  [
    'a database of a newer version',
    (folder: string) => {
      const db = new BetterSqlite3(join(folder, 'meetings.sqlite'));
      db.pragma('user_version = 99');
      db.close();
    },
    /newer version/,
  ],
  ['a wrong key', (folder: string) => writeFileSync(join(folder, 'key'), randomBytes(32)), /does not belong/],
  ['a damaged key', (folder: string) => writeFileSync(join(folder, 'key'), 'x'), /damaged/],
  ['a missing key', (folder: string) => rmSync(join(folder, 'key')), /missing/],
  [
    'a file that is no database',
    (folder: string) => writeFileSync(join(folder, 'meetings.sqlite'), 'x'.repeat(9_000)),
    /cannot be opened/,
  ],
])('[ST8] %s is said in one line, and nothing is damaged', async (_what, damage, clear) => {
  const dataDir = await usedFolder();
  damage(dataDir);
  const before = everyByte(dataDir);
  expectOneClearLine(await ServerProcess.run({ dataDir }), clear);
  expect(everyByte(dataDir).equals(before)).toBe(true);
});

it.each(['keys', 'meetings', 'access', 'accounts', 'cases', 'trail'])(
  '[ST8] %s.sqlite, gone from beside the others, is asked for and not made anew',
  async (name) => {
    const dataDir = await usedFolder();
    rmSync(join(dataDir, `${name}.sqlite`));
    const before = everyByte(dataDir);
    expectOneClearLine(await ServerProcess.run({ dataDir }), new RegExp(`${name}\\.sqlite is missing`));
    expect(everyByte(dataDir).equals(before)).toBe(true);
  },
);

it('[ST8] a command makes nothing anew either that has gone from beside the others', async () => {
  const dataDir = await usedFolder();
  const accounts = join(dataDir, 'accounts.sqlite');
  rmSync(accounts);
  for (const args of [['link'], ['backup', join(temporaryFolder(), 'b')]]) {
    expectOneClearLine(await ServerProcess.run({ dataDir, args }), /accounts\.sqlite is missing/);
    expect(existsSync(accounts)).toBe(false);
  }
});

it('[ST8] a key ring that is not there is asked for where it is to be wrapped anew', async () => {
  const dataDir = await usedFolder();
  const earlier = join(temporaryFolder(), 'key');
  cpSync(join(dataDir, 'key'), earlier);
  rmSync(join(dataDir, 'keys.sqlite'));
  const ended = await ServerProcess.run({ dataDir, args: ['keys', 'rewrap', earlier] });
  expectOneClearLine(ended, /keys\.sqlite is missing/);
  expect(existsSync(join(dataDir, 'keys.sqlite'))).toBe(false);
});

it('[ST8] keys that are wrapped anew are recorded where there is a record, and it is not made anew', async () => {
  const dataDir = await usedFolder();
  const [key, ring, trail] = ['key', 'keys.sqlite', 'trail.sqlite'].map((name) => join(dataDir, name)) as [
    string,
    string,
    string,
  ];
  const earlier = join(temporaryFolder(), 'key');
  cpSync(key, earlier);
  const copied = readFileSync(ring);
  await ServerProcess.run({ dataDir, args: ['keys', 'rotate'] });
  writeFileSync(ring, copied);
  const kept = readFileSync(trail);
  rmSync(trail);
  const ended = await ServerProcess.run({ dataDir, args: ['keys', 'rewrap', earlier] });
  expectOneClearLine(ended, /trail\.sqlite is missing/);
  expect(existsSync(trail)).toBe(false);
  // The keys are in order nevertheless: what is missing can be put back, or come with a backup.
  writeFileSync(trail, kept);
  await (await ServerProcess.start({ dataDir })).signal('SIGTERM');
});

it('[KE5] a server that starts on the folder of the version before leaves nothing of what lay there in the clear', async () => {
  const { dataDir, wrapped } = oldFolder();
  expect(asBytes(LEFT_BEHIND).some((form) => everyByte(dataDir).includes(form))).toBe(true);
  const server = await ServerProcess.start({ dataDir });
  expect(await new Browser(server.url).get('/healthz')).toMatchObject({ status: 200 });
  const whileRunning = everyByte(dataDir);
  await server.signal('SIGTERM');
  for (const bytes of [whileRunning, everyByte(dataDir)])
    for (const left of [...asBytes(LEFT_BEHIND), ...wrapped]) expect(bytes.includes(left)).toBe(false);
});

it('[ST9] a second server on the same data is refused, and the first goes on', async () => {
  const dataDir = temporaryFolder();
  const first = await ServerProcess.start({ dataDir });
  expectOneClearLine(await ServerProcess.run({ dataDir }), /Another server/);
  expect(await new Browser(first.url).get('/healthz')).toMatchObject({ status: 200 });
});

it.each([
  [{ PORT: 'many' }, [], /PORT/],
  [{ TLS_CERT: '/nowhere' }, [], /TLS_CERT and TLS_KEY/],
  [{}, ['lnik'], /"link"/],
])('[ST11] %o %o cannot be used, and is said in one line', async (env, args, clear) => {
  expectOneClearLine(await ServerProcess.run({ dataDir: temporaryFolder(), env, args }), clear);
});

it.each(['SIGTERM', 'SIGINT'] as const)(
  '[ST12] %s ends the server cleanly within five seconds, whoever hangs on',
  async (signal) => {
    const dataDir = temporaryFolder();
    const server = await ServerProcess.start({ dataDir });
    const leader = new Browser(server.url);
    await leader.lead(server.token);
    const made = await leader.post('/api/meetings', { kind: 'practice', language: 'nb' });
    const created = CreatedMeeting.parse(made.body);
    const screen = new Screen({ url: server.url, ...created, cookie: leader.cookie });
    onTestFinished(() => screen.close());
    await screen.settled();
    expect(screen.refusal).toBeNull();
    // A connection that says nothing, and one in the middle of a request.
    for (const words of ['', 'POST /api/links/redeem HTTP/1.1\r\nHost: x\r\nContent-Length: 50\r\n\r\n{']) {
      const socket = connect(Number(server.port), '127.0.0.1');
      socket.on('error', () => undefined);
      onTestFinished(() => void socket.destroy());
      await new Promise<void>((resolve) => socket.on('connect', resolve));
      socket.write(words);
    }
    const asked = performance.now();
    const { code } = await server.signal(signal);
    expect(code).toBe(0);
    expect(performance.now() - asked).toBeLessThan(5_000);
    // Everything is in the database files themselves.
    expect(readdirSync(dataDir).sort()).toEqual([
      'access.sqlite',
      'accounts.sqlite',
      'cases.sqlite',
      'key',
      'keys.sqlite',
      'lock',
      'meetings.sqlite',
      'trail.sqlite',
    ]);
  },
);

it('[ST12] who tells `npm start` to end has ended the server, and not only npm', async () => {
  const dataDir = temporaryFolder();
  const server = await ServerProcess.start({ dataDir, byNpm: true });
  expect((await server.signal('SIGTERM')).code).toBe(0);
  await expect(fetch(`${server.url}/healthz`)).rejects.toThrow();
  expect(readdirSync(dataDir).filter((name) => name.endsWith('-wal'))).toEqual([]);
});

it('[AC6] with a certificate, the server speaks TLS, keeps cookies to it and is secure', async () => {
  const server = await ServerProcess.start({
    dataDir: temporaryFolder(),
    env: { TLS_CERT: pemOf('cert'), TLS_KEY: pemOf('key') },
  });
  expect(server.url).toMatch(/^https:/);
  const health = await new Promise<string>((resolve, reject) => {
    get(`${server.url}/healthz`, { ca: readFileSync(pemOf('cert')) }, (response) => {
      response.setEncoding('utf8').on('data', resolve);
    }).on('error', reject);
  });
  expect(JSON.parse(health)).toEqual({ status: 'ok' });
});
