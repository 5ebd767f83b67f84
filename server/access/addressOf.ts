import type { IncomingMessage } from 'node:http';
import { ipKeyGenerator } from 'express-rate-limit';
import type { TrustsProxy } from '../config/trustedProxies.ts';

/**
 * The address that a request came from, to count by: the nearest one that is no proxy of our own, whatever is said
 * of those beyond it. Of IPv6 it is the network, since one home has as many addresses as it likes.
 */
export const addressOf = (
  { headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustsProxy: TrustsProxy,
): string => {
  const said = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((each) => each.trim())
    .reverse();
  const address = [socket.remoteAddress ?? '', ...said].find((each) => !trustsProxy(each)) ?? '';
  return ipKeyGenerator(address);
};
