import type { Server, Socket } from 'socket.io';
import type { DayId } from '../../shared/day.ts';
import type { MeetingId, SeatId } from '../../shared/ids.ts';
import type { ClientToServer, ServerToClient } from '../../shared/wire.ts';
import type { LiveMeeting } from '../live/LiveMeeting.ts';

/** What an admitted socket carries: for whom it speaks, and the meeting it is in. */
export interface SocketData {
  readonly seat: SeatId;
  readonly live: LiveMeeting;
  /** The day whose room this is the projector of; null for a seat's own link. */
  readonly room: DayId | null;
}

type NoServerEvents = Record<string, never>;
export type MeetingServer = Server<ClientToServer, ServerToClient, NoServerEvents, SocketData>;
export type MeetingSocket = Socket<ClientToServer, ServerToClient, NoServerEvents, SocketData>;

/** All sockets of one audience; it gets what the audience gets and nothing else. */
export const audienceRoom = (meeting: MeetingId, audience: string): string =>
  `${meeting}/audience/${audience}`;
/** All sockets of one seat: a phone and a laptop may be open at once. */
export const seatRoom = (meeting: MeetingId, seat: SeatId): string => `${meeting}/seat/${seat}`;
