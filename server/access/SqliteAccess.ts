import type BetterSqlite3 from 'better-sqlite3';
import * as z from 'zod';
import { MeetingId, PersonId, type SeatId } from '../../shared/ids.ts';
import type { SeatLink } from '../../shared/links.ts';
import type { Log } from '../config/log.ts';
import { closeDatabase, openDatabase } from '../storage/openDatabase.ts';
import { keyFor, type Sealer, sealerFor } from '../storage/seal.ts';
import type { Access, Given, GivenBecause, Holder } from './Access.ts';
import { AfterLinks } from './AfterLinks.ts';
import { Afterwards } from './Afterwards.ts';
import { ACCESS_MIGRATIONS } from './accessTables.ts';
import { DraftKeys } from './DraftKeys.ts';
import { Grants, type Held } from './Grants.ts';
import type { Grant } from './grant.ts';
import { JoinCodes } from './JoinCodes.ts';
import { Links } from './Links.ts';
import { LostSeats } from './LostSeats.ts';
import { Redemption } from './Redemption.ts';
import { resealAccess } from './resealAccess.ts';
import { SeatLinks } from './SeatLinks.ts';
import { Sessions } from './Sessions.ts';
import { SqliteDayAccess } from './SqliteDayAccess.ts';
import { StaffDays } from './StaffDays.ts';
import { SessionCookie } from './sessionCookie.ts';

const EarlierRows = z.array(z.object({ meeting: MeetingId, seat: PersonId }));

/** How often what has run out is looked for. */
const SWEEP_MS = 60_000;

interface Options {
  readonly file: string;
  /** The server's own key. */
  readonly masterKey: Buffer;
  /** The key that a version without a key ring sealed under. */
  readonly earlierKey?: Buffer;
  /** Whether cookies are kept to https. */
  readonly secureCookies: boolean;
  readonly log: Log;
  readonly now?: () => number;
}

/** Access in a SQLite file of its own, so that a sign-in can never undo what a meeting wrote (DESIGN, Storage). */
export class SqliteAccess implements Access {
  readonly #db: BetterSqlite3.Database;
  readonly #cookie: SessionCookie;
  readonly #now: () => number;
  readonly #log: Log;
  readonly #grants: Grants;
  readonly #sessions: Sessions;
  readonly #links: Links;
  readonly #draftKeys: DraftKeys;
  readonly #redemption: Redemption;
  readonly #staffDays: StaffDays;
  readonly days: SqliteDayAccess;
  readonly codes: JoinCodes;
  readonly afterwards: Afterwards;
  readonly #seatLinks: SeatLinks;
  readonly #lost: LostSeats;
  readonly #sweeper: NodeJS.Timeout;

