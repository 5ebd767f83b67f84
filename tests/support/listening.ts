import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { Metrics } from '../../server/metrics/Metrics.ts';
import { attachRealtime } from '../../server/realtime/attach.ts';
import { silentLog } from './silentLog.ts';
import type { TestApp } from './testApp.ts';

/** Lets a test's API be reached over a real port, with the sockets of its meetings. The address. */
export const listening = async (
  { app, live, access, days, joining, recorder }: TestApp,
  log = silentLog,
  /** Who came and went is shown in the tests that are about it, and disturbs no other. */
  presenceDelay = 60_000,
): Promise<string> => {
  const http = createServer(app);
  const realtime = attachRealtime(http, {
    live,
    access,
    days,
    joining,
    log,
    recorder,
    metrics: new Metrics(),
    isSecure: () => true,
    addressOf: ({ socket }) => socket.remoteAddress ?? '',
    publicUrl: null,
    presenceDelay,
    lostAfter: 60_000,
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    realtime.close();
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
  });
  return `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
};
