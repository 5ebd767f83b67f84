import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SqliteAccess } from '../../server/access/SqliteAccess.ts';
import { isSecureChannel } from '../../server/access/secureChannel.ts';
import { readConfig } from '../../server/config/environment.ts';
import { createLog } from '../../server/config/log.ts';
import { createDays } from '../../server/day/createDays.ts';
import type { Days } from '../../server/day/Days.ts';
import { Joining } from '../../server/joining/Joining.ts';
import type { LiveMeeting } from '../../server/live/LiveMeeting.ts';
import { createLiveMeetings, type LiveMeetings } from '../../server/live/LiveMeetings.ts';
import { processTime, type TimeSource } from '../../server/live/meetingClock.ts';
import { Metrics } from '../../server/metrics/Metrics.ts';
import { attachRealtime, type Realtime } from '../../server/realtime/attach.ts';
import type { Limit } from '../../server/realtime/TokenBucket.ts';
import type { MeetingStore } from '../../server/storage/MeetingStore.ts';
import { Recorder } from '../../server/trail/Recorder.ts';
import { SqliteTrail } from '../../server/trail/SqliteTrail.ts';
import type { TrailRow } from '../../server/trail/Trail.ts';
import type { Command } from '../../shared/commands.ts';
import type { MeetingId, SeatId } from '../../shared/ids.ts';
import { isPhase } from '../../shared/phases.ts';
import type { Ack } from '../../shared/wire.ts';
import { CAST, command, type Member, preparing, seatOf } from './cast.ts';
import { FaultyMeetingStore } from './FaultyMeetingStore.ts';
import { OneUnit } from './OneUnit.ts';
import { Screen, type ScreenOptions } from './Screen.ts';

export interface WorldOptions {
  readonly time?: TimeSource;
  readonly rate?: number;
  readonly presenceDelay?: number;
  /** Milliseconds after which a seat without any screen is lost. */
  readonly lostAfter?: number;
  /** Milliseconds after which a knocker without any screen waits no more. */
  readonly goneAfter?: number;
  readonly commandLimit?: Limit;
  readonly handshakeLimit?: Limit;
  /** Whether the connection counts as one that nobody can listen in on. */
  readonly secure?: boolean;
}

interface Running {
  readonly http: Server;
  readonly port: number;
  readonly live: LiveMeetings;
  readonly days: Days;
  readonly joining: Joining;
  readonly realtime: Realtime;
}

/** A server with everything that a meeting needs, on a free port of this machine: real sockets, real access. */
export class World<Store extends MeetingStore = FaultyMeetingStore> {
  readonly store: Store;
  readonly access: SqliteAccess;
  /** Which meetings are the unit's. */
  readonly owners = new OneUnit();
  /** Who has opened what. */
  readonly trail = new SqliteTrail({ file: ':memory:', serverKey: Buffer.alloc(32, 9) });
  /** While true, nothing can be written there. */
  trailIsBroken = false;
  /** The lines of the server's log. */
  readonly logged: string[] = [];
  readonly screens: Screen[] = [];
  readonly #options: WorldOptions;
  readonly #cookies = new Map<string, string>();
  #running: Running | null = null;

  constructor(store: Store, options: WorldOptions = {}) {
    this.store = store;
    this.#options = options;
    this.access = new SqliteAccess({
      file: ':memory:',
      masterKey: Buffer.alloc(32, 7),
      secureCookies: false,
      log: createLog('debug', { write: (line) => void this.logged.push(line) }),
    });
  }

  get live(): LiveMeetings {
    return this.#now().live;
  }

  get joining(): Joining {
    return this.#now().joining;
  }

  get days(): Days {
    return this.#now().days;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#now().port}`;
  }

