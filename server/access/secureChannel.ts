import type { IncomingMessage } from 'node:http';
import { TLSSocket } from 'node:tls';
import type { Config } from '../config/environment.ts';

const LOOPBACK = /^(::1|(::ffff:)?127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/;

/**
 * [AC6] Whether what passes here cannot be read on the way: TLS, this very machine, or a proxy that serves
 * https. Elsewhere only practice meetings open. Takes a request, or the request of a Socket.IO handshake.
 */
export const isSecureChannel = (request: IncomingMessage, config: Pick<Config, 'publicUrl'>): boolean => {
  if (request.socket instanceof TLSSocket) return true;
  if (config.publicUrl?.startsWith('https:')) return true;
  // A proxy on this machine is not the person at this machine.
  if (request.headers['x-forwarded-for'] !== undefined || request.headers.forwarded !== undefined)
    return false;
  return LOOPBACK.test(request.socket.remoteAddress ?? '');
};
