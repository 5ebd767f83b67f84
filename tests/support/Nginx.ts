import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { findNginx } from '../nginx.mjs';
import { temporaryFolder } from './dataFolder.ts';

const SAMPLE = fileURLToPath(new URL('../../docs/deploy/nginx.conf', import.meta.url));
const TLS = fileURLToPath(new URL('tls', import.meta.url));
const START_WITHIN_MS = 15_000;

export const nginxIsHere = (): boolean => findNginx() !== undefined;

/** A port that was free a moment ago. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

interface Ports {
  readonly http: number;
  readonly https: number;
  readonly app: number;
}

/** A real nginx with the sample configuration, with nothing but ports, certificate and log files put in. */
export class Nginx {
  readonly #child: ChildProcess;
  readonly #folder: string;

  constructor({ http, https, app }: Ports) {
    this.#folder = temporaryFolder();
    mkdirSync(join(this.#folder, 'temp'));
    const sample = readFileSync(SAMPLE, 'utf8')
      .replaceAll(/listen \[::\]:.*;\n/g, '')
      .replaceAll('listen 80;', `listen 127.0.0.1:${http};`)
      .replaceAll('listen 443 ', `listen 127.0.0.1:${https} `)
      .replaceAll('127.0.0.1:3000', `127.0.0.1:${app}`)
      .replaceAll('https://bti.example.no$', `https://bti.example.no:${https}$`)
      .replaceAll('/etc/letsencrypt/live/bti.example.no/fullchain.pem', join(TLS, 'cert.pem'))
      .replaceAll('/etc/letsencrypt/live/bti.example.no/privkey.pem', join(TLS, 'key.pem'))
      .replaceAll('/var/log/nginx', this.#folder);
    const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${join(this.#folder, 'temp', kind)};`,
    );
    writeFileSync(
      join(this.#folder, 'nginx.conf'),
      [
        ...(process.getuid?.() === 0 ? ['user root;'] : []),
        `pid ${join(this.#folder, 'nginx.pid')};`,
        'events {}',
        `http { ${temp.join(' ')}\n${sample}\n}`,
      ].join('\n'),
    );
    const words = ['-p', this.#folder, '-c', 'nginx.conf', '-e', 'start.log', '-g', 'daemon off;'];
    this.#child = spawn(findNginx() ?? 'nginx', words, { stdio: 'ignore' });
    onTestFinished(() => void this.#child.kill('SIGTERM'));
  }

  /** Resolves when it serves. */
  static async start(ports: Ports, serves: () => Promise<boolean>): Promise<Nginx> {
    const nginx = new Nginx(ports);
    const deadline = performance.now() + START_WITHIN_MS;
    while (!(await serves())) {
      if (performance.now() > deadline || nginx.#child.exitCode !== null)
        throw new Error(`nginx did not start: ${nginx.read('start.log')}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return nginx;
  }

  read(file: 'start.log' | 'bti-access.log' | 'bti-error.log'): string {
    return readFileSync(join(this.#folder, file), 'utf8');
  }
}
