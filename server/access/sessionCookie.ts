import { parseCookie, stringifySetCookie } from 'cookie';
import { hashOf } from './tokens.ts';

const NAME = 'bti_session';
/** Longer than any grant lasts without being used: what counts is what the server remembers. */
const MAX_AGE_SECONDS = 30 * 24 * 60 * 60;
/** Longer headers are not ours; reading them would only cost time. */
const MAX_HEADER = 8_192;

export const tokenIn = (cookies: string | undefined): string | null => {
  if (cookies === undefined || cookies.length > MAX_HEADER) return null;
  return parseCookie(cookies)[NAME] ?? null;
};

/** The session's name in the database; null when the browser sent none. */
export const sessionIn = (cookies: string | undefined): string | null => {
  const token = tokenIn(cookies);
  return token === null ? null : hashOf(token);
};

const write = (value: string, maxAge: number, secure: boolean): string =>
  stringifySetCookie({ name: NAME, value, maxAge, secure, httpOnly: true, sameSite: 'lax', path: '/' });

export const setSession = (token: string, secure: boolean): string => write(token, MAX_AGE_SECONDS, secure);
export const removeSession = (secure: boolean): string => write('', 0, secure);
