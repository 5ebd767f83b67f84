import { parseCookie, stringifySetCookie } from 'cookie';
import { hashOf } from './tokens.ts';

/** Longer headers are not ours; reading them would only cost time. */
const MAX_HEADER = 8_192;
/** Each command asks for its session several times, and a socket's header never changes. */
const NAMED_AT_MOST = 4_096;

/**
 * [AC10] The cookie of a browser session. Where there is https its name begins with `__Host-`: browsers take such a
 * cookie from this very host alone, over https, so that no neighbour under the same domain can put one here.
 */
export class SessionCookie {
  readonly #secure: boolean;
  readonly #name: string;
  readonly #named = new Map<string, string>();

  /** @param secure whether cookies are kept to https */
  constructor(secure: boolean) {
    this.#secure = secure;
    this.#name = secure ? '__Host-bti_session' : 'bti_session';
  }

  /** The token in a `Cookie` header. */
  tokenIn(cookies: string | undefined): string | null {
    if (cookies === undefined || cookies.length > MAX_HEADER) return null;
    return parseCookie(cookies)[this.#name] ?? null;
  }

  /** The session's name in the database; null when the browser sent none. */
  sessionIn(cookies: string | undefined): string | null {
    const known = cookies === undefined ? undefined : this.#named.get(cookies);
    if (known !== undefined) return known;
    const token = this.tokenIn(cookies);
    if (cookies === undefined || token === null) return null;
    const session = hashOf(token);
    // Nobody can fill the memory with headers of their own making.
    if (this.#named.size >= NAMED_AT_MOST) this.#named.clear();
    this.#named.set(cookies, session);
    return session;
  }

  /** A `Set-Cookie` that keeps the session. */
  set(token: string): string {
    return this.#write(token);
  }

  /** A `Set-Cookie` that removes it. */
  remove(): string {
    return this.#write('', true);
  }

  /** [JO11] It goes with the browser: on a machine that many use, the next one starts without. */
  #write(value: string, over = false): string {
    return stringifySetCookie({
      name: this.#name,
      value,
      secure: this.#secure,
      httpOnly: true,
      sameSite: 'lax',
      path: '/',
      ...(over && { maxAge: 0 }),
    });
  }
}

/** A knock's own cookie, worth nothing once it is answered; goes with the browser's window. */
const KNOCK = 'bti_knock';
const HOST = '__Host-';
export const knockIn = (cookies: string | undefined): string | null => {
  if (cookies === undefined || cookies.length > MAX_HEADER) return null;
  const all = parseCookie(cookies);
  return all[HOST + KNOCK] ?? all[KNOCK] ?? null;
};
const writeKnock = (value: string, secure: boolean, over = false): string =>
  stringifySetCookie({
    name: secure ? HOST + KNOCK : KNOCK,
    value,
    secure,
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    ...(over && { maxAge: 0 }),
  });
export const setKnock = (token: string, secure: boolean): string => writeKnock(token, secure);
export const removeKnock = (secure: boolean): string => writeKnock('', secure, true);
