/**
 * `npm run bench [-- --json FILE]`: this server beside two Socket.IO servers that only broadcast, in the same
 * run, in alternating rounds: a hundred meetings with ten screens each, played by processes of their own. One of
 * the two sends on what it is sent; the other's messages are as long as this server's. Everything stays on
 * 127.0.0.1.
 */
import { type ChildProcess, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { appMeeting, becomeLeader } from './appMeetings.ts';
import { ClientProcess, processorSeconds, startApp, startBare } from './processes.ts';
import { type Measured, measure, summary, table } from './results.ts';
import type { BenchMeeting, ServerName } from './wire.ts';

const MEETINGS = 100;
const CLIENT_PROCESSES = 2;
const ROUNDS = 3;
const FULL_MS = 3_000;
const PACED_MS = 4_000;
/** Commands a second of each meeting in the paced part: people are slower, also where all meetings are at once. */
const PACE = 1;
const IDLE_MS = 3_000;
const ORDER: readonly ServerName[] = ['bare', 'app', 'even'];

const { values } = parseArgs({ options: { json: { type: 'string' } } });
execFileSync(
  process.execPath,
  [fileURLToPath(new URL('../../server/launch.mjs', import.meta.url)), '--build-only'],
  {
    stdio: 'inherit',
  },
);

const dataDir = mkdtempSync(join(tmpdir(), 'bti-bench-'));
const [bare, app] = [await startBare(), await startApp(dataDir)];
const children: Record<ServerName, ChildProcess> = { bare: bare.child, even: bare.child, app: app.child };
const clients = Array.from({ length: CLIENT_PROCESSES }, () => new ClientProcess());

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const prepareMeetings = async (): Promise<readonly BenchMeeting[]> => {
  const account = await becomeLeader(app.said.url, app.said.token);
  const meetings: BenchMeeting[] = [];
  while (meetings.length < MEETINGS) {
    const some = Math.min(10, MEETINGS - meetings.length);
    meetings.push(
      ...(await Promise.all(Array.from({ length: some }, () => appMeeting(app.said.url, account)))),
    );
  }
  return meetings;
};

const connectAll = async (
  server: ServerName,
  url: string,
  meetings: readonly BenchMeeting[],
): Promise<void> => {
  const share = Math.ceil(meetings.length / clients.length);
  await Promise.all(
    clients.map((process_, index) =>
      process_.order({
        kind: 'connect',
        server,
        url,
        meetings: meetings.slice(index * share, (index + 1) * share),
      }),
    ),
  );
};

const run = async (server: ServerName, milliseconds: number, perSecond: number): Promise<Measured> => {
  const child = children[server];
  const began = performance.now();
  const used = processorSeconds(child);
  const reports = await Promise.all(
    clients.map((each) => each.order({ kind: 'run', server, milliseconds, perSecond })),
  );
  const took = performance.now() - began;
  const after = processorSeconds(child);
  return measure(reports, took, used === null || after === null ? null : after - used);
};

try {
  say(`Preparing ${MEETINGS} meetings …`);
  const meetings = await prepareMeetings();
  await connectAll('bare', bare.said.url, meetings);
  await connectAll('app', app.said.url, meetings);
  for (const server of ['bare', 'app'] as const) await run(server, 1_000, 0);
  // What one command alone makes this server say.
  const { bytes } = await run('app', 2_000, PACE);
  const even = await startBare(Math.round(bytes));
  children.even = even.child;
  await connectAll('even', even.said.url, meetings);
  await run('even', 1_000, 0);
  const full: Record<ServerName, Measured[]> = { bare: [], even: [], app: [] };
  const paced: Record<ServerName, Measured[]> = { bare: [], even: [], app: [] };
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const server of round % 2 === 1 ? ORDER : [...ORDER].reverse()) {
      full[server].push(await run(server, FULL_MS, 0));
      paced[server].push(await run(server, PACED_MS, PACE));
    }
    say(`Round ${round} of ${ROUNDS} done`);
  }
  // Let what presence still has to say come in before counting silence.
  await run('app', 100, 0);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const idle = await Promise.all(
    clients.map((each) => each.order({ kind: 'idle', server: 'app', milliseconds: IDLE_MS })),
  );
  const idleMessages = idle.reduce((sum, report) => sum + (report?.messages ?? 0), 0);
  const result = summary({ meetings: MEETINGS, full, paced, idleMessages, pace: PACE });
  say(table(result));
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);
} finally {
  for (const each of clients) each.end();
  for (const child of Object.values(children)) child.kill('SIGTERM');
  rmSync(dataDir, { recursive: true, force: true });
}
