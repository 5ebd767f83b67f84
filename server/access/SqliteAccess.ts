import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import type { SeatLink } from '../../shared/http.ts';
import { MeetingId, PersonId, PROJECTOR, type SeatId } from '../../shared/ids.ts';
import { closeDatabase, openDatabase } from '../storage/openDatabase.ts';
import { sealerFor } from '../storage/seal.ts';
import { prepare, type Statement, slots, sqlBuilder } from '../storage/statement.ts';
import type { Access, Grant, LinkTarget, OwnMeeting } from './Access.ts';
import { ACCESS_MIGRATIONS, type AccessTables } from './accessTables.ts';
import { DraftKeys } from './DraftKeys.ts';
import { Grants } from './Grants.ts';
import { type LinkRow, Links } from './Links.ts';
import { removeSession, sessionIn, setSession, tokenIn } from './sessionCookie.ts';
import { hashOf, newToken } from './tokens.ts';

const ACCOUNT: LinkTarget = { kind: 'account' };
/** [AC5] A link for the leader that nobody opens stops working after three days. */
const ACCOUNT_LINK_MS = 3 * 24 * 60 * 60 * 1000;
/** How often what has run out is looked for. */
const SWEEP_MS = 60_000;
const OwnRow = z.object({ meeting: MeetingId, seat: PersonId });

interface Options {
  readonly file: string;
  readonly masterKey: Buffer;
  /** Whether cookies are kept to https. */
  readonly secureCookies: boolean;
  readonly now?: () => number;
}

/** Access in a SQLite file of its own, so that a sign-in can never undo what a meeting wrote (DESIGN, Storage). */
export class SqliteAccess implements Access {
  readonly #db: BetterSqlite3.Database;
  readonly #secure: boolean;
  readonly #now: () => number;
  readonly #grants: Grants;
  readonly #links: Links;
  readonly #draftKeys: DraftKeys;
  readonly #own: Statement;
  readonly #addOwn: Statement;
  readonly #listeners = new Set<(meeting: MeetingId, seat: SeatId) => void>();
  readonly #sweeper: NodeJS.Timeout;

