import { farewellFor } from '../meeting/farewell.ts';
import { ownReaderOf } from '../meeting/seats.ts';
import type { HallDeps } from './hallDeps.ts';
import { openedBy } from './holding.ts';
import type { MeetingSocket } from './sockets.ts';
import type { NotHere } from './standing.ts';

const OUT = { noConsent: 'noConsent', notYet: 'notYet', unknownSeat: 'removed', over: 'over' } as const;

/** Nothing that is shown from here on can reach the socket. */
export const leaveRooms = (socket: MeetingSocket): void => {
  const rooms = [...socket.rooms].filter((room) => room !== socket.id);
  for (const room of rooms) void socket.leave(room);
};

/** [RT4] A farewell that cannot be made, or a key that cannot be dropped, keeps nobody in the meeting. */
export const showOut = (
  socket: MeetingSocket,
  reason: NotHere,
  { live, access, recorder, log }: Pick<HallDeps, 'live' | 'access' | 'recorder' | 'log'>,
): void => {
  leaveRooms(socket);
  try {
    if (reason === 'left') {
      const { context } = live.state();
      const farewell = farewellFor(context, socket.data.seat);
      // [TR2] A page that could not be written down is not given; who comes back asks for it anew.
      if (farewell !== null) recorder.record(openedBy(access, socket, 'farewell'));
      // Practice leaves nothing to read.
      const trail = context.practice ? null : ownReaderOf(context, socket.data.seat, live.now().wall);
      socket.emit('out', { reason, farewell, trail });
    } else socket.emit('out', { reason: OUT[reason] });
    // What lies half-typed on the device of one who has left for good is noise from here on.
    if (reason !== 'noConsent' && reason !== 'notYet') access.dropDraftKey(live.meeting, socket.data.seat);
  } catch (error) {
    log.error({ meeting: live.meeting, err: error }, 'a farewell could not be given');
  } finally {
    socket.disconnect(true);
  }
};
