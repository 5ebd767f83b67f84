import type { DayId } from '../../shared/day.ts';
import { type MeetingId, PROJECTOR, type SeatId } from '../../shared/ids.ts';
import type { Access } from '../access/Access.ts';
import { seenAs } from '../meeting/seats.ts';
import { heldBy, trailAs } from '../trail/heldBy.ts';
import type { Opened } from '../trail/Recorder.ts';
import type { MeetingSocket } from './sockets.ts';

export type HoldingAccess = Pick<Access, 'holds' | 'used' | 'holderOf'> & {
  readonly days: Pick<Access['days'], 'holdsRoom' | 'roomUsed' | 'inRoom'>;
};

interface Asked {
  readonly meeting: MeetingId;
  readonly seat: SeatId;
  readonly room: DayId | null;
}

const askedBy = ({ data: { seat, room, live } }: MeetingSocket): Asked => ({
  meeting: live.meeting,
  seat,
  room,
});

/**
 * Whether a session may speak for a seat. [AF3] The room's projector may only be where the room is, whatever
 * else its browser holds.
 */
export const holdsSeat = (
  access: HoldingAccess,
  cookies: string | undefined,
  { meeting, seat, room }: Asked,
): boolean =>
  room === null
    ? access.holds(cookies, meeting, seat)
    : seat === PROJECTOR && access.days.inRoom(room) === meeting && access.days.holdsRoom(cookies, room);

const cookieOf = (socket: MeetingSocket): string | undefined => socket.handshake.headers.cookie;

export const stillHolds = (access: HoldingAccess, socket: MeetingSocket): boolean =>
  holdsSeat(access, cookieOf(socket), askedBy(socket));

/** [AC3] What let the socket in lasts anew. */
export const seatUsed = (access: HoldingAccess, socket: MeetingSocket): void => {
  const { meeting, seat, room } = askedBy(socket);
  if (room === null) access.used(cookieOf(socket), meeting, seat);
  else access.days.roomUsed(cookieOf(socket), room);
};

/** [TR2] What a socket is about to be shown, as the trail tells it. */
export const openedBy = (access: HoldingAccess, socket: MeetingSocket, did: 'live' | 'farewell'): Opened => {
  const { seat, live } = socket.data;
  const { meeting } = live;
  const { context } = live.state();
  const audience = seenAs(context, seat);
  return {
    ...heldBy(access.holderOf(cookieOf(socket), meeting, seat), seat),
    as: trailAs(audience),
    elsewhere: audience === 'away',
    did,
    format: null,
    meeting,
    unit: null,
    practice: context.practice,
  };
};
