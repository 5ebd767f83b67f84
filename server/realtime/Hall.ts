import type { Command } from '../../shared/commands.ts';
import type { SeatId } from '../../shared/ids.ts';
import type { Audience } from '../../shared/people.ts';
import type { Ack } from '../../shared/wire.ts';
import type { LiveMeeting } from '../live/LiveMeeting.ts';
import type { MeetingState } from '../meeting/state.ts';
import { trailAs } from '../trail/heldBy.ts';
import { AudienceStreams } from './AudienceStreams.ts';
import { gather } from './gather.ts';
import type { HallDeps } from './hallDeps.ts';
import { openedBy } from './holding.ts';
import { Mines } from './Mines.ts';
import { Place } from './Place.ts';
import { Presence } from './Presence.ts';
import { Reach } from './Reach.ts';
import { seatedAs } from './seatedAs.ts';
import { leaveRooms, showOut } from './showOut.ts';
import { audienceRoom, type MeetingSocket, seatRoom } from './sockets.ts';
import { finishers, type Here, hereOf, type NotHere } from './standing.ts';

/**
 * Everybody who follows one meeting. It looks at who may still be here before it shows anybody anything,
 * and shows each audience one projection, encoded once.
 */
export class Hall {
  readonly live: LiveMeeting;
  readonly #deps: HallDeps;
  readonly #places = new Map<SeatId, Place>();
  readonly #streams: AudienceStreams;
  readonly #mines: Mines;
  readonly #presence: Presence;
  readonly #reach: Reach;
  readonly #stopListening: () => void;

