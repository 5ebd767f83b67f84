import { io, type Socket } from 'socket.io-client';
import type { DayId } from '../../shared/day.ts';
import {
  Refusal,
  ROOMS,
  RoomMessage,
  type RoomToServer,
  type ServerToRoom,
  TimeAnswer,
} from '../../shared/wire.ts';
import { SecondTicker } from '../time/SecondTicker.ts';
import { ServerClock } from '../time/ServerClock.ts';

export interface RoomListener {
  shows(message: RoomMessage): void;
  refused(refusal: Refusal): void;
  closed(): void;
}

const TIME_ANSWER_MS = 3_000;
const RESYNC_MS = 3 * 60_000;
const KNOCK_AGAIN_MS = 2_500;

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
      transports: ['websocket', 'polling'],
      reconnectionDelay: 500,
      reconnectionDelayMax: 4_000,
      tryAllTransports: true,
    });
    let knocking: ReturnType<typeof setTimeout> | undefined;
    let closed = false;
    const knockAgain = () => {
      clearTimeout(knocking);
      knocking = setTimeout(() => socket.connect(), KNOCK_AGAIN_MS);
    };
    const synchronise = () => {
      if (socket.connected)
        void this.clock.synchronise(async () =>
          TimeAnswer.parse(await socket.timeout(TIME_ANSWER_MS).emitWithAck('time')),
        );
    };
    socket.on('connect', synchronise);
    socket.on('disconnect', (reason) => {
      if (reason === 'io server disconnect' && !closed) knockAgain();
    });
    socket.on('connect_error', (error) => {
      if (socket.active) return;
      const refusal = Refusal.safeParse(error.message);
      if (refusal.success && refusal.data !== 'unavailable') listener.refused(refusal.data);
      else knockAgain();
    });
    socket.on('room', (message) => {
      const parsed = RoomMessage.safeParse(message);
      if (parsed.success) listener.shows(parsed.data);
    });
    socket.on('closed', () => {
      closed = true;
      listener.closed();
    });
    const onVisible = () => document.visibilityState === 'visible' && synchronise();
    document.addEventListener('visibilitychange', onVisible);
    const resync = setInterval(synchronise, RESYNC_MS);
    return () => {
      clearTimeout(knocking);
      clearInterval(resync);
      document.removeEventListener('visibilitychange', onVisible);
      socket.removeAllListeners();
      socket.disconnect();
    };
  }
}
