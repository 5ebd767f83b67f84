import type BetterSqlite3 from 'better-sqlite3';
import type { AfterCode } from '../../shared/afterwards.ts';
import type { MeetingId, PersonId } from '../../shared/ids.ts';
import type { AfterFound, AfterLinks, AfterStanding, AfterTried } from './AfterLinks.ts';
import type { Grants } from './Grants.ts';
import type { Redemption } from './Redemption.ts';

interface Parts {
  readonly db: BetterSqlite3.Database;
  readonly links: AfterLinks;
  readonly grants: Grants;
  readonly redemption: Pick<Redemption, 'hold'>;
  readonly now: () => number;
}

/** [JO13] What remains of a meeting for the family: who may open it, by which link, in which browser. */
export class Afterwards {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Whose page of that meeting this browser may open now. */
  seatsOf(cookies: string | undefined, meeting: MeetingId): readonly PersonId[] {
    const { grants, now } = this.#parts;
    return grants
      .ofCookies(cookies, now())
      .flatMap(({ grant }) => (grant.kind === 'after' && grant.meeting === meeting ? [grant.seat] : []));
  }

  /** How that person's link stands; null where there is none. */
  of(meeting: MeetingId, seat: PersonId): AfterStanding | null {
    return this.#parts.links.of(meeting, seat);
  }

  /** [JO14] The meetings whose leader is to be told that wrong codes have ended a link. */
  guessed(): ReadonlySet<MeetingId> {
    return this.#parts.links.guessed();
  }

  /** A new link in place of an earlier one, and of what that one opened. */
  make(meeting: MeetingId, seat: PersonId): ReturnType<AfterLinks['make']> {
    const { db, links, grants } = this.#parts;
    return db
      .transaction(() => {
        grants.end({ kind: 'after', meeting, seat }, null);
        return links.make(meeting, seat);
      })
      .immediate();
  }

  /** [JO15] Ends the link, and what was opened with it, in every browser. */
  revoke(meeting: MeetingId, seat: PersonId): void {
    const { links, grants } = this.#parts;
    links.end(meeting, seat);
    grants.end({ kind: 'after', meeting, seat }, null);
  }

  /** [JO14] What link and code open together, without opening it. A wrong code is counted. */
  find(token: string, code: AfterCode): AfterTried {
    const { db, links } = this.#parts;
    return db.transaction(() => links.find(token, code)).immediate();
  }

  /** Opens it in this browser, for twelve hours. Returns a whole `Set-Cookie`. */
  open(cookies: string | undefined, { hash, meeting, seat }: AfterFound): string {
    return this.#parts.redemption.hold(cookies, { kind: 'after', meeting, seat }, hash);
  }

  spend(hash: string): void {
    this.#parts.links.spend(hash);
  }

  forgetMeeting(meeting: MeetingId): void {
    this.#parts.links.forgetMeeting(meeting);
  }

  endExpired(): void {
    this.#parts.links.endExpired();
  }
}
