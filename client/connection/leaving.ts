import { Done } from '../../shared/http.ts';
import type { MeetingId, SeatId } from '../../shared/ids.ts';
import { request } from './http.ts';

const OURS = 'bti.';

const dropAll = (storage: Storage): void => {
  for (const name of Object.keys(storage)) if (name.startsWith(OURS)) storage.removeItem(name);
};

/**
 * [JO11] Done on this machine: the seats of this browser end, the addresses they were opened with open nothing more, and
 * nothing is left in storage, also where the browser does not take the server's word for it (plain http). The page is
 * loaded anew, so that its memory goes too.
 * @returns false when the server could not be reached: then nothing has ended.
 */
export const leaveMachine = async (): Promise<boolean> => {
  const answer = await request(Done, '/api/session/leave', {});
  if (!answer.ok) return false;
  try {
    dropAll(localStorage);
    dropAll(sessionStorage);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
  location.replace('/left');
  return true;
};

/** The same for one seat that is over, without a word: the browser may hold others. */
export const forgetSeat = async (meeting: MeetingId, seat: SeatId): Promise<void> => {
  await request(Done, '/api/session/leave', { seat: { meeting, seat } });
};
