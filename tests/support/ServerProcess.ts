import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { InvitationMade } from '../../shared/accounts.ts';
import { withCookies } from './cookieJar.ts';
import { LEADER, setupOf } from './setup.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILT = fileURLToPath(new URL('../../dist/server/main.js', import.meta.url));
const START_WITHIN_MS = 15_000;

interface Options {
  readonly dataDir: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** `npm start` as a person types it, instead of the server alone. */
  readonly byNpm?: boolean;
}
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built server in a process of its own, as `npm start` runs it. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly #ended: Promise<Ended>;
  stdout = '';
  stderr = '';

  constructor({ dataDir, env = {}, args = [], byNpm = false }: Options) {
    this.#child = spawn(byNpm ? 'npm' : process.execPath, byNpm ? ['start'] : [BUILT, ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, ...env },
    });
    this.#child.stdout?.on('data', (data: Buffer) => {
      this.stdout += data.toString();
    });
    this.#child.stderr?.on('data', (data: Buffer) => {
      this.stderr += data.toString();
    });
    this.#ended = new Promise((resolve) => {
      this.#child.on('close', (code) => resolve({ code, stdout: this.stdout, stderr: this.stderr }));
    });
    onTestFinished(() => void this.#child.kill('SIGKILL'));
  }

  /** Runs to its end. */
  static run(options: Options): Promise<Ended> {
    return new ServerProcess(options).ended();
  }

  /** Resolves when it listens. */
  static async start(options: Options): Promise<ServerProcess> {
    const server = new ServerProcess(options);
    const deadline = performance.now() + START_WITHIN_MS;
    while (!/One-time link|It is set up/.test(server.stdout)) {
      if (performance.now() > deadline || server.#child.exitCode !== null)
        throw new Error(`the server did not start: ${server.stderr}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return server;
  }

  /** Its address for this machine. */
  get url(): string {
    const found = /^ {2}(https?:\/\/\S+:(\d+))$/m.exec(this.stdout);
    if (!found?.[1]) throw new Error('no address was printed');
    return found[1];
  }

  get port(): string {
    return new URL(this.url).port;
  }

  /** The token of the one-time link that was printed. */
  get token(): string {
    return tokenIn(this.stdout);
  }

  signal(signal: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): Promise<Ended> {
    this.#child.kill(signal);
    return this.#ended;
  }

  ended(): Promise<Ended> {
    return this.#ended;
  }
}

export const tokenIn = (printed: string): string => {
  const found = /\/(?:setup|recovery)#([A-Za-z0-9_-]{43})/.exec(printed);
  if (!found?.[1]) throw new Error('no link was printed');
  return found[1];
};

/** One browser: keeps its cookies between requests. */
export class Browser {
  readonly #url: string;
  cookie = '';

  constructor(url: string, cookie = '') {
    this.#url = url;
    this.cookie = cookie;
  }

  async post(path: string, body: unknown): Promise<{ status: number; body: unknown }> {
    return this.#answer(
      await fetch(this.#url + path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie: this.cookie },
        body: JSON.stringify(body),
      }),
    );
  }

  /** Sets the app up and becomes its first leader, as people do. */
  async lead(token: string): Promise<void> {
    const { body } = await this.post('/api/setup', setupOf(token));
    const invitation = InvitationMade.parse(body).path.split('#')[1] ?? '';
    await this.post('/api/invitations/accept', { token: invitation, password: LEADER.password });
  }

  async get(path: string): Promise<{ status: number; body: unknown }> {
    return this.#answer(await fetch(this.#url + path, { headers: { cookie: this.cookie } }));
  }

  async #answer(response: Response): Promise<{ status: number; body: unknown }> {
    this.cookie = withCookies(this.cookie, response.headers.getSetCookie());
    return { status: response.status, body: await response.json() };
  }
}
