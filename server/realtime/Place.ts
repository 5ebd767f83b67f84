import type { SeatId } from '../../shared/ids.ts';
import type { Audience } from '../../shared/people.ts';
import type { Mine } from '../../shared/views.ts';
import type { HallDeps } from './hallDeps.ts';
import type { Mines } from './Mines.ts';
import { type MeetingSocket, seatRoom } from './sockets.ts';

/** A seat that somebody sits in: one or more sockets, and the small view that is the seat's own. */
export class Place {
  readonly seat: SeatId;
  readonly sockets = new Set<MeetingSocket>();
  audience: Audience;
  readonly #deps: HallDeps;
  #draftKey: string;
  readonly #mines: Mines;
  /** `mine` as last sent, and its bytes. */
  #sent: Mine | null = null;
  #bytes = '';

  constructor(seat: SeatId, audience: Audience, mines: Mines, deps: HallDeps) {
    this.seat = seat;
    this.audience = audience;
    this.#mines = mines;
    this.#deps = deps;
    this.#draftKey = deps.access.draftKey(deps.live.meeting, seat);
  }

  /** [RT6] Sends `mine` to all sockets of the seat, where its bytes changed. */
  showMine(): void {
    const mine = this.#mine();
    if (mine === this.#sent) return;
    this.#sent = mine;
    const bytes = JSON.stringify(mine);
    if (bytes === this.#bytes) return;
    this.#bytes = bytes;
    this.#deps.io.to(seatRoom(this.#deps.live.meeting, this.seat)).emit('mine', mine);
  }

  /** Sends `mine` to one socket in any case; the others get it only where it changed. */
  showMineTo(socket: MeetingSocket): void {
    const before = this.#bytes;
    this.showMine();
    if (this.#bytes === before) socket.emit('mine', this.#mine());
  }

  renewDraftKey(): void {
    this.#draftKey = this.#deps.access.draftKey(this.#deps.live.meeting, this.seat);
    this.showMine();
  }

  #mine(): Mine {
    return this.#mines.of(this.seat, this.#draftKey);
  }
}