  /** Starts serving, on the same port as before where it was stopped. */
  async start(port = 0): Promise<this> {
    const { time = processTime, rate = 1, secure, goneAfter, ...limits } = this.#options;
    const log = createLog('debug', { write: (line) => void this.logged.push(line) });
    const live = createLiveMeetings({ store: this.store, log, time, rate });
    const days = createDays({ access: this.access, owners: this.owners, live, log, now: () => time.wall() });
    const now = () => time.wall();
    const joining = new Joining({
      access: this.access,
      live,
      now,
      log,
      secureCookies: false,
      ...(goneAfter && { goneAfter }),
    });
    const recorder = new Recorder({
      trail: { record: (row) => this.#recordIn(row) },
      unitOf: (meeting) => this.owners.of(meeting)?.unit ?? null,
      caseOf: () => null,
      now: () => time.wall(),
    });
    const http = createServer((_, response) => response.writeHead(404).end());
    const realtime = attachRealtime(http, {
      live,
      access: this.access,
      days,
      joining,
      log,
      metrics: new Metrics(),
      recorder,
      isSecure: (request) => secure ?? isSecureChannel(request, readConfig({})),
      publicUrl: null,
      addressOf: ({ socket }) => socket.remoteAddress ?? '',
      // Who came and went is shown in the tests that are about it, and disturbs no other.
      presenceDelay: 60_000,
      lostAfter: 60_000,
      ...limits,
    });
    await new Promise<void>((resolve) => http.listen(port, '127.0.0.1', resolve));
    this.#running = { http, port: (http.address() as AddressInfo).port, live, days, joining, realtime };
    return this;
  }

  /** Stops serving as a process does that is told to end; what is stored stays. Returns the port. */
  async stop(): Promise<number> {
    const { http, live, days, joining, realtime, port } = this.#now();
    this.#running = null;
    realtime.close();
    joining.stop();
    days.close();
    await live.close();
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
    return port;
  }

  async close(): Promise<void> {
    for (const screen of this.screens) screen.close();
    if (this.#running) await this.stop();
    await this.store.close();
    this.trail.close();
    this.access.close();
  }

  /** Takes a meeting away as an erasure does. */
  async erase(meeting: MeetingId): Promise<void> {
    this.#now().realtime.end(meeting);
    await this.live.forget(meeting);
    this.access.forgetMeeting(meeting);
    this.#now().realtime.end(meeting);
  }

  /** A new meeting with its leader alone. */
  async meeting(practice = false): Promise<MeetingId> {
    const { meeting } = await this.live.create({ practice, leader: CAST.leader });
    return meeting;
  }

  /** A meeting with the whole cast, prepared and, unless told otherwise, begun. */
  async prepared(options: { showChild?: boolean; start?: boolean } = {}): Promise<MeetingId> {
    const meeting = await this.meeting();
    for (const each of preparing(processTime.wall(), options)) await this.give(meeting, 'leader', each);
    if (options.start !== false)
      await this.give(meeting, 'leader', command('meeting.start', { despite: true }));
    return meeting;
  }

  async open(meeting: MeetingId): Promise<LiveMeeting> {
    const live = await this.live.open(meeting);
    if (!live) throw new Error('no such meeting');
    return live;
  }

  /** A command that must be accepted, past the wire. */
  async give(meeting: MeetingId, who: Member, given: Command): Promise<void> {
    const ack = await (await this.open(meeting)).command(seatOf(who), given);
    if (!ack.ok) throw new Error(`${given.type} was rejected: ${JSON.stringify(ack.rejection)}`);
  }

  /** The cookie of a browser in which the seat's link was opened. */
  cookie(meeting: MeetingId, seat: SeatId): string {
    const known = this.#cookies.get(`${meeting} ${seat}`);
    if (known !== undefined) return known;
    const token = this.access.links(meeting, [seat])[0]?.path.split('#')[1] ?? '';
    const redeemed = this.access.redeem(undefined, token);
    if (!redeemed.ok) throw new Error(`the link was not taken: ${redeemed.error}`);
    const cookie = redeemed.cookie.split(';')[0] ?? '';
    this.#cookies.set(`${meeting} ${seat}`, cookie);
    return cookie;
  }

  /** A screen that is connected, or has been told why not. */
  async screen(
    meeting: MeetingId,
    who: Member | 'projector',
    options: Partial<ScreenOptions> = {},
  ): Promise<Screen> {
    const seat = seatOf(who);
    const cookie = options.cookie ?? this.cookie(meeting, seat);
    const screen = new Screen({ url: this.url, meeting, seat, ...options, cookie });
    this.screens.push(screen);
    return screen.settled();
  }

  async screensOf<Who extends Member | 'projector'>(
    meeting: MeetingId,
    who: readonly Who[],
    options: Partial<ScreenOptions> = {},
  ): Promise<Record<Who, Screen>> {
    const opened = await Promise.all(
      who.map(async (each) => [each, await this.screen(meeting, each, options)] as const),
    );
    return Object.fromEntries(opened) as Record<Who, Screen>;
  }

  /** The leader's step forward, with what the meeting is at right now. */
  async next(meeting: MeetingId, type: 'agenda.next' | 'agenda.endPhase' = 'agenda.next'): Promise<Ack> {
    const live = await this.open(meeting);
    const { stage, turnNo } = live.state().context;
    if (!isPhase(stage)) throw new Error(`no step from ${stage}`);
    const expect = { phase: stage, turn: turnNo };
    const step =
      type === 'agenda.next'
        ? command(type, { despite: true, skipAnswer: false }, expect)
        : command(type, { despite: true }, expect);
    return live.command(seatOf('leader'), step);
  }

  #recordIn(row: TrailRow): void {
    if (this.trailIsBroken) throw new Error('the disk is full');
    this.trail.record(row);
  }

  #now(): Running {
    if (!this.#running) throw new Error('the server is not running');
    return this.#running;
  }
}

/** A world that lives in memory, with a store that can fail. */
export const memoryWorld = (options: WorldOptions = {}): Promise<World> =>
  new World(new FaultyMeetingStore(), options).start();
