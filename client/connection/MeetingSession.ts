import { io, type Socket } from 'socket.io-client';
import type { DayId } from '../../shared/day.ts';
import { type MeetingId, PROJECTOR, type SeatId } from '../../shared/ids.ts';
import { type ClientToServer, OutMessage, Refusal, type ServerToClient } from '../../shared/wire.ts';
import { SecondTicker } from '../time/SecondTicker.ts';
import { ServerClock } from '../time/ServerClock.ts';
import { CommandQueue } from './CommandQueue.ts';
import { Drafts, dropDraftsOf } from './drafts.ts';
import { getSession, openMeeting } from './http.ts';
import { keepTime, knocking, LINE, TIME_ANSWER_MS } from './line.ts';
import { SectionStore } from './SectionStore.ts';

/** What the session tells the person's screen. */
export interface SessionListener {
  whole(): void;
  lost(): void;
  refused(refusal: Refusal): void;
  out(message: OutMessage): void;
}

type MeetingSocket = Socket<ServerToClient, ClientToServer>;

const ANSWER_MS = 8_000;

/** A seat's socket and all that hangs on it. Reconnects by itself, until the seat is shown out or refused. */
export class MeetingSession {
  readonly meeting: MeetingId;
  readonly seat: SeatId;
  /** The day whose room this is the projector of. */
  readonly room: DayId | undefined;
  readonly store = new SectionStore();
  readonly commands = new CommandQueue();
  readonly clock = new ServerClock();
  readonly ticker = new SecondTicker(this.clock);
  #drafts: { readonly key: string; readonly of: Drafts } | undefined;

  constructor(meeting: MeetingId, seat: SeatId, room?: DayId) {
    this.room = room;
    this.meeting = meeting;
    this.seat = seat;
  }

  /** Undefined until the server has given this seat its key. */
  drafts(): Drafts | undefined {
    const key = this.store.mine()?.draftKey;
    if (key === undefined) return undefined;
    if (this.#drafts?.key !== key) this.#drafts = { key, of: new Drafts(this.meeting, this.seat, key) };
    return this.#drafts.of;
  }

  /** Connects, and returns what disconnects. */
  open(listener: SessionListener): () => void {
    const socket: MeetingSocket = io({
      auth: { meeting: this.meeting, seat: this.seat, ...(this.room && { room: this.room }) },
      ...LINE,
    });
    const knock = knocking(socket);
    const stopTime = keepTime(socket, this.clock, () => socket.timeout(TIME_ANSWER_MS).emitWithAck('time'));
    let fresh = false;
    let shownOut = false;
    let asked = false;
    let closed = false;

    socket.on('connect', () => {
      this.commands.connected((command, answered) =>
        socket
          .timeout(ANSWER_MS)
          .emit('command', command, (failure, ack) => answered(failure ? undefined : ack)),
      );
    });
    socket.on('disconnect', (reason) => {
      fresh = false;
      this.commands.disconnected();
      listener.lost();
      // Shown the door by a server that closes, and not by `out`: knock again.
      if (reason === 'io server disconnect' && !shownOut) knock.again();
    });
    socket.on('connect_error', (error) => {
      if (socket.active) return;
      const refusal = Refusal.safeParse(error.message);
      if (!refusal.success || refusal.data === 'unavailable') return knock.again();
      if (refusal.data !== 'notYours' || asked) return listener.refused(refusal.data);
      asked = true;
      void this.#openAsAccount().then((may) => {
        if (closed) return;
        if (may) socket.connect();
        else listener.refused('notYours');
      });
    });
    socket.on('view', (message) => {
      const applied = this.store.applyView(message);
      if (applied === 'unreadable') return listener.refused('malformed');
      if (applied === 'gap') socket.emit('whole');
      else fresh = true;
      if (fresh && this.store.mine() !== undefined) listener.whole();
    });
    socket.on('mine', (message) => {
      if (this.store.applyMine(message) === 'unreadable') return listener.refused('malformed');
      if (fresh) listener.whole();
    });
    socket.on('out', (message) => {
      const parsed = OutMessage.safeParse(message);
      if (!parsed.success) return listener.refused('malformed');
      shownOut = true;
      this.#end();
      listener.out(parsed.data);
    });

    return () => {
      closed = true;
      knock.stop();
      stopTime();
      this.commands.disconnected();
      socket.removeAllListeners();
      socket.disconnect();
      // [AF3] The page that shows the next meeting has nothing of this one in its memory. A seat still needs its key,
      // for what is on its way.
      if (this.seat === PROJECTOR) this.store.clear();
    };
  }

  /** [AU10] A seat lasts the day; who is signed in and may open the meeting gets it again without being asked. */
  async #openAsAccount(): Promise<boolean> {
    const session = await getSession();
    if (!session.ok || session.value.account === null) return false;
    return (await openMeeting(this.meeting)).ok;
  }

  /** The seat is over: nothing of it stays in the memory of the page or on the device. */
  #end(): void {
    this.commands.close();
    this.store.clear();
    dropDraftsOf(this.meeting, this.seat);
  }
}
