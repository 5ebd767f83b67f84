import type { PersonId, SeatId } from '../../../shared/ids.ts';
import type { Sections } from '../../../shared/views.ts';

/** What is to be said about who drives the meeting; null while the leader simply does. */
export type TakeOverState =
  | { readonly kind: 'lost' }
  | { readonly kind: 'you' }
  | { readonly kind: 'other'; readonly standIn: PersonId };

interface Where {
  readonly seat: SeatId;
  readonly duties: Sections['people']['duties'];
  /** The leader's screen has been gone for a while. */
  readonly lost: boolean;
}

/** [UI95] Who stands in is said to all staff, also when the leader is back; that the leader is gone, never to the leader. */
export const takeOverState = ({ seat, duties: { standIn, lead }, lost }: Where): TakeOverState | null => {
  if (standIn !== null && standIn !== undefined)
    return standIn === seat ? { kind: 'you' } : { kind: 'other', standIn };
  return lost && seat !== lead ? { kind: 'lost' } : null;
};
