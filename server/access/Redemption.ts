import type BetterSqlite3 from 'better-sqlite3';
import type { MeetingId, SeatId } from '../../shared/ids.ts';
import type { Access, Given } from './Access.ts';
import type { Grants, Held } from './Grants.ts';
import type { AfterGrant, Grant } from './grant.ts';
import { type LinkRow, type Links, targetOf } from './Links.ts';
import { placeOf } from './place.ts';
import { hashOf, newToken } from './tokens.ts';

interface Parts {
  readonly db: BetterSqlite3.Database;
  readonly links: Links;
  readonly grants: Grants;
  readonly now: () => number;
}
type Redeemed = ReturnType<Access['redeem']>;

/** How a link, or who is signed in, becomes what a session holds. */
export class Redemption {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  look(token: string): ReturnType<Access['look']> {
    const row = this.#parts.links.find(token);
    if (row === null) return { ok: false, error: 'linkUnknown' };
    if (row.ended_at !== null) return { ok: false, error: 'linkRevoked' };
    return { ok: true, target: targetOf(row) };
  }

  redeem(cookies: string | undefined, token: string, { once = false }: { once?: boolean } = {}): Redeemed {
    const { db, links, grants, now } = this.#parts;
    return db
      .transaction((): Redeemed => {
        const row = links.find(token);
        const looked = this.look(token);
        if (row === null) return { ok: false, error: 'linkUnknown' };
        if (!looked.ok) return looked;
        if (once && row.opened_at !== null && !this.#openedHere(row, cookies))
          return { ok: false, error: 'linkUsed' };
        const opened = this.#tokenOf(cookies);
        const session = hashOf(opened);
        links.markOpened(row, session, now());
        grants.add(session, { grant: looked.target, seenAt: now(), because: null, link: row.hash });
        return { ok: true, cookie: grants.cookie.set(opened), target: looked.target };
      })
      .immediate();
  }

  letIn(cookies: string | undefined, meeting: MeetingId, seats: readonly SeatId[]): string {
    const { db, grants, now } = this.#parts;
    return db
      .transaction(() => {
        const token = this.#tokenOf(cookies);
        for (const seat of seats)
          grants.add(hashOf(token), {
            grant: { kind: 'seat', meeting, seat },
            seenAt: now(),
            because: null,
            link: '',
          });
        return grants.cookie.set(token);
      })
      .immediate();
  }

  /** What was opened with more than a link: `link` is the hash of that one. */
  hold(cookies: string | undefined, grant: AfterGrant, link: string): string {
    const { db, grants, now } = this.#parts;
    return db
      .transaction(() => {
        const token = this.#tokenOf(cookies);
        grants.add(hashOf(token), { grant, seenAt: now(), because: null, link });
        return grants.cookie.set(token);
      })
      .immediate();
  }

  /** [AU10] What a sign-in opens never goes to a session that somebody else may have put into this browser. */
  give(cookies: string | undefined, { account, login, meeting, seats }: Given): string {
    const { db, grants, now } = this.#parts;
    return db
      .transaction(() => {
        const held = grants.ofCookies(cookies, now());
        const old = grants.cookie.tokenIn(cookies);
        const keeps = old !== null && held.some(({ because }) => because?.login === login);
        const token = keeps ? old : newToken();
        const given = seats.map(
          (seat): Held => ({
            grant: { kind: 'seat', meeting, seat },
            seenAt: now(),
            because: { login, account },
            link: '',
          }),
        );
        for (const each of keeps ? given : [...held, ...given]) grants.add(hashOf(token), each);
        return grants.cookie.set(token);
      })
      .immediate();
  }

  /** The session's own token, or a new one: a cookie that somebody made up is never taken over. */
  #tokenOf(cookies: string | undefined): string {
    const { grants, now } = this.#parts;
    const old = grants.cookie.tokenIn(cookies);
    return old !== null && grants.ofCookies(cookies, now()).length > 0 ? old : newToken();
  }

  /** A second click on a link that works once, in the browser where the first one worked. */
  #openedHere(row: LinkRow, cookies: string | undefined): boolean {
    const { grants, now } = this.#parts;
    return (
      row.opened_by === grants.cookie.sessionIn(cookies) &&
      grants.ofCookies(cookies, now()).some(({ grant }) => isSame(grant, targetOf(row)))
    );
  }
}

const isSame = (a: Grant, b: Grant): boolean => JSON.stringify(placeOf(a)) === JSON.stringify(placeOf(b));
