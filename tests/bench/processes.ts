import { type ChildProcess, fork, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Order, Report } from './wire.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Starts a server and waits for it to say where it is. `found` takes that from what it wrote. */
const startServer = async <T>(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  found: (output: string) => T | null,
): Promise<{ child: ChildProcess; said: T }> => {
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('a server of the bench ended at once')));
    child.stdout.on('data', (data) => {
      output += String(data);
      const said = found(output);
      if (said !== null) resolve({ child, said });
    });
  });
};

/** @param bytes how long its messages are; 0 for as long as what it was sent */
export const startBare = (bytes = 0) =>
  startServer([path('bareServer.mjs'), String(bytes)], {}, (output) => {
    const port = /port (\d+)/.exec(output)?.[1];
    return port ? { url: `http://127.0.0.1:${port}` } : null;
  });

/** The built server as `npm start` runs it, on this machine alone. */
export const startApp = (dataDir: string) =>
  startServer(
    ['--min-semi-space-size=64', '--max-semi-space-size=64', path('../../dist/server/main.js')],
    { HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error' },
    (output) => {
      const url = /(http:\/\/127\.0\.0\.1:\d+)$/m.exec(output)?.[1];
      const token = /\/setup#(\S+)\n/.exec(output)?.[1];
      return url && token ? { url, token } : null;
    },
  );

/** A process full of clients. */
export class ClientProcess {
  readonly #child = fork(path('clients.ts'));

  order(order: Order): Promise<Report | null> {
    return new Promise((resolve, reject) => {
      this.#child.once(
        'message',
        (answer: { ok: true; report: Report | null } | { ok: false; error: string }) =>
          answer.ok ? resolve(answer.report) : reject(new Error(answer.error)),
      );
      this.#child.send(order);
    });
  }

  end(): void {
    this.#child.disconnect();
  }
}

/**
 * Seconds of processor time that a process has used; null where the system does not tell. On a machine that
 * others use too this is the fairest measure.
 */
export const processorSeconds = ({ pid }: ChildProcess): number | null => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    // User and system time, in hundredths of a second.
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
};