  constructor(deps: HallDeps) {
    this.live = deps.live;
    this.#deps = deps;
    this.#presence = new Presence(
      () => new Map([...this.#places].map(([seat, place]) => [seat, place.devices])),
      deps.presenceDelay,
      () => this.#showPresence(),
    );
    const { leader, duties } = this.live.state().context;
    const expected = [leader, duties.deputy].filter((seat) => seat != null);
    this.#reach = new Reach(expected, deps.lostAfter, () => this.#showReach());
    this.#mines = new Mines(
      deps.live,
      () => this.#reach.seats,
      () => deps.doorOf().view,
    );
    this.#streams = new AudienceStreams(deps.live, {
      presence: () => this.#presence.shown(),
      screens: () => this.#presence.several(),
      code: () => deps.doorOf().code,
      day: deps.ofTheDay,
    });
    this.#stopListening = deps.live.onCommit((before, after) => {
      try {
        this.#show();
      } finally {
        this.#endDrafts(before, after);
      }
    });
  }

  get isEmpty(): boolean {
    return this.#places.size === 0;
  }

  /** Gives a socket its seat with everything that the seat may see; or shows it out, in no room at all. */
  enter(socket: MeetingSocket): void {
    const { seat } = socket.data;
    const standing = this.#standing(seat);
    if (!standing.ok) {
      showOut(socket, standing.reason, this.#deps);
      return;
    }
    // [TR2] What could not be written down is not shown: the socket ends, and comes back by itself.
    this.#deps.recorder.record(openedBy(this.#deps.access, socket, 'live'));
    // Time alone may have changed what the seat's other sockets are shown: that is settled first.
    const audience = this.#places.get(seat)?.audience ?? standing.audience;
    if (audience !== standing.audience) this.#show();
    const place = this.#places.get(seat) ?? new Place(seat, standing.audience, this.#mines, this.#deps);
    this.#places.set(seat, place);
    place.sockets.add(socket);
    this.#reach.came(seat);
    void socket.join(seatRoom(this.live.meeting, seat));
    void socket.join(audienceRoom(this.live.meeting, place.audience));
    socket.emit('view', this.#streams.whole(place.audience));
    place.showMineTo(socket);
    this.#presence.touch();
  }

  /** A socket is gone, by itself or shown out. */
  leave(socket: MeetingSocket): void {
    const place = this.#places.get(socket.data.seat);
    if (!place?.sockets.delete(socket)) return;
    this.#deps.recorder.still(openedBy(this.#deps.access, socket, 'live'));
    if (place.sockets.size === 0) {
      this.#places.delete(place.seat);
      this.#reach.left(place.seat);
    }
    this.#streams.keepOnly(this.#audiences());
    this.#presence.touch();
  }

  /** The socket asked for everything again. */
  showWhole(socket: MeetingSocket): void {
    this.#show();
    const place = this.#places.get(socket.data.seat);
    if (!place?.sockets.has(socket)) return;
    socket.emit('view', this.#streams.whole(place.audience));
    place.showMineTo(socket);
  }

  /** Gives the meeting a command, with what the core cannot know: who is connected. */
  command(seat: SeatId, command: Command): Promise<Ack> {
    return this.live.command(seat, command, this.#reach.seats);
  }

  /** Whether the seat may be here now. Where time alone has ended that, it is shown out. */
  stillHere(seat: SeatId): boolean {
    if (this.#standing(seat).ok) return true;
    this.#show();
    return false;
  }

  /** Shows out those sockets of a seat that do not hold it any more. */
  revoke(seat: SeatId, holds: (socket: MeetingSocket) => boolean): void {
    const place = this.#places.get(seat);
    for (const socket of [...(place?.sockets ?? [])]) if (!holds(socket)) this.showOutRevoked(socket);
    // The key went with the link; who stays (the leader's own account) goes on under a new one.
    if (place && place.sockets.size > 0) place.renewDraftKey();
  }

  showOutRevoked(socket: MeetingSocket): void {
    leaveRooms(socket);
    socket.emit('out', { reason: 'revoked' });
    socket.disconnect(true);
  }

  /** [AF9] The rest of the day says something else about this meeting; or somebody knocked, or the door was opened. */
  showAround(): void {
    this.#show();
  }

  /** The meeting is no more: everybody is out before anything of it is taken away. */
  end(): void {
    const sockets = [...this.#places.values()].flatMap((place) => [...place.sockets]);
    for (const socket of sockets) leaveRooms(socket);
    for (const socket of sockets) showOut(socket, 'over', this.#deps);
  }

  close(): void {
    this.#stopListening();
    this.#presence.stop();
    this.#reach.stop();
  }

  /** The meeting as it now is, to all who may see it. [RT4] Those who may not are out before anybody sees it. */
  #show(): void {
    const moved = this.#settle();
    // Those who are out have heard it by now: before anybody's answer.
    gather(this.#sockets());
    for (const audience of this.#audiences(moved)) this.#showTo(audience);
    for (const place of this.#places.values()) if (!moved.has(place)) place.showMine();
    for (const [place, audience] of moved) this.#seatAgain(place, audience);
    this.#streams.keepOnly(this.#audiences());
  }

  /**
   * Who is out is out at once; who changes audience has left the old one. Answers with those and their new
   * one. Everybody's rooms come first: whatever fails while a farewell is made, nobody is in a room by then.
   */
  #settle(): Map<Place, Audience> {
    const moved = new Map<Place, Audience>();
    const out: [MeetingSocket, NotHere][] = [];
    for (const place of [...this.#places.values()]) {
      const standing = this.#standing(place.seat);
      if (!standing.ok) {
        this.#places.delete(place.seat);
        this.#reach.left(place.seat);
        for (const socket of place.sockets) leaveRooms(socket);
        out.push(...[...place.sockets].map((socket): [MeetingSocket, NotHere] => [socket, standing.reason]));
      } else if (standing.audience !== place.audience) {
        const room = audienceRoom(this.live.meeting, place.audience);
        for (const socket of place.sockets) void socket.leave(room);
        moved.set(place, standing.audience);
      }
    }
    if (out.length > 0) this.#presence.touch();
    for (const [socket, reason] of out) showOut(socket, reason, this.#deps);
    return moved;
  }

  *#sockets(): Iterable<MeetingSocket> {
    for (const place of this.#places.values()) yield* place.sockets;
  }

  #audiences(without: ReadonlyMap<Place, Audience> = new Map()): ReadonlySet<Audience> {
    const audiences = new Set<Audience>();
    for (const place of this.#places.values()) if (!without.has(place)) audiences.add(place.audience);
    return audiences;
  }

  #showTo(audience: Audience): void {
    const message = this.#streams.changed(audience);
    if (message) this.#deps.io.to(audienceRoom(this.live.meeting, audience)).emit('view', message);
  }

  #seatAgain(place: Place, audience: Audience): void {
    // A guardian who comes after all is called the same in the trail, and is shown the meeting from now on [CO24].
    const isOther = trailAs(place.audience) !== trailAs(audience) || place.audience === 'away';
    place.audience = audience;
    for (const socket of [...place.sockets]) {
      if (isOther && !seatedAs(socket, this.#deps)) continue;
      void socket.join(audienceRoom(this.live.meeting, audience));
      socket.emit('view', this.#streams.whole(audience));
    }
    place.showMine();
  }

  /** [LE1] Who may take over the leader's clock and turns depends on who is there. */
  #showReach(): void {
    try {
      for (const place of this.#places.values()) place.showMine();
    } catch (error) {
      this.#deps.log.error({ meeting: this.live.meeting, err: error }, 'who is lost could not be shown');
    }
  }

  #showPresence(): void {
    try {
      const seen = this.#audiences();
      for (const audience of ['leader', 'staff'] as const) if (seen.has(audience)) this.#showTo(audience);
    } catch (error) {
      this.#deps.log.error({ meeting: this.live.meeting, err: error }, 'presence could not be shown');
    }
  }

  #standing(seat: SeatId): Here {
    if (this.live.isGone) return { ok: false, reason: 'over' };
    return hereOf(this.live.state().context, seat, this.live.now().wall);
  }

  /** [AC11] What lies half-typed is noise when the meeting is over, also for those who are not connected. */
  #endDrafts(before: MeetingState, { context }: MeetingState): void {
    if (context.stage === 'ended' && before.context.stage !== 'ended')
      this.#deps.access.dropDraftKeysBut(this.live.meeting, finishers(context));
  }
}
