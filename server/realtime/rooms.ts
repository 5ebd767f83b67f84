import type { IncomingMessage } from 'node:http';
import { performance } from 'node:perf_hooks';
import { type DayId, dateOf, isPractice } from '../../shared/day.ts';
import { PROJECTOR } from '../../shared/ids.ts';
import { type MeetingTime, osloDate } from '../../shared/time.ts';
import { type Refusal, ROOMS, RoomHandshake, type RoomMessage } from '../../shared/wire.ts';
import type { Access } from '../access/Access.ts';
import type { Log } from '../config/log.ts';
import type { Days } from '../day/Days.ts';
import type { Halls } from './Halls.ts';
import { type HoldingAccess, stillHolds } from './holding.ts';
import { type MeetingServer, type RoomData, type RoomSocket, type RoomSpace, spaceOf } from './sockets.ts';
import { type Limit, TokenBucket } from './TokenBucket.ts';

const QUESTIONS: Limit = { burst: 60, perSecond: 5 };

export interface RoomsDeps {
  readonly access: HoldingAccess & { readonly days: Pick<Access['days'], 'onRoom'> };
  readonly days: Pick<Days, 'room' | 'onDay' | 'now'>;
  readonly isSecure: (request: IncomingMessage) => boolean;
  readonly log: Log;
}

/**
 * The projectors of rooms [AF2]: each is told which meeting is in its room, and then joins that meeting as its
 * projector, like any other. What it is told here is a meeting's id, a time, and nothing else.
 */
export const attachRooms = (io: MeetingServer, halls: Halls, deps: RoomsDeps): { close: () => void } => {
  const { access, days, log } = deps;
  const space = spaceOf(io, ROOMS);
  const shown = new Map<DayId, string>();

  const tell = async (day: DayId): Promise<void> => {
    if (inRoomOf(space, day).length === 0) {
      shown.delete(day);
      return;
    }
    const message = await messageOf(day, deps);
    const bytes = JSON.stringify(message);
    if (shown.get(day) === bytes) return;
    shown.set(day, bytes);
    for (const socket of inRoomOf(space, day)) socket.emit('room', message);
  };
  const guarded = (day: DayId, act: () => Promise<void>): void => {
    act().catch((error: unknown) => log.error({ day, err: error }, 'a room could not be shown'));
  };

  space.use((socket, next) => {
    const admitted = admitRoom(socket, deps);
    if (typeof admitted === 'string') return next(new Error(admitted));
    Object.assign(socket.data, admitted);
    next();
  });
  space.on('connection', (socket) => {
    const { day } = socket.data;
    const questions = new TokenBucket(QUESTIONS, () => performance.now());
    access.days.roomUsed(socket.handshake.headers.cookie, day);
    socket.on('time', (answer: unknown) => {
      const wall = days.now();
      if (typeof answer === 'function' && questions.take())
        answer({ now: wall as number as MeetingTime, wall, rate: 1 });
    });
    guarded(day, async () => {
      const message = await messageOf(day, deps);
      shown.set(day, JSON.stringify(message));
      socket.emit('room', message);
    });
  });

  const stopRoom = access.days.onRoom((day) => {
    for (const socket of inRoomOf(space, day))
      if (!access.days.holdsRoom(socket.handshake.headers.cookie, day)) {
        socket.emit('closed');
        socket.disconnect(true);
      }
    // [AF3] Out of the meeting that was shown, before anybody is told of another.
    for (const hall of halls.all()) hall.revoke(PROJECTOR, (socket) => stillHolds(access, socket));
    guarded(day, () => tell(day));
  });
  const stopDay = days.onDay((day) => guarded(day, () => tell(day)));
  return {
    close: () => {
      stopRoom();
      stopDay();
    },
  };
};

const inRoomOf = (space: RoomSpace, day: DayId): RoomSocket[] =>
  [...space.sockets.values()].filter((socket) => socket.data.day === day);

/** Which meeting is in the room is read last: whatever was worked out meanwhile, the newest counts. */
const messageOf = async (day: DayId, { days, access }: RoomsDeps): Promise<RoomMessage> => ({
  ...(await days.room(day)),
  meeting: access.days.inRoom(day),
});

const admitRoom = (socket: RoomSocket, { access, days, isSecure }: RoomsDeps): RoomData | Refusal => {
  const handshake = RoomHandshake.safeParse(socket.handshake.auth);
  if (!handshake.success) return 'malformed';
  const { day } = handshake.data;
  if (!access.days.holdsRoom(socket.handshake.headers.cookie, day)) return 'notYours';
  // A projector that is left on overnight is the next day's no more.
  if (dateOf(day) < osloDate(days.now())) return 'notYours';
  return isPractice(day) || isSecure(socket.request) ? { day } : 'needsTls';
};
