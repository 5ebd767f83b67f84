import { connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { seatOf } from '../support/cast.ts';
import { temporaryFolder } from '../support/dataFolder.ts';
import { ServerProcess } from '../support/ServerProcess.ts';
import { pemOf } from '../support/tls/pemOf.ts';
import { tlsHandshake, WEAK } from '../support/tlsHandshake.ts';
import { memoryWorld } from '../support/World.ts';

const HANDSHAKE = '/socket.io/?EIO=4&transport=polling';

/** The address of a server that people reach over https, for who comes straight to its port. */
const startPublic = async (): Promise<string> => {
  const env = { PUBLIC_URL: 'https://bti.example.no' };
  const { stdout } = await ServerProcess.start({ dataDir: temporaryFolder(), env });
  return /^ {2}(http:\/\/\S+:\d+)$/m.exec(stdout)?.[1] ?? '';
};

it('[AC13] all answers carry the same headers, also refusals and those of the live connection', async () => {
  const url = await startPublic();
  const asked = [
    ['/join', {}, 200],
    ['/api/session', {}, 200],
    ['/api/nothing', {}, 404],
    ['/assets/gone.js', {}, 404],
    [HANDSHAKE, {}, 200],
    [HANDSHAKE, { origin: 'https://evil.example' }, 403],
    [`${HANDSHAKE}&sid=none`, {}, 400],
  ] as const;
  for (const [path, headers, status] of asked) {
    const answer = await fetch(url + path, { headers });
    expect([path, answer.status]).toEqual([path, status]);
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    if (path.startsWith('/api') || (path === HANDSHAKE && answer.ok))
      expect(answer.headers.get('cache-control')).toBe('no-store');
  }
});

it('[DO5] with a certificate of its own the server takes TLS 1.2 and 1.3 alone, with what is forward secret and authenticated', async () => {
  const env = { TLS_CERT: pemOf('cert'), TLS_KEY: pemOf('key') };
  const server = await ServerProcess.start({ dataDir: temporaryFolder(), env });
  const port = Number(server.port);
  expect(await tlsHandshake(port)).toMatch(/^TLSv1\.3 TLS_/);
  expect(await tlsHandshake(port, { maxVersion: 'TLSv1.2' })).toMatch(/^TLSv1\.2 ECDHE-ECDSA-(AES|CHACHA)/);
  for (const weak of WEAK) expect(await tlsHandshake(port, weak)).toMatch(/ALERT/);
});

it('[DO7] one address begins only so many live connections at once, and those that are there go on', async () => {
  const world = await memoryWorld({ handshakeLimit: { burst: 3, perSecond: 0 } });
  onTestFinished(() => world.close());
  const teacher = await world.screen(await world.prepared(), 'teacher');
  const begin = async (): Promise<number> => (await fetch(world.url + HANDSHAKE)).status;
  expect([await begin(), await begin(), await begin()]).toEqual([200, 200, 403]);
  expect(teacher.socket.connected).toBe(true);
  expect(world.logged.join('')).toContain('too many handshakes');
});

it('[DO6] a live connection that is refused is in the log, by its code', async () => {
  const world = await memoryWorld();
  onTestFinished(() => world.close());
  const meeting = await world.prepared();
  world.logged.length = 0;
  const screen = await world.screen(meeting, 'leader', { cookie: world.cookie(meeting, seatOf('mother')) });
  expect(screen.refusal).toBe('notYours');
  expect(world.logged.map((line) => JSON.parse(line))).toMatchObject([{ refusal: 'notYours' }]);
});

it('[DO6] a command that no screen of ours sends is in the log, by its code and without a word of it', async () => {
  const world = await memoryWorld();
  onTestFinished(() => world.close());
  const meeting = await world.prepared();
  const mother = await world.screen(meeting, 'mother');
  world.logged.length = 0;
  await mother.socket.emitWithAck('command', { type: 'Kjellfrid-Planta' } as never);
  expect(world.logged.map((line) => JSON.parse(line))).toMatchObject([{ meeting, code: 'malformed' }]);
  expect(world.logged.join('')).not.toContain('Kjellfrid');
});

it('[RT8] a request that says its length in two ways is not taken apart by guessing', async () => {
  const { port } = await ServerProcess.start({ dataDir: temporaryFolder() });
  const smuggled = 'GET /api/session HTTP/1.1\r\nHost: x\r\n\r\n';
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write(
        `POST /api/links/redeem HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
      ),
    );
    let said = '';
    socket.on('data', (data) => {
      said += data.toString();
    });
    socket.on('close', () => resolve(said));
  });
  expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 400']);
});
