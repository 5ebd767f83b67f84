import type { DayId, StaffDayId } from '../../shared/day.ts';
import type { RedeemAnswer, SeatLink } from '../../shared/http.ts';
import type { MeetingId, PersonId, SeatId } from '../../shared/ids.ts';
import type { DayAccess } from './DayAccess.ts';

/** What a browser session may do. The account stands for the leader's seat of its meetings, and the projector there. */
export type Grant =
  | { kind: 'account' }
  | { kind: 'seat'; meeting: MeetingId; seat: SeatId }
  /** The projector of the room, whichever meeting of the day is in it. */
  | { kind: 'room'; day: DayId }
  /** The seats of one staff member through a day. */
  | { kind: 'staffDay'; staff: StaffDayId };

/** What a link leads to. */
export type LinkTarget = Grant;
export type LinkError = 'linkUnknown' | 'linkUsed' | 'linkRevoked' | 'linkOver';

export interface OwnMeeting {
  readonly meeting: MeetingId;
  /** The leader's seat. */
  readonly seat: PersonId;
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
  /** [AC3] Somebody did something from that seat: what let them lasts anew, and nothing else of the session. */
  used(cookies: Cookies, meeting: MeetingId, seat: SeatId): void;
  /** Asking is using: the account is for the front page, which asks. */
  hasAccount(cookies: Cookies): boolean;
  /** `Set-Cookie` that keeps a living session's cookie for as long as a new one; null when there is none. */
  refreshed(cookies: Cookies): string | null;

  /** What a token would open, without opening it. */
  look(token: string): { ok: true; target: LinkTarget } | { ok: false; error: LinkError };
  /** [AC2] Opens a link for a session, making one where there is none. `cookie` is a whole `Set-Cookie`. */
  redeem(
    cookies: Cookies,
    token: string,
  ): { ok: true; cookie: string; answer: RedeemAnswer } | { ok: false; error: LinkError };
  /** Ends the session; returns the `Set-Cookie` that removes it. */
  leave(cookies: Cookies): string;

  /** The links of these seats, in their order; made where there are none yet. */
  links(meeting: MeetingId, seats: readonly SeatId[]): SeatLink[];
  /**
   * [AC4] The old link and all that was opened with it end at once, before this returns. The session that
   * asks keeps what it holds, so that leaders do not show themselves out.
   */
  changeLink(meeting: MeetingId, seat: SeatId, change: 'renew' | 'revoke', cookies: Cookies): void;
  /**
   * Called when grants of a seat have ended: revoked, left or run out. Some sessions may still hold the
   * seat: ask `holds` again for each socket there, and show out those that do not.
   */
  onRevoked(listener: (meeting: MeetingId, seat: SeatId) => void): () => void;

  /** The account's meetings, newest first. */
  meetings(): readonly OwnMeeting[];
  addMeeting(own: OwnMeeting): void;

  /** Base64 of 32 bytes; the same until the seat ends (`dropDraftKey`), its link changes, or it is revoked. */
  draftKey(meeting: MeetingId, seat: SeatId): string;
  /** After this, what lies half-typed on that seat's devices cannot be read any more. */
  dropDraftKey(meeting: MeetingId, seat: SeatId): void;
  /** [AC11] The meeting is over for all but these seats. */
  dropDraftKeysBut(meeting: MeetingId, kept: readonly SeatId[]): void;

  /** [ER2] Links, grants and keys of a meeting that is no more; that it was the account's stays. */
  forgetMeeting(meeting: MeetingId): void;
  /** [ER3] That it was the account's goes too. */
  disownMeeting(meeting: MeetingId): void;

  /** [AC5] The token to print at start: null where an account is signed in, else the unused one, else a new one. */
  accountToken(): string | null;
  /** A new one-time token for the account; unused older ones stop working. */
  newAccountToken(): string;

  /** What is held for a whole day. */
  readonly days: DayAccess;

  healthy(): boolean;
  close(): void;
}
