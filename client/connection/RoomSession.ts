import { io, type Socket } from 'socket.io-client';
import type { DayId } from '../../shared/day.ts';
import { Refusal, ROOMS, RoomMessage, type RoomToServer, type ServerToRoom } from '../../shared/wire.ts';
import { SecondTicker } from '../time/SecondTicker.ts';
import { ServerClock } from '../time/ServerClock.ts';
import { keepTime, knocking, LINE, TIME_ANSWER_MS } from './line.ts';

export interface RoomListener {
  shows(message: RoomMessage): void;
  refused(refusal: Refusal): void;
  closed(): void;
}

/** A room's projector: is told which meeting is in the room, and what time it is. Comes back by itself. */
export class RoomSession {
  readonly clock = new ServerClock();
  readonly ticker = new SecondTicker(this.clock);
  readonly #day: DayId;

  constructor(day: DayId) {
    this.#day = day;
  }

  /** Connects, and returns what disconnects. */
  open(listener: RoomListener): () => void {
    const socket: Socket<ServerToRoom, RoomToServer> = io(ROOMS, {
      auth: { day: this.#day },
      ...LINE,
    });
    const knock = knocking(socket);
    const stopTime = keepTime(socket, this.clock, () => socket.timeout(TIME_ANSWER_MS).emitWithAck('time'));
    let closed = false;
    socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect' && !closed) knock.again();
    });
    socket.on('connect_error', (error) => {
      if (socket.active) return;
      const refusal = Refusal.safeParse(error.message);
      if (refusal.success && refusal.data !== 'unavailable') listener.refused(refusal.data);
      else knock.again();
    });
    socket.on('room', (message) => {
      const parsed = RoomMessage.safeParse(message);
      if (parsed.success) listener.shows(parsed.data);
    });
    socket.on('closed', () => {
      closed = true;
      listener.closed();
    });
    return () => {
      knock.stop();
      stopTime();
      socket.removeAllListeners();
      socket.disconnect();
    };
  }
}
