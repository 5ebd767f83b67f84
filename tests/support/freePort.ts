import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A port that nobody uses now, for a server that must know its address before it starts. */
export const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};
