import type BetterSqlite3 from 'better-sqlite3';
import type { AfterCode } from '../../shared/afterwards.ts';
import type { MeetingId, PersonId } from '../../shared/ids.ts';
import type { AfterAccess } from './AfterAccess.ts';
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

/** [JO13] What remains of a meeting for the family, by the links and grants of one database. */
export class Afterwards implements AfterAccess {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  seatsOf(cookies: string | undefined, meeting: MeetingId): readonly PersonId[] {
    const { grants, now } = this.#parts;
    return grants
      .ofCookies(cookies, now())
      .flatMap(({ grant }) => (grant.kind === 'after' && grant.meeting === meeting ? [grant.seat] : []));
  }

  of(meeting: MeetingId, seat: PersonId): AfterStanding | null {
    return this.#parts.links.of(meeting, seat);
  }

  guessed(): ReadonlySet<MeetingId> {
    return this.#parts.links.guessed();
  }

  make(meeting: MeetingId, seat: PersonId): ReturnType<AfterLinks['make']> {
    const { db, links, grants } = this.#parts;
    return db
      .transaction(() => {
        grants.end({ kind: 'after', meeting, seat }, null);
        return links.make(meeting, seat);
      })
      .immediate();
  }

  revoke(meeting: MeetingId, seat: PersonId): void {
    const { links, grants } = this.#parts;
    links.end(meeting, seat);
    grants.end({ kind: 'after', meeting, seat }, null);
  }

  find(token: string, code: AfterCode): AfterTried {
    const { db, links } = this.#parts;
    return db.transaction(() => links.find(token, code)).immediate();
  }

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
