import { io, type Socket } from 'socket.io-client';
import { countingParser, type Length } from './countingParser.ts';
import type { BenchMeeting, ServerName } from './wire.ts';

/** The seats that write, and what each of them writes: in the decision phase everybody has a text. */
const TEXTS: Readonly<Record<string, string>> = {
  leader: 'summary',
  teacher: 'response/teacher',
  ppt: 'view/ppt',
  health: 'view/helsestasjon',
  mother: 'response/mother',
  father: 'response/father',
  child: 'response/child',
};
const WRITERS = Object.keys(TEXTS);
/** Those who are not shown what others write. */
const NO_NOTES = ['interpreter', 'projector'];
/** Every so many of the leader's commands is one that all screens show. */
const CLOCK_EVERY = 3;
const TEXT = 'Ho les høgt heime kvar kveld, og vi ser at det går betre når nokon sit ved sida av. '.repeat(3);

interface Flight {
  readonly sentAt: number;
  /** Screens that have not shown it yet. */
  left: number;
  answered: boolean;
  readonly done: (latency: number) => void;
}

/** The ten screens of one meeting. */
export class BenchMeetingClients {
  readonly #server: ServerName;
  readonly #sockets = new Map<string, Socket>();
  /** Texts that each seat has written. */
  readonly #revs = new Map<string, number>();
  readonly rejected: string[] = [];
  /** Application messages that came in, answers not among them. */
  messages = 0;
  bytes = 0;
  #sent = 0;
  #paused = false;
  #flight: Flight | null = null;

  constructor(server: ServerName) {
    this.#server = server;
  }

  async connect(url: string, { meeting, seats }: BenchMeeting): Promise<void> {
    await Promise.all(
      seats.map(async ({ who, seat, cookie }) => {
        const socket = io(url, {
          auth: { meeting, seat },
          extraHeaders: { cookie },
          transports: ['websocket'],
          forceNew: true,
          reconnection: false,
          parser: countingParser,
        });
        this.#sockets.set(who, socket);
        await new Promise<void>((resolve, reject) => {
          socket.once('mine', () => resolve());
          socket.once('connect_error', (error) => reject(error));
        });
        socket.on('mine', (length: Length) => {
          this.messages += 1;
          this.bytes += length;
        });
        socket.on('view', (length: Length) => {
          this.messages += 1;
          this.bytes += length;
          if (this.#flight === null) return;
          this.#flight.left -= 1;
          this.#land(this.#flight);
        });
      }),
    );
  }

  /** Everybody who writes sends the next command as soon as the last one is answered. Returns the answers' times. */
  async all(until: number): Promise<readonly number[]> {
    const times: number[] = [];
    await Promise.all(
      WRITERS.map(async (who) => {
        while (performance.now() < until) {
          const sentAt = performance.now();
          await new Promise<void>((answered) => this.#emit(who, answered));
          times.push(performance.now() - sentAt);
        }
      }),
    );
    return times;
  }

  /** Sends one command, nothing else being on its way; resolves with the milliseconds to the last screen. */
  one(): Promise<number> {
    const who = WRITERS[this.#sent % WRITERS.length] ?? 'leader';
    return new Promise((done) => {
      const flight: Flight = { sentAt: performance.now(), left: 0, answered: false, done };
      this.#flight = flight;
      const isForAll = this.#emit(who, () => {
        flight.answered = true;
        this.#land(flight);
      });
      flight.left =
        this.#server !== 'app' || isForAll ? this.#sockets.size : this.#sockets.size - NO_NOTES.length;
    });
  }

  #land(flight: Flight): void {
    if (flight.left > 0 || !flight.answered || this.#flight !== flight) return;
    this.#flight = null;
    flight.done(performance.now() - flight.sentAt);
  }

  /** Returns whether the command is one that every screen shows. */
  #emit(who: string, answered: () => void): boolean {
    const no = this.#sent;
    this.#sent += 1;
    const rev = this.#revs.get(who) ?? 0;
    const turns = this.#revs.get(`${who} turns`) ?? 0;
    this.#revs.set(`${who} turns`, turns + 1);
    const isClock = who === 'leader' && turns % CLOCK_EVERY === CLOCK_EVERY - 1;
    const command = isClock ? this.#clock(no) : note(no, who, rev);
    if (!isClock) this.#revs.set(who, rev + 1);
    this.#sockets.get(who)?.emit('command', command, (ack: { ok: boolean }) => {
      if (!ack.ok) this.rejected.push(`${JSON.stringify(command)} ${JSON.stringify(ack)}`);
      answered();
    });
    return isClock;
  }

  #clock(no: number) {
    this.#paused = !this.#paused;
    return {
      id: `bench-${no}`,
      type: this.#paused ? 'clock.pause' : 'clock.resume',
      payload: {},
      expect: null,
    };
  }
}

const note = (no: number, who: string, rev: number) => {
  const payload = { key: TEXTS[who], text: `${TEXT} ${no}`, baseRev: rev };
  return { id: `bench-${no}`, type: 'note.write', payload, expect: null };
};
