import type { PersonId, SeatId } from '../../../shared/ids.ts';
import type { RejectionCode } from '../../../shared/rejections.ts';
import type { Sections } from '../../../shared/views.ts';

/** What is to be said about who drives the meeting; null while the leader simply does. */
export type TakeOverState =
  | { readonly kind: 'lost'; readonly deputy: PersonId | null }
  | { readonly kind: 'you' }
  | { readonly kind: 'other'; readonly standIn: PersonId };

interface Where {
  readonly seat: SeatId;
  readonly duties: Sections['people']['duties'];
  /** Why this seat may not take over; null where it may, undefined where it never does. */
  readonly why: RejectionCode | null | undefined;
}

/**
 * [UI95] Who stands in is said to all staff, also when the leader is back; that the leader is gone, never to the leader.
 * Whether the leader is gone is the server's to know: it offers the takeover then, or says that the deputy has it.
 */
export const takeOverState = ({ seat, duties, why }: Where): TakeOverState | null => {
  const standIn = duties.standIn ?? null;
  if (standIn !== null) return standIn === seat ? { kind: 'you' } : { kind: 'other', standIn };
  if (why === null) return { kind: 'lost', deputy: null };
  return why === 'notAllowed' ? { kind: 'lost', deputy: duties.deputy ?? null } : null;
};
