import { createServer as createHttpServer, type Server as HttpServer } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Access } from './access/Access.ts';
import { SqliteAccess } from './access/SqliteAccess.ts';
import { isSecureChannel } from './access/secureChannel.ts';
import { Accounts } from './accounts/Accounts.ts';
import { endTogether } from './accounts/endTogether.ts';
import { type Addresses, addressesOf } from './config/addresses.ts';
import { type DataFolder, openDataFolder } from './config/dataFolder.ts';
import { type Config, servesHttps } from './config/environment.ts';
import type { Log } from './config/log.ts';
import { StartError } from './config/StartError.ts';
import { createApp } from './http/createApp.ts';
import { builtClient } from './http/pages.ts';
import { createLiveMeetings, type LiveMeetings } from './live/LiveMeetings.ts';
import { attachRealtime } from './realtime/attach.ts';
import type { MeetingStore } from './storage/MeetingStore.ts';
import { SqliteMeetingStore } from './storage/SqliteMeetingStore.ts';

/** How long answers that are on their way get when the server stops. */
const LET_GO_MS = 1_500;
/** How often sign-ins that have run out are looked for. */
const SWEEP_MS = 60_000;

export interface RunningServer {
  readonly addresses: Addresses;
  readonly accounts: Accounts;
  /** Everything acknowledged is on disk, and the files are closed, when it resolves. */
  stop(): Promise<void>;
}

/**
 * Starts the whole server: the one place where all rooms meet.
 * @throws {StartError} with one plain line, having closed what it had opened.
 */
export const serve = async (config: Config, log: Log): Promise<RunningServer> => {
  const folder = await openDataFolder(config.dataDir);
  const store = new SqliteMeetingStore(folder.meetings, folder.key, log);
  const { access, accounts } = openPeople(folder, config, store, log);
  const live = createLiveMeetings({ store, log, rate: config.clockRate });
  endTogether(accounts, access);
  const adopt = (): Promise<void> => adoptStrays(store, accounts, live, log);
  const sweeping = setInterval(() => endOver(access, accounts, log), SWEEP_MS).unref();
  const closeFiles = async (): Promise<void> => {
    clearInterval(sweeping);
    await live.close();
    await store.close();
    access.close();
    accounts.close();
  };
  try {
    await adopt();
    let addresses = addressesOf(config, config.port);
    const healthy = (): boolean => store.healthy() && access.healthy() && accounts.healthy();
    const app = createApp({
      config,
      addresses: () => addresses,
      access,
      accounts,
      adopt,
      live,
      log,
      healthy,
      clientFolder: builtClient(),
    });
    const server = createServer(config, app);
    const realtime = attachRealtime(server, {
      live,
      access,
      log,
      isSecure: (request) => isSecureChannel(request, config),
      publicUrl: config.publicUrl,
    });
    addresses = addressesOf(config, await listen(server, config));
    log.info({ rate: config.clockRate }, 'listening');
    return {
      addresses,
      accounts,
      stop: async () => {
        realtime.close();
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

/** Who may come in: the seats that browsers hold, and the accounts. */
const openPeople = (
  folder: DataFolder,
  config: Config,
  store: MeetingStore,
  log: Log,
): { access: SqliteAccess; accounts: Accounts } => {
  const shared = { masterKey: folder.key, secureCookies: servesHttps(config) };
  let access: SqliteAccess | undefined;
  try {
    access = new SqliteAccess({ ...shared, file: folder.access, log });
    return { access, accounts: new Accounts({ ...shared, file: folder.accounts }) };
  } catch (error) {
    access?.close();
    void store.close();
    throw error;
  }
};

/** [AU10] Seats rest on a sign-in; when that has run out, they go too. The next minute tries again. */
const endOver = (access: Access, accounts: Accounts, log: Log): void => {
  try {
    for (const login of accounts.signIn.over(access.logins())) accounts.end({ login });
  } catch (error) {
    log.error({ err: error }, 'seats of sign-ins that are over could not be ended');
  }
};

/**
 * [AU1] Meetings that were made before there were units, or whose making was cut off, belong to the only unit there
 * is. Where there are several, nobody can know whose they are, and nobody gets them.
 */
const adoptStrays = async (
  store: MeetingStore,
  accounts: Accounts,
  live: LiveMeetings,
  log: Log,
): Promise<void> => {
  const [unit, another] = accounts.units.all();
  if (unit === undefined) return;
  const strays = (await store.meetings()).filter((meeting) => accounts.meetings.of(meeting) === null);
  for (const meeting of strays)
    try {
      if (another !== undefined) {
        log.error({ meeting }, 'a meeting belongs to no unit');
        continue;
      }
      const state = await live.glance(meeting);
      if (state)
        accounts.meetings.add({ meeting, unit, ledBy: null, seat: state.context.leader }, accounts.now());
    } catch (error) {
      log.error({ meeting, err: error }, 'a stray meeting could not be opened');
    }
};

const createServer = (config: Config, app: Parameters<typeof createHttpServer>[1]): HttpServer => {
  if (config.tls === null) return createHttpServer(app);
  try {
    return createHttpsServer(config.tls, app);
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
