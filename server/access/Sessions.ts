import { type MeetingId, PROJECTOR, type SeatId } from '../../shared/ids.ts';
import type { Access, Grant } from './Access.ts';
import type { Grants, Held } from './Grants.ts';
import type { OwnMeetings } from './OwnMeetings.ts';
import type { StaffDays } from './StaffDays.ts';
import { sessionIn } from './sessionCookie.ts';

type Questions = Pick<Access, 'grantsOf' | 'holds' | 'holdsAny' | 'used' | 'hasAccount'>;

/** Which seats the session of a `Cookie` header may speak for, and which of its grants is used by it. */
export class Sessions implements Questions {
  readonly #grants: Grants;
  readonly #own: OwnMeetings;
  readonly #staffDays: StaffDays;
  readonly #now: () => number;

  constructor(grants: Grants, own: OwnMeetings, staffDays: StaffDays, now: () => number) {
    this.#staffDays = staffDays;
    this.#grants = grants;
    this.#own = own;
    this.#now = now;
  }

  grantsOf(cookies: string | undefined): readonly Grant[] {
    return this.#held(cookies).map(({ grant }) => grant);
  }

  holds(cookies: string | undefined, meeting: MeetingId, seat: SeatId): boolean {
    return this.#lettingIn(cookies, meeting, seat) !== undefined;
  }

  holdsAny(cookies: string | undefined, meeting: MeetingId): boolean {
    return (
      this.grantsOf(cookies).some(
        (grant) =>
          (grant.kind === 'seat' && grant.meeting === meeting) ||
          (grant.kind === 'staffDay' &&
            this.#staffDays.of(grant.staff)?.seats.some((each) => each.meeting === meeting)),
      ) || this.holds(cookies, meeting, PROJECTOR)
    );
  }

  used(cookies: string | undefined, meeting: MeetingId, seat: SeatId): void {
    this.#use(cookies, this.#lettingIn(cookies, meeting, seat));
  }

  hasAccount(cookies: string | undefined): boolean {
    const account = this.#accountIn(cookies);
    this.#use(cookies, account);
    return account !== undefined;
  }

  #held(cookies: string | undefined): readonly Held[] {
    return this.#grants.ofCookies(cookies, this.#now());
  }

  /** The grant by which a session may speak for a seat: that seat's own, the link for the day, else the account. */
  #lettingIn(cookies: string | undefined, meeting: MeetingId, seat: SeatId): Held | undefined {
    const own = this.#held(cookies).find(
      ({ grant }) => grant.kind === 'seat' && grant.meeting === meeting && grant.seat === seat,
    );
    if (own) return own;
    const ofTheDay = this.#held(cookies).find(
      ({ grant }) => grant.kind === 'staffDay' && this.#staffDays.opens(grant.staff, meeting, seat),
    );
    if (ofTheDay) return ofTheDay;
    const account = this.#accountIn(cookies);
    const leader = account && this.#own.leaderIn(meeting);
    return leader && (seat === leader || seat === PROJECTOR) ? account : undefined;
  }

  #accountIn(cookies: string | undefined): Held | undefined {
    return this.#held(cookies).find(({ grant }) => grant.kind === 'account');
  }

  #use(cookies: string | undefined, held: Held | undefined): void {
    const session = sessionIn(cookies);
    if (session !== null && held) this.#grants.used(session, held, this.#now());
  }
}
