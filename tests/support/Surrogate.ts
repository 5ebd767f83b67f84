import { io, type Socket } from 'socket.io-client';
import { CommandQueue, type OutgoingCommand } from '../../client/connection/CommandQueue.ts';
import { SectionStore } from '../../client/connection/SectionStore.ts';
import type { ClientToServer, ServerToClient } from '../../shared/wire.ts';
import type { Random } from './random.ts';
import type { ScreenOptions } from './Screen.ts';

/** How bad the network is: the share of messages that each thing happens to. */
export interface Weather {
  readonly lost: number;
  readonly twice: number;
  readonly late: number;
  /** Milliseconds by which late ones are late, at most. */
  readonly lateBy: number;
}

/** How long an answer is waited for before the command is sent again, under the same id. */
const ANSWER_MS = 120;

/**
 * The client's own store and queue behind a network that loses, repeats, delays and reorders what it
 * carries in both directions, and breaks now and then. `mine` bears no revision, so it only comes late in
 * order, as on one connection.
 */
export class Surrogate {
  readonly store = new SectionStore();
  readonly queue = new CommandQueue();
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly #random: Random;
  readonly #weather: Weather;
  #calm = false;

  constructor({ url, meeting, seat, cookie }: ScreenOptions, random: Random, weather: Weather) {
    this.#random = random;
    this.#weather = weather;
    this.socket = io(url, {
      auth: { meeting, seat },
      extraHeaders: { cookie },
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 10,
      reconnectionDelayMax: 40,
      timeout: 1_000,
    });
    this.socket.on('connect', () => {
      this.queue.connected((command, answered) => this.#transmit(command, answered));
    });
    this.socket.on('disconnect', () => this.queue.disconnected());
    this.socket.on('view', (message) =>
      this.#carry(() => {
        if (this.store.applyView(message) === 'gap') this.#carry(() => this.socket.emit('whole'));
      }),
    );
    this.socket.on('mine', (message) => this.store.applyMine(message));
  }

  /** The connection breaks without a word, and comes back by itself. */
  breaks(): void {
    // Only one that is up can break: closing one that is being opened leaves the client waiting for it.
    if (this.socket.connected) this.socket.io.engine.close();
  }

  /** From now on the network is good. */
  calms(): void {
    this.#calm = true;
  }

  close(): void {
    this.queue.close();
    this.socket.disconnect();
  }

  #transmit(command: OutgoingCommand, answered: (ack: unknown) => void): void {
    let over = false;
    const once = (ack: unknown): void => {
      if (!over) answered(ack);
      over = true;
    };
    setTimeout(() => once(undefined), ANSWER_MS);
    this.#carry(() => this.socket.emit('command', command, (ack) => this.#carry(() => once(ack))));
  }

  #carry(deliver: () => void): void {
    const { lost, twice, late, lateBy } = this.#weather;
    if (this.#calm) {
      deliver();
      return;
    }
    if (this.#random.chance(lost)) return;
    const times = this.#random.chance(twice) ? 2 : 1;
    for (let time = 0; time < times; time += 1) {
      if (this.#random.chance(late)) setTimeout(deliver, this.#random.below(lateBy));
      else deliver();
    }
  }
}
