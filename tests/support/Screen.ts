import { io, type Socket } from 'socket.io-client';
import { SectionStore } from '../../client/connection/SectionStore.ts';
import type { Command } from '../../shared/commands.ts';
import type { DayId } from '../../shared/day.ts';
import type { MeetingId, SeatId } from '../../shared/ids.ts';
import type { Mine } from '../../shared/mine.ts';
import { SECTIONS, type SectionName, type Sections } from '../../shared/views.ts';
import {
  type Ack,
  type ClientToServer,
  OutMessage,
  type ServerToClient,
  TimeAnswer,
  ViewMessage,
} from '../../shared/wire.ts';

export interface ScreenOptions {
  readonly url: string;
  readonly meeting: MeetingId;
  readonly seat: SeatId;
  readonly cookie: string;
  /** The day whose room this is the projector of. */
  readonly room?: DayId;
  readonly transports?: readonly ('websocket' | 'polling')[];
  /** Comes back by itself after a lost connection. */
  readonly reconnects?: boolean;
}

/**
 * One person's screen over a real socket, with the client's own store behind it. Everything that it was
 * ever sent is kept, so that a test can look for what should not have been.
 */
export class Screen {
  readonly socket: Socket<ServerToClient, ClientToServer>;
  readonly store = new SectionStore();
  /** Every byte of every message, ack and error, as it came. */
  readonly received: string[] = [];
  readonly views: ViewMessage[] = [];
  readonly mines: Mine[] = [];
  readonly outs: OutMessage[] = [];
  refusal: string | null = null;
  #loses: (message: ViewMessage) => boolean = () => false;
  #waiting: (() => void)[] = [];

  constructor({
    url,
    meeting,
    seat,
    cookie,
    room,
    transports = ['websocket'],
    reconnects = false,
  }: ScreenOptions) {
    this.socket = io(url, {
      auth: { meeting, seat, ...(room && { room }) },
      extraHeaders: { cookie },
      transports: [...transports],
      forceNew: true,
      reconnection: reconnects,
      reconnectionDelay: 20,
      reconnectionDelayMax: 60,
    });
    this.socket.io.on('open', () => {
      this.socket.io.engine.on('data', (data: unknown) => this.received.push(String(data)));
    });
    this.socket.on('view', (message) => {
      // The strict schema: a section or a field that is not on the list fails the test here.
      const view = ViewMessage.parse(message);
      if (this.#loses(view)) return;
      this.views.push(view);
      if (this.store.applyView(message) === 'gap') this.socket.emit('whole');
      this.#tell();
    });
    this.socket.on('mine', (message) => {
      this.mines.push(message);
      this.store.applyMine(message);
      this.#tell();
    });
    this.socket.on('out', (message) => {
      this.outs.push(OutMessage.parse(message));
      this.#tell();
    });
    this.socket.on('disconnect', () => this.#tell());
    this.socket.on('connect_error', (error) => {
      this.refusal = error.message;
      this.#tell();
    });
  }

  /** Messages that never arrive. */
  loses(which: (message: ViewMessage) => boolean): void {
    this.#loses = which;
  }

  get seen(): Partial<Sections> {
    return Object.fromEntries(
      SECTION_NAMES.flatMap((name) => {
        const section = this.store.section(name);
        return section === undefined ? [] : [[name, section]];
      }),
    );
  }

  section<S extends SectionName>(name: S): Sections[S] {
    const section = this.store.section(name);
    if (section === undefined) throw new Error(`this screen has no ${name}`);
    return section;
  }

  send(command: Command | Record<string, unknown>): Promise<Ack> {
    return this.socket.timeout(10_000).emitWithAck('command', command);
  }

  async time(): Promise<TimeAnswer> {
    return TimeAnswer.parse(await this.socket.timeout(5_000).emitWithAck('time'));
  }

  /** Resolves as soon as it holds; looked at again after everything that comes in. */
  async until(holds: () => boolean, what = 'what was waited for'): Promise<void> {
    const deadline = performance.now() + 5_000;
    while (!holds()) {
      if (performance.now() > deadline) throw new Error(`not in time: ${what}`);
      await new Promise<void>((resolve) => {
        this.#waiting.push(resolve);
        setTimeout(resolve, 100);
      });
    }
  }

  /** Resolves when the view and `mine` are here, or the seat was refused or shown out. */
  async settled(): Promise<this> {
    await this.until(
      () => (this.views.length > 0 && this.mines.length > 0) || this.refusal !== null || this.outs.length > 0,
      'an answer to the handshake',
    );
    return this;
  }

  /** Everything that was sent before this has come in: an answer overtakes nothing on one connection. */
  async drained(): Promise<void> {
    if (this.socket.connected) await this.time();
  }

  close(): void {
    this.socket.disconnect();
  }

  #tell(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}

const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];