  /** @throws {StartError} when the file cannot be used with this key or by this version. */
  constructor({ file, masterKey, secureCookies, now = Date.now }: Options) {
    this.#db = openDatabase(file, ACCESS_MIGRATIONS, sealerFor(masterKey, 'marker'));
    this.#secure = secureCookies;
    this.#now = now;
    const sealer = sealerFor(masterKey, 'access');
    this.#grants = new Grants(this.#db);
    this.#links = new Links(this.#db, sealer);
    this.#draftKeys = new DraftKeys(this.#db, sealer);
    const build = sqlBuilder<AccessTables>();
    this.#own = prepare(
      this.#db,
      build
        .selectFrom('account_meetings')
        .select(['meeting', 'seat'])
        .orderBy('created_at', 'desc')
        .orderBy('meeting'),
    );
    this.#addOwn = prepare(
      this.#db,
      build
        .insertInto('account_meetings')
        .values(slots<AccessTables['account_meetings']>('meeting', 'seat', 'created_at')),
    );
    this.#sweeper = setInterval(() => this.sweep(), SWEEP_MS).unref();
  }

  grantsOf(cookies: string | undefined): readonly Grant[] {
    const session = sessionIn(cookies);
    return session === null ? [] : this.#grants.of(session, this.#now());
  }

  holds(cookies: string | undefined, meeting: MeetingId, seat: SeatId): boolean {
    const grants = this.grantsOf(cookies);
    if (grants.some((grant) => grant.kind === 'seat' && grant.meeting === meeting && grant.seat === seat))
      return true;
    if (!grants.some((grant) => grant.kind === 'account')) return false;
    const own = this.meetings().find((each) => each.meeting === meeting);
    return own !== undefined && (seat === own.seat || seat === PROJECTOR);
  }

  hasAccount(cookies: string | undefined): boolean {
    return this.grantsOf(cookies).some((grant) => grant.kind === 'account');
  }

  refreshed(cookies: string | undefined): string | null {
    const token = tokenIn(cookies);
    return token === null || this.grantsOf(cookies).length === 0 ? null : setSession(token, this.#secure);
  }

  look(token: string): ReturnType<Access['look']> {
    const row = this.#links.find(token);
    if (row === null) return { ok: false, error: 'linkUnknown' };
    if (row.kind === 'account' && row.opened_at !== null) return { ok: false, error: 'linkUsed' };
    if (row.ended_at !== null) return { ok: false, error: 'linkRevoked' };
    if (row.kind === 'account' && this.#isStale(row)) return { ok: false, error: 'linkOver' };
    return { ok: true, target: targetOf(row) };
  }

  redeem(cookies: string | undefined, token: string): ReturnType<Access['redeem']> {
    return this.#db
      .transaction((): ReturnType<Access['redeem']> => {
        const row = this.#links.find(token);
        const looked = this.look(token);
        if (row === null) return { ok: false, error: 'linkUnknown' };
        if (!looked.ok && !this.#openedHere(row, cookies)) return looked;
        return this.#open(row, cookies);
      })
      .immediate();
  }

  leave(cookies: string | undefined): string {
    const session = sessionIn(cookies);
    if (session !== null) {
      const grants = this.grantsOf(cookies);
      this.#grants.endSession(session);
      for (const grant of grants) this.#tell(grant);
    }
    return removeSession(this.#secure);
  }

  links(meeting: MeetingId, seats: readonly SeatId[]): SeatLink[] {
    const now = this.#now();
    return this.#db.transaction(() => seats.map((seat) => this.#linkOf(meeting, seat, now))).immediate();
  }

  changeLink(
    meeting: MeetingId,
    seat: SeatId,
    change: 'renew' | 'revoke',
    cookies: string | undefined,
  ): void {
    const target: LinkTarget = { kind: 'seat', meeting, seat };
    this.#db
      .transaction(() => {
        const now = this.#now();
        // A seat whose link nobody has asked for yet is revoked all the same.
        if (this.#links.newest(target) === null) this.#links.add(target, now);
        this.#links.end(target, now);
        this.#grants.endSeat(meeting, seat, sessionIn(cookies));
        this.#draftKeys.drop(meeting, seat);
        if (change === 'renew') this.#links.add(target, now);
      })
      .immediate();
    this.#tell(target);
  }

  onRevoked(listener: (meeting: MeetingId, seat: SeatId) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  meetings(): readonly OwnMeeting[] {
    return z.array(OwnRow).parse(this.#own.all());
  }

  addMeeting({ meeting, seat }: OwnMeeting): void {
    this.#addOwn.run({ meeting, seat, created_at: this.#now() });
  }

  draftKey(meeting: MeetingId, seat: SeatId): string {
    return this.#draftKeys.get(meeting, seat);
  }

  dropDraftKey(meeting: MeetingId, seat: SeatId): void {
    this.#draftKeys.drop(meeting, seat);
  }

  accountToken(): string | null {
    if (this.#grants.hasAnyAccount(this.#now())) return null;
    const row = this.#links.newest(ACCOUNT);
    const unused = row !== null && row.ended_at === null && row.opened_at === null && !this.#isStale(row);
    return unused ? this.#links.tokenOf(row) : this.newAccountToken();
  }

  newAccountToken(): string {
    return this.#db
      .transaction(() => {
        this.#links.end(ACCOUNT, this.#now());
        return this.#links.add(ACCOUNT, this.#now());
      })
      .immediate();
  }

  /** Ends what has run out and tells those who watch; runs by itself every minute. */
  sweep(): void {
    for (const grant of this.#grants.endExpired(this.#now())) this.#tell(grant);
  }

  healthy(): boolean {
    try {
      this.#own.all();
      return true;
    } catch {
      return false;
    }
  }

  close(): void {
    clearInterval(this.#sweeper);
    closeDatabase(this.#db);
  }

  #open(row: LinkRow, cookies: string | undefined): ReturnType<Access['redeem']> {
    const now = this.#now();
    const target = targetOf(row);
    const held = this.grantsOf(cookies);
    const old = tokenIn(cookies);
    // The account never goes to a session that somebody else may have put into this browser.
    const keeps =
      old !== null && held.length > 0 && (target.kind === 'seat' || this.#openedHere(row, cookies));
    const token = keeps ? old : newToken();
    const session = hashOf(token);
    this.#links.markOpened(row, session, now);
    for (const grant of keeps ? [target] : [...held, target]) this.#grants.add(session, grant, now);
    const cookie = setSession(token, this.#secure);
    if (target.kind === 'account') return { ok: true, cookie, answer: { kind: 'account' } };
    const lead = this.meetings().some((own) => own.meeting === target.meeting && own.seat === target.seat);
    return { ok: true, cookie, answer: { ...target, lead } };
  }

  /** A second click on the leader's link, in the browser where the first one worked. */
  #openedHere(row: LinkRow, cookies: string | undefined): boolean {
    return (
      row.kind === 'account' &&
      row.opened_by !== null &&
      row.opened_by === sessionIn(cookies) &&
      this.hasAccount(cookies)
    );
  }

  #linkOf(meeting: MeetingId, seat: SeatId, now: number): SeatLink {
    const target: LinkTarget = { kind: 'seat', meeting, seat };
    const row = this.#links.newest(target);
    const revoked = row !== null && row.ended_at !== null;
    const token = row === null ? this.#links.add(target, now) : this.#links.tokenOf(row);
    return {
      seat,
      path: revoked ? '' : `/join#${token}`,
      opened: (row?.opened_at ?? null) !== null,
      revoked,
    };
  }

  #isStale(row: LinkRow): boolean {
    return row.created_at + ACCOUNT_LINK_MS <= this.#now();
  }

  /** Says which seats somebody may have lost. */
  #tell(ended: Grant): void {
    const lost =
      ended.kind === 'seat'
        ? [ended]
        : this.meetings().flatMap(({ meeting, seat }) => [
            { meeting, seat },
            { meeting, seat: PROJECTOR as SeatId },
          ]);
    for (const { meeting, seat } of lost) for (const listener of this.#listeners) listener(meeting, seat);
  }
}

const targetOf = (row: LinkRow): LinkTarget =>
  row.kind === 'account' ? ACCOUNT : { kind: 'seat', meeting: row.meeting, seat: row.seat };
