import { parseCookie, stringifySetCookie } from 'cookie';

/** Longer headers are not ours; reading them would only cost time. */
const MAX_HEADER = 8_192;

/**
 * [AC10] A cookie of this very host. Where there is https its name begins with `__Host-`: browsers take such a cookie
 * from this host alone, over https, so that no neighbour under the same domain can put one here. It is written and read
 * by that one name.
 */
export class HostCookie {
  readonly #secure: boolean;
  readonly #name: string;

  /** @param secure whether cookies are kept to https */
  constructor(name: string, secure: boolean) {
    this.#secure = secure;
    this.#name = secure ? `__Host-${name}` : name;
  }

  /** Its value in a `Cookie` header. */
  in(cookies: string | undefined): string | null {
    if (cookies === undefined || cookies.length > MAX_HEADER) return null;
    return parseCookie(cookies)[this.#name] ?? null;
  }

  /** A `Set-Cookie` that keeps it. */
  set(value: string): string {
    return this.#write(value);
  }

  /** A `Set-Cookie` that removes it. */
  remove(): string {
    return this.#write('', true);
  }

  /** [JO11] It goes with the browser: on a machine that many use, the next one starts without, but where that puts its last tabs back. */
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
