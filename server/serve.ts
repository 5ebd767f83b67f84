import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Access } from './access/Access.ts';
import { addressOf } from './access/addressOf.ts';
import { isSecureChannel } from './access/secureChannel.ts';
import type { Accounts } from './accounts/Accounts.ts';
import { ofUnits } from './accounts/retentionOfUnits.ts';
import { twoLeaders } from './accounts/twoLeaders.ts';
import { Eraser } from './cases/Eraser.ts';
import { ErasureRequests } from './cases/ErasureRequests.ts';
import { createRetentionSweeper, type RetentionSweeper } from './cases/RetentionSweeper.ts';
import { type Addresses, addressesOf } from './config/addresses.ts';
import { type Config, servesHttps } from './config/environment.ts';
import type { Log } from './config/log.ts';
import { StartError } from './config/StartError.ts';
import { createDays } from './day/createDays.ts';
import type { Days } from './day/Days.ts';
import { createApp } from './http/createApp.ts';
import { builtClient } from './http/pages.ts';
import { securityHeaders } from './http/security.ts';
import { Joining } from './joining/Joining.ts';
import { createLiveMeetings, type LiveMeetings } from './live/LiveMeetings.ts';
import { processTime } from './live/meetingClock.ts';
import { Metrics } from './metrics/Metrics.ts';
import { type OpenFiles, openFiles } from './openFiles.ts';
import { attachRealtime, type Realtime } from './realtime/attach.ts';
import { ThreadedWriter, type WriterLostError } from './storage/ThreadedWriter.ts';
import { createTrailSweeper } from './trail/createTrailSweeper.ts';
import { Recorder } from './trail/Recorder.ts';

/** How long answers that are on their way get when the server stops. */
const LET_GO_MS = 1_500;
/** How often sign-ins that have run out are looked for. */
const SWEEP_MS = 60_000;
/** [DO5] Of TLS 1.2 what is forward secret and authenticated; all of 1.3 is. */
const TLS = {
  minVersion: 'TLSv1.2',
  ciphers: 'ECDHE+AESGCM:ECDHE+CHACHA20',
  honorCipherOrder: true,
} as const;

export interface RunningServer {
  readonly addresses: Addresses;
  readonly accounts: Accounts;
  /** Everything acknowledged is on disk, and the files are closed, when it resolves. */
  stop(): Promise<void>;
}

/**
 * Starts the whole server: the one place where all rooms meet.
 * @param lost told when nothing can be saved any more, and the process is to end
 * @throws {StartError} with one plain line, having closed what it had opened.
 */
export const serve = async (
  config: Config,
  log: Log,
  lost: (error: WriterLostError) => void,
): Promise<RunningServer> => {
  const files = await openFiles(config, log, ({ name }) => new ThreadedWriter({ file: name, log, lost }));
  const { store, access, accounts, cases, trail } = files;
  const recorder = new Recorder({
    trail,
    unitOf: (meeting) => accounts.meetings.of(meeting)?.unit ?? null,
    caseOf: (meeting) => cases.meeting(meeting)?.case ?? null,
    now: processTime.wall,
  });
  let realtime: Realtime | null = null;
  const retention = ofUnits(accounts, { notesDays: config.notesDays });
  const live = createLiveMeetings({ store, log, rate: config.clockRate });
  let days: Days | null = null;
  const joining = new Joining({
    access,
    live,
    now: processTime.wall,
    log,
    secureCookies: servesHttps(config),
  });
  const eraser = new Eraser({
    keys: files.keys,
    cases,
    forget: async (meeting) => {
      realtime?.end(meeting);
      await live.forget(meeting);
      access.forgetMeeting(meeting);
      // Whoever came in while it was being taken away.
      realtime?.end(meeting);
    },
    disown: (meeting) => {
      accounts.meetings.forget(meeting);
      access.disownMeeting(meeting);
    },
  });
  const people = twoLeaders(accounts, cases);
  const erasures = new ErasureRequests({ cases, eraser, people, now: processTime.wall });
  const sweeper = createRetentionSweeper({ cases, rules: retention, eraser, now: processTime.wall, log });
  const trailSweeper = createTrailSweeper({ trail, days: config.trailDays, now: processTime.wall, log });
  const adopt = (): Promise<void> => adoptStrays(files, live, log);
  const ending = setInterval(() => endOver(access, accounts, log), SWEEP_MS).unref();
  const closeFiles = async (): Promise<void> => {
    clearInterval(ending);
    sweeper.stop();
    trailSweeper.stop();
    days?.close();
    joining.stop();
    await live.close();
    await files.close();
  };
  try {
    await endWhatIsToEnd(eraser, sweeper, log);
    trailSweeper.sweep();
    await adopt();
    days = createDays({ access, owners: accounts.meetings, live, log });
    let addresses = addressesOf(config, config.port);
    const metrics = new Metrics();
    if (config.metricsToken !== null) metrics.watchProcess();
    const app = createApp({
      config,
      addresses: () => addresses,
      access,
      accounts,
      adopt,
      live,
      days,
      joining,
      cases,
      retention,
      recorder,
      trail,
      people,
      erasures,
      log,
      healthy: files.healthy,
      metrics,
      clientFolder: builtClient(),
    });
    const server = createServer(config, app);
    realtime = attachRealtime(server, {
      live,
      access,
      days,
      joining,
      log,
      metrics,
      recorder,
      isSecure: (request) => isSecureChannel(request, config),
      publicUrl: config.publicUrl,
      headers: securityHeaders(config),
      addressOf: (request) => addressOf(request, config.trustsProxy),
    });
    addresses = addressesOf(config, await listen(server, config));
    log.info({ rate: config.clockRate }, 'listening');
    return {
      addresses,
      accounts,
      stop: async () => {
        realtime?.close();
        await closeServer(server);
        await closeFiles();
        log.info('stopped');
      },
    };
  } catch (error) {
    await closeFiles();
    throw error;
  }
};

