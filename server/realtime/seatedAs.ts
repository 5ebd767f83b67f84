import type { HallDeps } from './hallDeps.ts';
import { openedBy } from './holding.ts';
import { leaveRooms } from './showOut.ts';
import type { MeetingSocket } from './sockets.ts';

/**
 * [TR2] Writes down that a socket is shown the meeting as something else from now on. Where that cannot be written
 * down, nothing more is shown to it: it ends, and comes back by itself. Answers whether it may be shown.
 */
export const seatedAs = (
  socket: MeetingSocket,
  { live, access, recorder, log }: Pick<HallDeps, 'live' | 'access' | 'recorder' | 'log'>,
): boolean => {
  try {
    recorder.record(openedBy(access, socket, 'live'));
    return true;
  } catch (error) {
    log.error({ meeting: live.meeting, err: error }, 'a socket could not be seated anew');
    leaveRooms(socket);
    socket.conn.close();
    return false;
  }
};
