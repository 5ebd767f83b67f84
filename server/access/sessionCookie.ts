import { parseCookie, stringifySetCookie } from 'cookie';
import { hashOf } from './tokens.ts';

const NAME = 'bti_session';
/** Longer headers are not ours; reading them would only cost time. */
const MAX_HEADER = 8_192;

export const tokenIn = (cookies: string | undefined): string | null => {
  if (cookies === undefined || cookies.length > MAX_HEADER) return null;
  return parseCookie(cookies)[NAME] ?? null;
};

/** Each command asks for its session several times, and a socket's header never changes. */
const named = new Map<string, string>();
const NAMED_AT_MOST = 4_096;

/** The session's name in the database; null when the browser sent none. */
export const sessionIn = (cookies: string | undefined): string | null => {
  const known = cookies === undefined ? undefined : named.get(cookies);
  if (known !== undefined) return known;
  const token = tokenIn(cookies);
  if (cookies === undefined || token === null) return null;
  const session = hashOf(token);
  // Nobody can fill the memory with headers of their own making.
  if (named.size >= NAMED_AT_MOST) named.clear();
  named.set(cookies, session);
  return session;
};

/** [JO11] It goes with the browser: on a machine that many use, the next one starts without. */
const write = (value: string, secure: boolean, over = false): string =>
  stringifySetCookie({
    name: NAME,
    value,
    secure,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    ...(over && { maxAge: 0 }),
  });

/** A knock's own cookie, worth nothing once it is answered; goes with the browser's window. */
const KNOCK = 'bti_knock';
export const knockIn = (cookies: string | undefined): string | null =>
  cookies === undefined || cookies.length > MAX_HEADER ? null : (parseCookie(cookies)[KNOCK] ?? null);
const writeKnock = (value: string, secure: boolean, over = false): string =>
  stringifySetCookie({
    name: KNOCK,
    value,
    secure,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    ...(over && { maxAge: 0 }),
  });
export const setKnock = (token: string, secure: boolean): string => writeKnock(token, secure);
export const removeKnock = (secure: boolean): string => writeKnock('', secure, true);

export const setSession = (token: string, secure: boolean): string => write(token, secure);
export const removeSession = (secure: boolean): string => write('', secure, true);
