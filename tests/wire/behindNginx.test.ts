import { request } from 'node:https';
import { connect } from 'node:net';
import { io } from 'socket.io-client';
import { expect, it, onTestFinished } from 'vitest';
import { InvitationMade } from '../../shared/accounts.ts';
import { CreatedMeeting } from '../../shared/meetings.ts';
import { withCookies } from '../support/cookieJar.ts';
import { temporaryFolder } from '../support/dataFolder.ts';
import { freePort, Nginx, nginxIsHere } from '../support/Nginx.ts';
import { ServerProcess } from '../support/ServerProcess.ts';
import { LEADER, setupOf } from '../support/setup.ts';
import { tlsHandshake, WEAK } from '../support/tlsHandshake.ts';

const NAME = 'bti.example.no';
const HANDSHAKE = '/socket.io/?EIO=4&transport=polling';

interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: string;
}
interface Asking {
  readonly method?: 'GET' | 'POST' | 'HEAD';
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request to nginx under the public name. */
const ask = (port: number, path: string, { method = 'GET', body, headers = {} }: Asking = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method,
        servername: NAME,
        rejectUnauthorized: false,
        headers: { host: `${NAME}:${port}`, 'content-type': 'application/json', ...headers },
      },
      (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => {
          text += chunk.toString();
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/** The app and a real nginx before it, as the samples say. */
const behindNginx = async () => {
  const [http, https, port] = [await freePort(), await freePort(), await freePort()];
  const app = await ServerProcess.start({
    dataDir: temporaryFolder(),
    env: { PORT: String(port), PUBLIC_URL: `https://${NAME}:${https}` },
  });
  const nginx = await Nginx.start({ http, https, app: port }, () => answers(https));
  return { app, nginx, http, https };
};

it.skipIf(!nginxIsHere())(
  '[DO1] behind the sample nginx a real meeting opens over https and its sockets are web sockets',
  async () => {
    const { app, nginx, https } = await behindNginx();
    const origin = `https://${NAME}:${https}`;
    const session = await ask(https, '/api/session');
    expect(JSON.parse(session.body)).toMatchObject({ secure: true });
    const jar = { cookie: '' };
    const post = async (path: string, body: object) => {
      const answer = await ask(https, path, {
        method: 'POST',
        body,
        headers: { origin, cookie: jar.cookie },
      });
      const set = [answer.headers['set-cookie'] ?? []].flat();
      for (const each of set) expect(each).toMatch(/; Secure/);
      jar.cookie = withCookies(jar.cookie, set);
      return answer;
    };
    const done = await post('/api/setup', setupOf(app.token));
    expect(done.status).toBe(201);
    const invitation = InvitationMade.parse(JSON.parse(done.body)).path.split('#')[1] ?? '';
    const { password } = LEADER;
    expect((await post('/api/invitations/accept', { token: invitation, password })).status).toBe(200);
    const made = await post('/api/meetings', { kind: 'real', leaderName: 'Kari' });
    expect(made.status).toBe(201);
    const { cookie } = jar;
    const { meeting, seat } = CreatedMeeting.parse(JSON.parse(made.body));

    const socket = io(`https://127.0.0.1:${https}`, {
      auth: { meeting, seat },
      transports: ['websocket'],
      rejectUnauthorized: false,
      extraHeaders: { cookie, origin, host: `${NAME}:${https}` },
      reconnection: false,
    });
    onTestFinished(() => void socket.close());
    await new Promise<void>((resolve, reject) => {
      socket.once('view', () => resolve());
      socket.once('connect_error', reject);
    });
    socket.close();

    const logged = nginx.read('bti-access.log') + nginx.read('bti-error.log');
    expect(logged).toMatch(/ POST 201 /);
    for (const secret of [app.token, invitation, password, cookie, meeting, seat, 'sid=', '127.0.0.1'])
      expect(logged).not.toContain(secret);
  },
);

it.skipIf(!nginxIsHere())(
  '[DO1] behind the sample nginx nobody says of themselves how and from where they came',
  async () => {
    const { app, https } = await behindNginx();
    const told = await ask(https, '/api/session', {
      headers: { 'x-forwarded-proto': 'http', forwarded: 'proto=http', 'x-forwarded-for': '8.8.8.8' },
    });
    expect(JSON.parse(told.body)).toMatchObject({ secure: true });
    const elsewhere = await ask(https, '/api/links/redeem', {
      method: 'POST',
      body: { token: app.token },
      headers: { origin: 'https://evil.example' },
    });
    expect(elsewhere.status).toBe(403);
    const page = await ask(https, '/join', { headers: { accept: 'text/html' } });
    expect(page.headers['strict-transport-security']).toContain('max-age');
    expect(page.headers.server).toBe('nginx');
  },
);

it.skipIf(!nginxIsHere())(
  '[DO5] the sample nginx takes TLS 1.2 and 1.3 alone, with what is forward secret and authenticated',
  async () => {
    const { https } = await behindNginx();
    expect(await tlsHandshake(https, { servername: NAME })).toMatch(/^TLSv1\.3 TLS_/);
    const older = await tlsHandshake(https, { servername: NAME, maxVersion: 'TLSv1.2' });
    expect(older).toMatch(/^TLSv1\.2 ECDHE-ECDSA-(AES|CHACHA)/);
    for (const weak of WEAK)
      expect(await tlsHandshake(https, { servername: NAME, ...weak })).toMatch(/ALERT/);
  },
);

it.skipIf(!nginxIsHere())(
  '[DO5] in the clear the sample nginx sends pages over to https, and answers no program',
  async () => {
    const { http, https } = await behindNginx();
    const ask = (path: string) => fetch(`http://127.0.0.1:${http}${path}`, { redirect: 'manual' });
    const page = await ask('/join');
    expect([page.status, page.headers.get('location')]).toEqual([308, `https://${NAME}:${https}/join`]);
    for (const path of ['/api/session', HANDSHAKE, '/metrics', '/healthz'])
      expect([path, (await ask(path)).status]).toEqual([path, 403]);
  },
);

it.skipIf(!nginxIsHere())(
  '[AC13] what nginx says by itself carries headers too, and what the app says has them once',
  async () => {
    const { https } = await behindNginx();
    const tooLarge = await ask(https, '/api/links/redeem', {
      method: 'POST',
      body: 'x'.repeat(400_000),
      headers: { origin: `https://${NAME}:${https}` },
    });
    expect([tooLarge.status, tooLarge.headers['content-type']]).toEqual([413, 'text/html']);
    const session = await ask(https, '/api/session');
    for (const { headers } of [tooLarge, session]) {
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toMatch(
        /^default-src 'none';[^,]*frame-ancestors 'none'[^,]*$/,
      );
    }
  },
);