/** What cannot be ended now has lost its key already, and is tried again at the next start or hour. */
const endWhatIsToEnd = async (eraser: Eraser, sweeper: RetentionSweeper, log: Log): Promise<void> => {
  for (const end of [() => eraser.reapply(), () => sweeper.sweep()])
    try {
      await end();
    } catch (error) {
      log.error({ err: error }, 'what is to go could not all be ended');
    }
};

/** [AU10] Seats rest on a sign-in; when that has run out, they go too. The next minute tries again. */
const endOver = (access: Access, accounts: Accounts, log: Log): void => {
  try {
    for (const login of accounts.signIn.over(access.logins())) accounts.end({ login });
    accounts.signIn.endExpired();
  } catch (error) {
    log.error({ err: error }, 'seats of sign-ins that are over could not be ended');
  }
};

/**
 * [AU1] Meetings that were made before there were units, or whose making was cut off, belong to the only unit there
 * is. Where there are several, nobody can know whose they are, and nobody gets them.
 */
const adoptStrays = async (
  { store, access, accounts, cases }: OpenFiles,
  live: LiveMeetings,
  log: Log,
): Promise<void> => {
  const [unit, another] = accounts.units.all();
  if (unit === undefined) return;
  const earlier = new Map(access.earlierMeetings().map(({ meeting, seat }) => [meeting, seat]));
  const all = new Set([...(await store.meetings()), ...earlier.keys()]);
  for (const meeting of [...all].filter((each) => accounts.meetings.of(each) === null))
    try {
      if (another !== undefined) {
        log.error({ meeting }, 'a meeting belongs to no unit');
        continue;
      }
      const led = (await live.glance(meeting))?.context.leader;
      const seat = led ?? cases.meeting(meeting)?.seat ?? earlier.get(meeting);
      if (seat) accounts.meetings.add({ meeting, unit, ledBy: null, seat }, accounts.now());
    } catch (error) {
      log.error({ meeting, err: error }, 'a stray meeting could not be opened');
    }
};

const createServer = (config: Config, app: Parameters<typeof createHttpServer>[1]): HttpServer => {
  if (config.tls === null) return createHttpServer(app);
  try {
    return createHttpsServer({ ...config.tls, ...TLS }, app);
  } catch {
    throw new StartError('TLS_CERT and TLS_KEY are not a certificate and its key.');
  }
};

/** @returns the port, which the system chose where 0 was asked for. */
const listen = (server: HttpServer, { port, host }: Config): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new StartError(listenFault(error.code, port, host))),
    );
    server.listen({ port, host }, () => resolve((server.address() as AddressInfo).port));
  });

const listenFault = (code: string | undefined, port: number, host: string): string => {
  if (code === 'EADDRINUSE')
    return `Port ${port} is already in use; stop what uses it, or set PORT to another.`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user; set PORT to one above 1023.`;
  return `The server cannot listen on ${host}:${port} (${code}).`;
};

const closeServer = (server: HttpServer): Promise<void> =>
  new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), LET_GO_MS);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
