import type { AfterCode } from '../../shared/afterwards.ts';
import type { MeetingId, PersonId } from '../../shared/ids.ts';
import type { AfterFound, AfterStanding, AfterTried } from './AfterLinks.ts';

type Cookies = string | undefined;

/** [JO13] What remains of a meeting for the family: who may open it, by which link, in which browser. */
export interface AfterAccess {
  /** Whose page of that meeting this browser may open now. */
  seatsOf(cookies: Cookies, meeting: MeetingId): readonly PersonId[];
  /** How that person's link stands; null where there is none. */
  of(meeting: MeetingId, seat: PersonId): AfterStanding | null;
  /** [JO14] The meetings whose leader is to be told that wrong codes have ended a link. */
  guessed(): ReadonlySet<MeetingId>;
  /** A new link in place of an earlier one, and of what that one opened. */
  make(meeting: MeetingId, seat: PersonId): { readonly token: string; readonly code: AfterCode };
  /** [JO15] Ends the link, and what was opened with it, in every browser. */
  revoke(meeting: MeetingId, seat: PersonId): void;
  /** [JO14] What link and code open together, without opening it. A wrong code is counted. */
  find(token: string, code: AfterCode): AfterTried;
  /** Opens it in this browser, for twelve hours. Returns a whole `Set-Cookie`. */
  open(cookies: Cookies, found: AfterFound): string;
}
