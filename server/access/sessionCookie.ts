import { HostCookie } from './hostCookie.ts';
import { hashOf } from './tokens.ts';

/** Each command asks for its session several times, and a socket's header never changes. */
const NAMED_AT_MOST = 4_096;

/** [AC10] The cookie of a browser session. */
export class SessionCookie {
  readonly #cookie: HostCookie;
  readonly #named = new Map<string, string>();

  /** @param secure whether cookies are kept to https */
  constructor(secure: boolean) {
    this.#cookie = new HostCookie('bti_session', secure);
  }

  /** The token in a `Cookie` header. */
  tokenIn(cookies: string | undefined): string | null {
    return this.#cookie.in(cookies);
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
    return this.#cookie.set(token);
  }

  /** A `Set-Cookie` that removes it. */
  remove(): string {
    return this.#cookie.remove();
  }
}
