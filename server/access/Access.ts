import type { AccountId, MeetingId, PersonId, SeatId } from '../../shared/ids.ts';
import type { SeatLink } from '../../shared/links.ts';
import type { AfterAccess } from './AfterAccess.ts';
import type { DayAccess } from './DayAccess.ts';
import type { Grant, LinkTarget } from './grant.ts';
import type { JoinCodes } from './JoinCodes.ts';

export type LinkError = 'linkUnknown' | 'linkUsed' | 'linkRevoked' | 'linkOver';

/** Seats that somebody signed in opens. They last no longer than the sign-in that they came from. */
export interface Given {
  readonly account: AccountId;
  /** The id of the sign-in. */
  readonly login: string;
  readonly meeting: MeetingId;
  readonly seats: readonly SeatId[];
}
/** What was given because of one sign-in, or because of an account, everywhere or in one meeting. */
export type GivenBecause =
  | { readonly login: string }
  | { readonly account: AccountId; readonly meeting?: MeetingId };

/** A browser session that speaks for a seat. */
export interface Holder {
  readonly session: string;
  readonly account: AccountId | null;
}

type Cookies = string | undefined;

/**
 * Who is this, and what is theirs (DESIGN, Principal). Everything is asked of the `Cookie` header as it
 * came, each time: a grant that is gone counts from the very next question.
 */
export interface Access {
  grantsOf(cookies: Cookies): readonly Grant[];
  /** [AC1] Whether this session may speak for that seat now. Asking is not using. */
  holds(cookies: Cookies, meeting: MeetingId, seat: SeatId): boolean;
  /** [AC1] Whether this session holds any seat of that meeting: asked before the meeting is even looked for. */
  holdsAny(cookies: Cookies, meeting: MeetingId): boolean;
  /** The session's name, and who was signed in when it was given that seat: null for who came by a link. */
  holderOf(cookies: Cookies, meeting: MeetingId, seat: SeatId): Holder;
  /** [AC3] Somebody did something from that seat: what let them lasts anew, and nothing else of the session. */
  used(cookies: Cookies, meeting: MeetingId, seat: SeatId): void;
  /** `Set-Cookie` that keeps a living session's cookie for as long as a new one; null when there is none. */
  refreshed(cookies: Cookies): string | null;

  /** What a token would open, without opening it. */
  look(token: string): { ok: true; target: LinkTarget } | { ok: false; error: LinkError };
  /**
   * [AC2] Opens a link for a session, making one where there is none. `cookie` is a whole `Set-Cookie`. With `once` it
   * works in the first browser alone.
   */
  redeem(
    cookies: Cookies,
    token: string,
    options?: { readonly once?: boolean },
  ): { ok: true; cookie: string; target: LinkTarget } | { ok: false; error: LinkError };
  /** [AU10] Gives this browser seats because of who is signed in there. Returns a whole `Set-Cookie`. */
  give(cookies: Cookies, given: Given): string;
  /**
   * Gives this browser seats without a link: to somebody whom the leader let in, and for practice before there is anybody
   * who could sign in.
   */
  letIn(cookies: Cookies, meeting: MeetingId, seats: readonly SeatId[]): string;
  /** [AU10] Ends what was given, and tells whose seats were lost, before it returns. */
  endGiven(because: GivenBecause): void;
  /** One sign-in took the place of another, in the same browser. */
  retie(from: string, to: string): void;
  /** The sign-ins that seats still rest on. */
  logins(): readonly string[];
  /** [JO11] Ends the session, and the links that it was opened with; returns the `Set-Cookie` that removes it. */
  leave(cookies: Cookies): string;
  /** The same for one seat of it; null where the session holds something else yet. */
  leave(cookies: Cookies, only: { meeting: MeetingId; seat: SeatId } | undefined): string | null;

  /** The links of these seats, in their order; made where there are none yet. */
  links(meeting: MeetingId, seats: readonly SeatId[]): SeatLink[];
  /**
   * [AC4] The old link and all that was opened with it end at once, before this returns. The session that
   * asks keeps what it holds, so that leaders do not show themselves out.
   */
  changeLink(meeting: MeetingId, seat: SeatId, change: 'renew' | 'revoke', cookies: Cookies): void;
  /** [AU9] All that opens a seat ends at once: its link is another, and no link for the day opens it. */
  endSeat(meeting: MeetingId, seat: SeatId): void;
  /** [AU9] Of a meeting, this browser keeps that seat alone, if any. */
  keepOnly(cookies: Cookies, meeting: MeetingId, seat: SeatId | null): void;
  /**
   * Called when grants of a seat have ended: revoked, left or run out. Some sessions may still hold the
   * seat: ask `holds` again for each socket there, and show out those that do not.
   */
  onRevoked(listener: (meeting: MeetingId, seat: SeatId) => void): () => void;

  /** Base64 of 32 bytes; the same until the seat ends (`dropDraftKey`), its link changes, or it is revoked. */
  draftKey(meeting: MeetingId, seat: SeatId): string;
  /** After this, what lies half-typed on that seat's devices cannot be read any more. */
  dropDraftKey(meeting: MeetingId, seat: SeatId): void;
  /** [AC11] The meeting is over for all but these seats. */
  dropDraftKeysBut(meeting: MeetingId, kept: readonly SeatId[]): void;

  /** [ER2] Links, grants and keys of a meeting that is no more. */
  forgetMeeting(meeting: MeetingId): void;

  /** [ER3] Nobody had such a meeting before there were units either. */
  disownMeeting(meeting: MeetingId): void;

  /** [AU1] Meetings of the one account that there was before there were units, with the leader's seat. */
  earlierMeetings(): readonly { readonly meeting: MeetingId; readonly seat: PersonId }[];

  /** What is held for a whole day. */
  readonly days: DayAccess;
  /** [JO13] What the family opens when it has left. */
  readonly afterwards: AfterAccess;
  /** [JO3] The codes of open doors. */
  readonly codes: Pick<JoinCodes, 'of' | 'open' | 'find' | 'end' | 'endExpired'>;

  healthy(): boolean;
  close(): void;
}
