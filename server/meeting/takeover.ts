import type { SeatId } from '../../shared/ids.ts';
import type { RejectionCode } from '../../shared/rejections.ts';
import type { MeetingContext } from './context.ts';
import { dutiesOf } from './duties.ts';

/**
 * Which seats have a screen that is connected, or was a moment ago. No fact: the core knows no connections, and is told
 * by whoever does with each command and each view.
 */
export interface Connected {
  has(seat: SeatId): boolean;
}

/** [LE1] Where nobody knows, nobody is lost: then nothing is taken over. */
export const EVERYBODY: Connected = { has: () => true };

/**
 * [LE1] Why this seat may not take over clock and turns; null where it may. Only from a leader whose screens are all
 * gone, and for the named deputy; where none is named, or the deputy's screen is gone too, for any staff member who asks.
 */
export const takeOverRefusal = (
  context: MeetingContext,
  seat: SeatId,
  connected: Connected,
): RejectionCode | null => {
  const { lead, deputy, standIn } = dutiesOf(context);
  if (lead === null || lead === seat || connected.has(lead)) return 'leaderHere';
  if (standIn !== null && (standIn === seat || connected.has(standIn))) return 'notNow';
  return deputy === null || deputy === seat || !connected.has(deputy) ? null : 'notAllowed';
};