  /** @throws {StartError} when the file cannot be used with this key or by this version. */
  constructor({ file, masterKey, earlierKey = masterKey, secureCookies, log, now = Date.now }: Options) {
    const [earlier, sealer] = [earlierKey, masterKey].map((key) => sealerFor(key, 'access')) as [
      Sealer,
      Sealer,
    ];
    this.#db = openDatabase(file, ACCESS_MIGRATIONS, sealerFor(masterKey, 'marker'), {
      marker: sealerFor(earlierKey, 'marker'),
      reseal: (db) => resealAccess(db, earlier, sealer),
    });
    this.#cookie = new SessionCookie(secureCookies);
    this.#now = now;
    this.#log = log;
    this.#grants = new Grants(this.#db, this.#cookie);
    this.#links = new Links(this.#db, sealer);
    this.#draftKeys = new DraftKeys(this.#db, sealer);
    this.#staffDays = new StaffDays(this.#db);
    this.#sessions = new Sessions(this.#grants, this.#staffDays, now);
    this.days = new SqliteDayAccess({
      db: this.#db,
      grants: this.#grants,
      links: this.#links,
      staffDays: this.#staffDays,
      now,
      tell: (ended) => this.#lost.tell(ended),
    });
    this.#lost = new LostSeats({
      staffDays: this.#staffDays,
      tellRoom: (day) => this.days.tellRoom(day),
      log,
    });
    this.#redemption = new Redemption({
      db: this.#db,
      links: this.#links,
      grants: this.#grants,
      now,
    });
    this.afterwards = new Afterwards({
      db: this.#db,
      links: new AfterLinks({ db: this.#db, hashKey: keyFor(masterKey, 'afterLinks'), now }),
      grants: this.#grants,
      redemption: this.#redemption,
      now,
    });
    this.#seatLinks = new SeatLinks({
      db: this.#db,
      links: this.#links,
      grants: this.#grants,
      staffDays: this.#staffDays,
      draftKeys: this.#draftKeys,
      afterwards: this.afterwards,
      now,
    });
    this.codes = new JoinCodes({ db: this.#db, sealer, hashKey: keyFor(masterKey, 'joinCodes'), now });
    this.#sweeper = setInterval(() => this.sweep(), SWEEP_MS).unref();
  }

  grantsOf(cookies: string | undefined): readonly Grant[] {
    return this.#sessions.grantsOf(cookies);
  }

  holds(cookies: string | undefined, meeting: MeetingId, seat: SeatId): boolean {
    return this.#sessions.holds(cookies, meeting, seat);
  }

  holdsAny(cookies: string | undefined, meeting: MeetingId): boolean {
    return this.#sessions.holdsAny(cookies, meeting);
  }

  holderOf(cookies: string | undefined, meeting: MeetingId, seat: SeatId): Holder {
    return this.#sessions.holderOf(cookies, meeting, seat);
  }

  used(cookies: string | undefined, meeting: MeetingId, seat: SeatId): void {
    this.#sessions.used(cookies, meeting, seat);
  }

  refreshed(cookies: string | undefined): string | null {
    const token = this.#cookie.tokenIn(cookies);
    return token === null || this.grantsOf(cookies).length === 0 ? null : this.#cookie.set(token);
  }

  look(token: string): ReturnType<Access['look']> {
    return this.#redemption.look(token);
  }

  redeem(
    cookies: string | undefined,
    token: string,
    options: { readonly once?: boolean } = {},
  ): ReturnType<Access['redeem']> {
    return this.#redemption.redeem(cookies, token, options);
  }

  give(cookies: string | undefined, given: Given): string {
    return this.#redemption.give(cookies, given);
  }

  letIn(cookies: string | undefined, meeting: MeetingId, seats: readonly SeatId[]): string {
    return this.#redemption.letIn(cookies, meeting, seats);
  }

  endGiven(because: GivenBecause): void {
    for (const grant of this.#grants.endGiven(because)) this.#lost.tell(grant);
  }

  retie(from: string, to: string): void {
    this.#grants.retie(from, to);
  }

  logins(): readonly string[] {
    return this.#grants.logins();
  }

  leave(cookies: string | undefined): string;
  leave(cookies: string | undefined, only: { meeting: MeetingId; seat: SeatId } | undefined): string | null;
  leave(cookies: string | undefined, only?: { meeting: MeetingId; seat: SeatId }): string | null {
    const session = this.#cookie.sessionIn(cookies);
    const held = this.#grants.ofCookies(cookies, this.#now());
    const leaves = ({ grant }: Held): boolean =>
      only === undefined ||
      (grant.kind === 'seat' && grant.meeting === only.meeting && grant.seat === only.seat);
    const left = held.filter(leaves);
    if (session !== null)
      this.#db
        .transaction(() => {
          for (const { link, grant } of left) {
            if (grant.kind === 'after') this.afterwards.spend(link);
            else if (link !== '') this.#links.spend(link, this.#now());
            this.#grants.drop(session, grant);
          }
        })
        .immediate();
    for (const { grant } of left) this.#lost.tell(grant);
    return left.length === held.length ? this.#cookie.remove() : null;
  }

  links(meeting: MeetingId, seats: readonly SeatId[]): SeatLink[] {
    return this.#seatLinks.of(meeting, seats);
  }

  changeLink(
    meeting: MeetingId,
    seat: SeatId,
    change: 'renew' | 'revoke',
    cookies: string | undefined,
  ): void {
    const target = { kind: 'seat', meeting, seat } as const;
    this.#seatLinks.change(target, change, this.#cookie.sessionIn(cookies));
    this.#lost.tell(target);
  }

  endSeat(meeting: MeetingId, seat: SeatId): void {
    this.#staffDays.dropSeat(meeting, seat);
    this.changeLink(meeting, seat, 'renew', undefined);
  }

  keepOnly(cookies: string | undefined, meeting: MeetingId, seat: SeatId | null): void {
    const session = this.#cookie.sessionIn(cookies);
    if (session === null) return;
    const ended = this.#sessions.grantsIn(cookies, meeting);
    for (const grant of ended)
      if (grant.kind !== 'seat' || grant.seat !== seat) {
        this.#grants.drop(session, grant);
        this.#lost.tell(grant);
      }
  }

  onRevoked(listener: (meeting: MeetingId, seat: SeatId) => void): () => void {
    return this.#lost.onLost(listener);
  }

  draftKey(meeting: MeetingId, seat: SeatId): string {
    return this.#draftKeys.get(meeting, seat);
  }

  dropDraftKey(meeting: MeetingId, seat: SeatId): void {
    this.#draftKeys.drop(meeting, seat);
  }

  dropDraftKeysBut(meeting: MeetingId, kept: readonly SeatId[]): void {
    this.#draftKeys.dropAllBut(meeting, kept);
  }

  forgetMeeting(meeting: MeetingId): void {
    this.#db
      .transaction(() => {
        // Nothing of it is left in the journal either: that is what the checkpoint below is for.
        this.#links.forgetMeeting(meeting);
        this.codes.end(meeting);
        this.afterwards.forgetMeeting(meeting);
        this.#grants.endMeeting(meeting);
        this.days.forgetMeeting(meeting);
        this.#draftKeys.dropAllBut(meeting, []);
      })
      .immediate();
    this.#db.pragma('wal_checkpoint(TRUNCATE)');
  }

  disownMeeting(meeting: MeetingId): void {
    this.#db.prepare('delete from account_meetings where meeting = ?').run(meeting);
  }

  earlierMeetings(): readonly { readonly meeting: MeetingId; readonly seat: PersonId }[] {
    return EarlierRows.parse(this.#db.prepare('select meeting, seat from account_meetings').all());
  }

  /**
   * Ends what has run out and tells those who watch; runs by itself every minute. A disk that is busy or
   * full for a moment must not take a meeting down: the next minute tries again.
   */
  sweep(): void {
    try {
      this.afterwards.endExpired();
      for (const grant of this.#grants.endExpired(this.#now())) this.#lost.tell(grant);
    } catch (error) {
      this.#log.error({ err: error }, 'what has run out could not be ended');
    }
  }

  healthy(): boolean {
    try {
      this.#grants.logins();
      return true;
    } catch {
      return false;
    }
  }

  close(): void {
    clearInterval(this.#sweeper);
    closeDatabase(this.#db);
  }
}
