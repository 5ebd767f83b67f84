import type { SeatId } from '../../shared/ids.ts';
import type { Audience } from '../../shared/people.ts';
import type { Mine } from '../../shared/views.ts';
import { mineOf } from '../meeting/mine.ts';
import type { HallDeps } from './Hall.ts';
import { type MeetingSocket, seatRoom } from './sockets.ts';

/** A seat that somebody sits in: one or more sockets, and the small view that is the seat's own. */
export class Place {
  readonly seat: SeatId;
  readonly sockets = new Set<MeetingSocket>();
  audience: Audience;
  readonly #deps: HallDeps;
  #draftKey: string;
  /** The bytes of `mine` as last sent. */
  #sent = '';

  constructor(seat: SeatId, audience: Audience, deps: HallDeps) {
    this.seat = seat;
    this.audience = audience;
    this.#deps = deps;
    this.#draftKey = deps.access.draftKey(deps.live.meeting, seat);
  }

  /** [RT6] Sends `mine` to all sockets of the seat, where its bytes changed. */
  showMine(): void {
    const mine = this.#mine();
    const bytes = JSON.stringify(mine);
    if (bytes === this.#sent) return;
    this.#sent = bytes;
    this.#deps.io.to(seatRoom(this.#deps.live.meeting, this.seat)).emit('mine', mine);
  }

  /** Sends `mine` to one socket in any case; the others get it only where it changed. */
  showMineTo(socket: MeetingSocket): void {
    const sent = this.#sent;
    this.showMine();
    if (this.#sent === sent) socket.emit('mine', this.#mine());
  }

  renewDraftKey(): void {
    this.#draftKey = this.#deps.access.draftKey(this.#deps.live.meeting, this.seat);
    this.showMine();
  }

  #mine(): Mine {
    const { now: at, wall } = this.#deps.live.now();
    return mineOf(this.#deps.live.state(), this.seat, { at, wall, draftKey: this.#draftKey });
  }
}
