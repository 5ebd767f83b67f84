import type { SeatId } from '../../shared/ids.ts';
import type { Mine } from '../../shared/mine.ts';
import type { Audience } from '../../shared/people.ts';
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
  /** `mine` as last sent: what says the same is the same object [RT14]. */
  #sent: Mine | null = null;

  constructor(seat: SeatId, audience: Audience, mines: Mines, deps: HallDeps) {
    this.seat = seat;
    this.audience = audience;
    this.#mines = mines;
    this.#deps = deps;
    this.#draftKey = deps.access.draftKey(deps.live.meeting, seat);
  }

  /** [JO9] On how many devices it is open: two windows of one browser are one. */
  get devices(): number {
    const { access, live } = this.#deps;
    const sessionOf = ({ handshake }: MeetingSocket): string =>
      access.holderOf(handshake.headers.cookie, live.meeting, this.seat).session;
    return new Set([...this.sockets].map(sessionOf)).size;
  }

  /** [RT6] Sends `mine` to all sockets of the seat, where it says something else than before. Returns whether it did. */
  showMine(): boolean {
    const mine = this.#mines.of(this.seat, this.#draftKey);
    if (mine === this.#sent) return false;
    this.#sent = mine;
    this.#deps.io.to(seatRoom(this.#deps.live.meeting, this.seat)).emit('mine', mine);
    return true;
  }

  /** Sends `mine` to one socket in any case; the others get it only where it changed. */
  showMineTo(socket: MeetingSocket): void {
    if (!this.showMine()) socket.emit('mine', this.#mines.of(this.seat, this.#draftKey));
  }

  renewDraftKey(): void {
    this.#draftKey = this.#deps.access.draftKey(this.#deps.live.meeting, this.seat);
    this.showMine();
  }
}
