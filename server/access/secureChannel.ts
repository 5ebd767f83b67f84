import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import type { Config } from '../config/environment.ts';

const LOOPBACK = /^(::1|(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/;

const PROXIED = ['forwarded', 'x-forwarded-for', 'x-forwarded-proto'];

type ChannelConfig = Pick<Config, 'publicUrl' | 'trustsProxy'>;

/**
 * [AC6] Whether what passes here cannot be read on the way: TLS, this very machine, or the proxy that serves
 * the https address and says that this came by https. Elsewhere only practice meetings open. Takes a
 * request, or the request of a Socket.IO handshake.
 */
export const isSecureChannel = (request: IncomingMessage, config: ChannelConfig): boolean => {
  if (request.socket instanceof TLSSocket) return true;
  const { headers } = request;
  const from = request.socket.remoteAddress ?? '';
  // Whoever comes straight to the port, past the proxy, speaks in the clear.
  if (config.publicUrl?.startsWith('https:') && cameByHttps(headers['x-forwarded-proto']))
    return config.trustsProxy(from);
  // A proxy on this machine is not the person at this machine.
  if (PROXIED.some((header) => headers[header] !== undefined)) return false;
  return LOOPBACK.test(from);
};

/** With several proxies in a row, the first is the one that people reach. */
const cameByHttps = (proto: string | string[] | undefined): boolean =>
  String(proto ?? '')
    .split(',', 1)[0]
    ?.trim() === 'https';
