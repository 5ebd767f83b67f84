import type { SeatId } from '../../shared/ids.ts';
import type { Audience } from '../../shared/people.ts';
import type { OutMessage } from '../../shared/wire.ts';
import type { Access } from '../access/Access.ts';
import type { Log } from '../config/log.ts';
import type { LiveMeeting } from '../live/LiveMeeting.ts';
import { farewellFor } from '../meeting/farewell.ts';
import { type SeatStanding, standingOf } from '../meeting/seats.ts';
import { AudienceStreams } from './AudienceStreams.ts';
import { Place } from './Place.ts';
import { Presence } from './Presence.ts';
import { audienceRoom, type MeetingServer, type MeetingSocket, seatRoom } from './sockets.ts';

export interface HallDeps {
  readonly io: MeetingServer;
  readonly live: LiveMeeting;
  readonly access: Pick<Access, 'draftKey' | 'dropDraftKey'>;
  readonly log: Log;
  /** Milliseconds by which presence follows what happens. */
  readonly presenceDelay: number;
}

type NotHere = Extract<SeatStanding, { ok: false }>['reason'];
const OUT = { noConsent: 'noConsent', unknownSeat: 'removed' } as const;

/**
 * Everybody who follows one meeting. It looks at who may still be here before it shows anybody anything,
 * and shows each audience one projection, encoded once.
 */
export class Hall {
  readonly live: LiveMeeting;
  readonly #deps: HallDeps;
  readonly #places = new Map<SeatId, Place>();
  readonly #streams: AudienceStreams;
  readonly #presence: Presence;
  readonly #stopListening: () => void;

  constructor(deps: HallDeps) {
    this.live = deps.live;
    this.#deps = deps;
    this.#presence = new Presence(
      () => [...this.#places.keys()],
      deps.presenceDelay,
      () => this.#showPresence(),
    );
    this.#streams = new AudienceStreams(deps.live, () => this.#presence.shown());
    this.#stopListening = deps.live.onCommit(() => this.#show());
  }

  get isEmpty(): boolean {
    return this.#places.size === 0;
  }

  /** Gives a socket its seat with everything that the seat may see; or shows it out, in no room at all. */
  enter(socket: MeetingSocket): void {
    const { seat } = socket.data;
    const standing = this.#standing(seat);
    if (!standing.ok) {
      this.#showOut(socket, standing.reason);
      return;
    }
    // Time alone may have changed what the seat's other sockets are shown: that is settled first.
    const audience = this.#places.get(seat)?.audience ?? standing.audience;
    if (audience !== standing.audience) this.#show();
    const place = this.#places.get(seat) ?? new Place(seat, standing.audience, this.#deps);
    this.#places.set(seat, place);
    place.sockets.add(socket);
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
    if (place.sockets.size === 0) this.#places.delete(place.seat);
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
    this.#close(socket, { reason: 'revoked' });
  }

  close(): void {
    this.#stopListening();
    this.#presence.stop();
  }

  /** The meeting as it now is, to all who may see it. [RT4] Those who may not are out before anybody sees it. */
  #show(): void {
    const moved = this.#settle();
    for (const audience of this.#audiences(moved)) this.#showTo(audience);
    for (const place of this.#places.values()) if (!moved.has(place)) place.showMine();
    for (const [place, audience] of moved) this.#seatAgain(place, audience);
    this.#streams.keepOnly(this.#audiences());
  }

  /** Who is out is out at once; who changes audience has left the old one. Answers with those and their new one. */
  #settle(): Map<Place, Audience> {
    const moved = new Map<Place, Audience>();
    for (const place of [...this.#places.values()]) {
      const standing = this.#standing(place.seat);
      if (!standing.ok) for (const socket of [...place.sockets]) this.#showOut(socket, standing.reason);
      else if (standing.audience !== place.audience) {
        const room = audienceRoom(this.live.meeting, place.audience);
        for (const socket of place.sockets) void socket.leave(room);
        moved.set(place, standing.audience);
      }
    }
    return moved;
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
    place.audience = audience;
    for (const socket of place.sockets) {
      void socket.join(audienceRoom(this.live.meeting, audience));
      socket.emit('view', this.#streams.whole(audience));
    }
    place.showMine();
  }

  #showPresence(): void {
    try {
      const seen = this.#audiences();
      for (const audience of ['leader', 'staff'] as const) if (seen.has(audience)) this.#showTo(audience);
    } catch (error) {
      this.#deps.log.error({ meeting: this.live.meeting, err: error }, 'presence could not be shown');
    }
  }

  #standing(seat: SeatId): SeatStanding {
    return standingOf(this.live.state().context, seat, this.live.now().wall);
  }

  #showOut(socket: MeetingSocket, reason: NotHere): void {
    if (reason === 'left') {
      const farewell = farewellFor(this.live.state().context, socket.data.seat);
      this.#close(socket, { reason, farewell });
    } else this.#close(socket, { reason: OUT[reason] });
    // What lies half-typed on the device of one who has left for good is noise from here on.
    if (reason !== 'noConsent') this.#deps.access.dropDraftKey(this.live.meeting, socket.data.seat);
  }

  /** Out of all rooms first, so that nothing that is shown from here on can reach the socket. */
  #close(socket: MeetingSocket, message: OutMessage): void {
    for (const room of [...socket.rooms]) if (room !== socket.id) void socket.leave(room);
    socket.emit('out', message);
    socket.disconnect(true);
  }
}
