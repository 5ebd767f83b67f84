import { PROJECTOR, type SeatId } from '../../shared/ids.ts';
import type { WallTime } from '../../shared/time.ts';
import type { MeetingContext } from '../meeting/context.ts';
import { dutiesOf } from '../meeting/duties.ts';
import { isElsewhere, type SeatStanding, standingOf } from '../meeting/seats.ts';

/**
 * Why a seat is not in the live meeting. `over`: it has ended, and somebody else finishes the referat; or the family has
 * left, and this one answered from elsewhere.
 */
export type NotHere = Extract<SeatStanding, { ok: false }>['reason'] | 'over';
export type Here = Extract<SeatStanding, { ok: true }> | { ok: false; reason: NotHere };

/** Those who finish the referat, and so stay when the meeting has ended. */
export const finishers = (context: MeetingContext): readonly SeatId[] => {
  const { lead, referent } = dutiesOf(context);
  return [lead, referent].filter((seat) => seat !== null);
};

/** [RT4] Whether a seat may be in the live meeting now. After its end only those who finish the referat may. */
export const hereOf = (context: MeetingContext, seat: SeatId, wall: WallTime): Here => {
  const standing = standingOf(context, seat, wall);
  // [CO24] Who did not come has not left, and is thanked for nothing.
  if (!standing.ok && standing.reason === 'left' && isElsewhere(context, seat))
    return { ok: false, reason: 'over' };
  if (!standing.ok || context.stage !== 'ended') return standing;
  const stays = seat === PROJECTOR || finishers(context).includes(seat);
  return stays ? standing : { ok: false, reason: 'over' };
};
