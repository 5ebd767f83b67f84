import type BetterSqlite3 from 'better-sqlite3';
import type { Access, LinkTarget } from './Access.ts';
import type { Grants } from './Grants.ts';
import { type LinkRow, type Links, targetOf } from './Links.ts';
import type { OwnMeetings } from './OwnMeetings.ts';
import { sessionIn, setSession, tokenIn } from './sessionCookie.ts';
import { hashOf, newToken } from './tokens.ts';

const ACCOUNT: LinkTarget = { kind: 'account' };
/** [AC5] A link for the leader that nobody opens stops working after three days. */
const ACCOUNT_LINK_MS = 3 * 24 * 60 * 60 * 1000;

interface Parts {
  readonly db: BetterSqlite3.Database;
  readonly links: Links;
  readonly grants: Grants;
  readonly own: OwnMeetings;
  readonly secureCookies: boolean;
  readonly now: () => number;
}
type Redeemed = ReturnType<Access['redeem']>;

/** How a link becomes what a session holds. */
export class Redemption {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  look(token: string): ReturnType<Access['look']> {
    const row = this.#parts.links.find(token);
    if (row === null) return { ok: false, error: 'linkUnknown' };
    if (row.opened_at !== null && this.#worksOnce(row)) return { ok: false, error: 'linkUsed' };
    if (row.ended_at !== null) return { ok: false, error: 'linkRevoked' };
    if (row.kind === 'account' && this.#isStale(row)) return { ok: false, error: 'linkOver' };
    return { ok: true, target: targetOf(row) };
  }

  redeem(cookies: string | undefined, token: string): Redeemed {
    return this.#parts.db
      .transaction((): Redeemed => {
        const row = this.#parts.links.find(token);
        if (row === null) return { ok: false, error: 'linkUnknown' };
        const looked = this.look(token);
        if (!looked.ok && !this.#openedHere(row, cookies)) return looked;
        return this.#open(row, cookies);
      })
      .immediate();
  }

  accountToken(): string | null {
    const { grants, links, now } = this.#parts;
    if (grants.hasAnyAccount(now())) return null;
    const row = links.newest(ACCOUNT);
    const unused = row !== null && row.ended_at === null && row.opened_at === null && !this.#isStale(row);
    return unused ? links.tokenOf(row) : this.newAccountToken();
  }

  newAccountToken(): string {
    const { db, links, now } = this.#parts;
    return db
      .transaction(() => {
        links.end(ACCOUNT, now());
        return links.add(ACCOUNT, now());
      })
      .immediate();
  }

  #open(row: LinkRow, cookies: string | undefined): Redeemed {
    const { grants, links, own, secureCookies } = this.#parts;
    const now = this.#parts.now();
    const target = targetOf(row);
    const held = grants.ofCookies(cookies, now);
    const old = tokenIn(cookies);
    // The account never goes to a session that somebody else may have put into this browser.
    const keeps =
      old !== null && held.length > 0 && (target.kind !== 'account' || this.#openedHere(row, cookies));
    const token = keeps ? old : newToken();
    const session = hashOf(token);
    links.markOpened(row, session, now);
    const opened = { grant: target, seenAt: now };
    for (const each of keeps ? [opened] : [...held, opened]) grants.add(session, each);
    const cookie = setSession(token, secureCookies);
    if (target.kind !== 'seat') return { ok: true, cookie, answer: target };
    return { ok: true, cookie, answer: { ...target, lead: own.leaderIn(target.meeting) === target.seat } };
  }

  /** [AC2] What leads to all of a meeting: the account, and the leader's own seat, whose code may be up on the wall. */
  #worksOnce(row: LinkRow): boolean {
    if (row.kind === 'account') return true;
    return row.kind === 'seat' && this.#parts.own.leaderIn(row.meeting) === row.seat;
  }

  /** A second click on a link that works once, in the browser where the first one worked. */
  #openedHere(row: LinkRow, cookies: string | undefined): boolean {
    const { grants, now } = this.#parts;
    return (
      this.#worksOnce(row) &&
      row.opened_by !== null &&
      row.opened_by === sessionIn(cookies) &&
      grants.ofCookies(cookies, now()).some(({ grant }) => isSame(grant, targetOf(row)))
    );
  }

  #isStale(row: LinkRow): boolean {
    return row.created_at + ACCOUNT_LINK_MS <= this.#parts.now();
  }
}

const isSame = (a: LinkTarget, b: LinkTarget): boolean =>
  a.kind === 'seat' && b.kind === 'seat' ? a.meeting === b.meeting && a.seat === b.seat : a.kind === b.kind;
