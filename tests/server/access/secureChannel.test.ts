import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import { expect, it } from 'vitest';
import { addressOf } from '../../../server/access/addressOf.ts';
import { isOwnOrigin } from '../../../server/access/ownOrigin.ts';
import { isSecureChannel } from '../../../server/access/secureChannel.ts';
import { readConfig } from '../../../server/config/environment.ts';

const from = (remoteAddress: string, headers: Record<string, string> = {}, tls = false): IncomingMessage => {
  const socket = tls ? new TLSSocket(new Socket()) : new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
  return Object.assign(new IncomingMessage(socket), { headers });
};

const PUBLIC = 'https://bti.example.no';
const HTTPS = { 'x-forwarded-proto': 'https' };
const FOR = { 'x-forwarded-for': '192.168.1.20' };

it.each([
  ['this machine', from('127.0.0.1'), null, true],
  ['this machine by IPv6', from('::1'), null, true],
  ['this machine, written as IPv6', from('::ffff:127.0.0.1'), null, true],
  ['another machine', from('192.168.1.20'), null, false],
  ['another machine, written as IPv6', from('::ffff:192.168.1.20'), null, false],
  ['a name that only begins like this machine', from('127.0.0.1.example.no'), null, false],
  ['TLS', from('192.168.1.20', {}, true), null, true],
  ['a proxy that says https', from('10.0.0.2', HTTPS), PUBLIC, true],
  ['a proxy on this machine that says https', from('127.0.0.1', { ...HTTPS, ...FOR }), PUBLIC, true],
  ['the first of two proxies says https', from('::1', { 'x-forwarded-proto': 'https, http' }), PUBLIC, true],
  [
    'a proxy that was itself reached by http',
    from('::1', { 'x-forwarded-proto': 'http, https' }),
    PUBLIC,
    false,
  ],
  ['a proxy that says http', from('127.0.0.1', { 'x-forwarded-proto': 'http', ...FOR }), PUBLIC, false],
  ['another machine that comes past the proxy', from('192.168.1.20'), PUBLIC, false],
  ['a machine beside us that only says it is a proxy', from('192.168.1.20', HTTPS), PUBLIC, false],
  ['a machine out on the internet that says https', from('8.8.8.8', HTTPS), PUBLIC, false],
  ['https that nobody has set up', from('10.0.0.2', HTTPS), null, false],
  ['a proxy with http before it', from('10.0.0.2', HTTPS), 'http://bti.example.no', false],
  ['a proxy on this machine that serves others', from('127.0.0.1', FOR), null, false],
])('[AC6] %s', (_what, request, publicUrl, secure) => {
  const config = readConfig({ PUBLIC_URL: publicUrl ?? '', TRUSTED_PROXIES: '127.0.0.1,::1,10.0.0.0/8' });
  expect(isSecureChannel(request, config)).toBe(secure);
});

it.each([
  [{ host: 'bti.local:3000' }, true],
  [{ host: 'bti.local:3000', origin: 'http://bti.local:3000' }, true],
  [{ host: 'bti.local:3000', origin: 'https://bti.local:3000' }, true],
  [{ host: 'inner:3000', origin: 'https://bti.example.no' }, true],
  [{ host: 'bti.local:3000', origin: 'http://bti.local:3001' }, false],
  [{ host: 'bti.local:3000', origin: 'http://evil.example' }, false],
  [{ host: 'bti.local:3000', origin: 'null' }, false],
  [{ host: 'bti.local:3000', origin: '' }, false],
  [{ host: 'bti.example.no', origin: 'https://bti.example.no' }, true],
  [{ host: 'bti.example.no', origin: 'http://bti.example.no' }, false],
  [{ host: 'bti.example.no', 'sec-fetch-site': 'same-origin' }, true],
  [{ host: 'bti.example.no', 'sec-fetch-site': 'none' }, true],
  [{ host: 'bti.example.no', 'sec-fetch-site': 'same-site' }, false],
  [{ host: 'bti.example.no', 'sec-fetch-site': 'cross-site' }, false],
  [{ origin: 'https://bti.example.no', 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'websocket' }, true],
])('[AC7] %o is our own page: %s', (headers, own) => {
  expect(isOwnOrigin({ headers }, 'https://bti.example.no')).toBe(own);
});

it.each([
  ['who comes straight here', from('8.8.8.8'), '8.8.8.8'],
  ['who comes by our proxy', from('127.0.0.1', { 'x-forwarded-for': '8.8.8.8' }), '8.8.8.8'],
  ['who comes by two of ours', from('::1', { 'x-forwarded-for': '8.8.8.8, 10.0.0.2' }), '8.8.8.8'],
  ['who says more of themselves', from('::1', { 'x-forwarded-for': '1.1.1.1, 8.8.8.8' }), '8.8.8.8'],
  ['who says they are a proxy', from('8.8.8.8', { 'x-forwarded-for': '1.1.1.1' }), '8.8.8.8'],
  [
    'a home with many addresses',
    from('2001:db8:1:2:3:4:5:6'),
    addressOf(from('2001:db8:1:2::9'), () => false),
  ],
])('[DO7] %s is counted as such', (_what, request, address) => {
  const { trustsProxy } = readConfig({ TRUSTED_PROXIES: '127.0.0.1,::1,10.0.0.0/8' });
  expect(addressOf(request, trustsProxy)).toBe(address);
});
