import type { MeetingId, SeatId } from '../../shared/ids.ts';
import type { Access, Grant, Holder } from './Access.ts';
import type { Grants, Held } from './Grants.ts';
import type { StaffDays } from './StaffDays.ts';

type Questions = Pick<Access, 'grantsOf' | 'holds' | 'holdsAny' | 'holderOf' | 'used'>;

/** Which seats the session of a `Cookie` header may speak for, and which of its grants is used by it. */
export class Sessions implements Questions {
  readonly #grants: Grants;
  readonly #staffDays: StaffDays;
  readonly #now: () => number;

  constructor(grants: Grants, staffDays: StaffDays, now: () => number) {
    this.#grants = grants;
    this.#staffDays = staffDays;
    this.#now = now;
  }

  grantsOf(cookies: string | undefined): readonly Grant[] {
    return this.#held(cookies).map(({ grant }) => grant);
  }

  holds(cookies: string | undefined, meeting: MeetingId, seat: SeatId): boolean {
    return this.#lettingIn(cookies, meeting, seat) !== undefined;
  }

  holdsAny(cookies: string | undefined, meeting: MeetingId): boolean {
    return this.grantsIn(cookies, meeting).length > 0;
  }

  /** What opens any seat of that meeting. */
  grantsIn(cookies: string | undefined, meeting: MeetingId): readonly Grant[] {
    return this.grantsOf(cookies).filter(
      (grant) =>
        (grant.kind === 'seat' && grant.meeting === meeting) ||
        (grant.kind === 'staffDay' &&
          this.#staffDays.of(grant.staff)?.seats.some((each) => each.meeting === meeting)),
    );
  }

  holderOf(cookies: string | undefined, meeting: MeetingId, seat: SeatId): Holder {
    const account = this.#lettingIn(cookies, meeting, seat)?.because?.account ?? null;
    return { session: this.#grants.cookie.sessionIn(cookies) ?? '', account };
  }

  used(cookies: string | undefined, meeting: MeetingId, seat: SeatId): void {
    const session = this.#grants.cookie.sessionIn(cookies);
    const held = this.#lettingIn(cookies, meeting, seat);
    if (session !== null && held) this.#grants.used(session, held, this.#now());
  }

  #held(cookies: string | undefined): readonly Held[] {
    return this.#grants.ofCookies(cookies, this.#now());
  }

  /** The grant by which a session may speak for a seat: that seat's own, else the link for the day. */
  #lettingIn(cookies: string | undefined, meeting: MeetingId, seat: SeatId): Held | undefined {
    const held = this.#held(cookies);
    return (
      held.find(({ grant }) => grant.kind === 'seat' && grant.meeting === meeting && grant.seat === seat) ??
      held.find(({ grant }) => grant.kind === 'staffDay' && this.#staffDays.opens(grant.staff, meeting, seat))
    );
  }
}
