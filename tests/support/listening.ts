import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { Metrics } from '../../server/metrics/Metrics.ts';
import { attachRealtime } from '../../server/realtime/attach.ts';
import { silentLog } from './silentLog.ts';
import type { TestApp } from './testApp.ts';

/** The whole API with its sockets, on a free port of this machine. Returns where it is. */
export const listening = async ({ app, live, access, days, joining }: TestApp): Promise<string> => {
  const server = createServer(app);
  const realtime = attachRealtime(server, {
    live,
    access,
    days,
    joining,
    log: silentLog,
    metrics: new Metrics(),
    isSecure: () => true,
    publicUrl: null,
    presenceDelay: 1,
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    realtime.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};
