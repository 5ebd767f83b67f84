import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../dist/server/main.js', import.meta.url));
const anotherDay = new URL('anotherDay.mjs', import.meta.url).href;
const DAY = 86_400_000;
const STARTS_WITHIN_MS = 20_000;

/** A real server in its own process, with a data folder and a port of its own. */
export class Server {
  readonly #folder = mkdtempSync(join(tmpdir(), 'bti-e2e-'));
  readonly #settings: Readonly<Record<string, string>>;
  #process: ChildProcess | undefined;
  #said = '';
  #port = 0;

  /** @param settings environment beside the usual one, such as `BTI_CLOCK_RATE` */
  constructor(settings: Readonly<Record<string, string>> = {}) {
    this.#settings = settings;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** As another machine on the network reaches it. */
  get lanOrigin(): string {
    const cards = Object.values(networkInterfaces()).flatMap((card) => card ?? []);
    const card = cards.find((each) => !each.internal && each.family === 'IPv4');
    if (card === undefined) throw new Error('This machine has no network card but the loopback.');
    return `http://${card.address}:${this.#port}`;
  }

  /** Everything that it has printed and logged. */
  get said(): string {
    return this.#said;
  }

  /** The token of the one-time link that the server printed last. */
  get token(): string {
    const token = [...this.#said.matchAll(/\/(?:setup|recovery)#([\w-]+)/g)].at(-1)?.[1];
    if (token === undefined) throw new Error('The server printed no link.');
    return token;
  }

  /**
   * Starts, or starts anew where it was, on the same port with the same data.
   * @param daysAhead how far its wall clock is ahead of this machine's: a meeting that goes on another day
   */
  async start(daysAhead = 0): Promise<void> {
    const preload = daysAhead === 0 ? [] : ['--import', anotherDay];
    const child = spawn(process.execPath, [...preload, main], {
      env: {
        TEST_CLOCK_AHEAD_MS: String(daysAhead * DAY),
        ...process.env,
        NODE_ENV: 'production',
        DATA_DIR: this.#folder,
        PORT: String(this.#port),
        ...this.#settings,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process = child;
    const before = this.#said.length;
    const listen = (chunk: Buffer) => {
      this.#said += chunk.toString('utf8');
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    await this.#untilReady(child, before);
  }

  async #untilReady(child: ChildProcess, before: number): Promise<void> {
    const until = Date.now() + STARTS_WITHIN_MS;
    while (Date.now() < until) {
      if (child.exitCode !== null) throw new Error(`The server did not start:\n${this.#said.slice(before)}`);
      const port = /https?:\/\/localhost:(\d+)/.exec(this.#said.slice(before))?.[1];
      if (port !== undefined) {
        this.#port = Number(port);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`The server was not ready in time:\n${this.#said.slice(before)}`);
  }

  /** As when somebody pulls the plug: it gets no chance to close anything. */
  async kill(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await gone;
  }

  /** Kills it and takes its data away. */
  async dispose(): Promise<void> {
    await this.kill();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
