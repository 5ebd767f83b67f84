import type { Namespace, Server, Socket } from 'socket.io';
import type { DayId } from '../../shared/day.ts';
import type { MeetingId, SeatId } from '../../shared/ids.ts';
import type {
  ClientToServer,
  KNOCKS,
  KnockToServer,
  ROOMS,
  RoomToServer,
  ServerToClient,
  ServerToKnock,
  ServerToRoom,
} from '../../shared/wire.ts';
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

/** What a room's projector carries. */
export interface RoomData {
  readonly day: DayId;
}
/** What one who waits outside carries: the hash of what the browser holds. */
export interface KnockData {
  readonly knocker: string;
}

/** What is spoken beside the meetings' own events, by the namespace it is spoken in. */
interface Spaces {
  readonly [ROOMS]: Namespace<RoomToServer, ServerToRoom, NoServerEvents, RoomData>;
  readonly [KNOCKS]: Namespace<KnockToServer, ServerToKnock, NoServerEvents, KnockData>;
}
export type RoomSpace = Spaces[typeof ROOMS];
export type RoomSocket = Socket<RoomToServer, ServerToRoom, NoServerEvents, RoomData>;
export type KnockSocket = Socket<KnockToServer, ServerToKnock, NoServerEvents, KnockData>;

/** Socket.IO gives every namespace the events of the server's own; the one place where each gets what it speaks. */
export const spaceOf = <N extends keyof Spaces>(io: MeetingServer, name: N): Spaces[N] =>
  io.of(name) as unknown as Spaces[N];

/** All sockets of one audience; it gets what the audience gets and nothing else. */
export const audienceRoom = (meeting: MeetingId, audience: string): string =>
  `${meeting}/audience/${audience}`;
/** All sockets of one seat: a phone and a laptop may be open at once. */
export const seatRoom = (meeting: MeetingId, seat: SeatId): string => `${meeting}/seat/${seat}`;
