import type { SeatId } from '../../shared/ids.ts';
import type { Audience } from '../../shared/people.ts';
import type { Mine } from '../../shared/views.ts';
import type { MeetingContext } from '../meeting/context.ts';
import { type MineExtras, mineOf } from '../meeting/mine.ts';
import type { MeetingState } from '../meeting/state.ts';
import type { Connected } from '../meeting/takeover.ts';
import type { HallDeps } from './hallDeps.ts';
import { Remembered } from './Remembered.ts';
import { type MeetingSocket, seatRoom } from './sockets.ts';
import { viewMinute } from './viewMinute.ts';

/** A seat that somebody sits in: one or more sockets, and the small view that is the seat's own. */
export class Place {
  readonly seat: SeatId;
  readonly sockets = new Set<MeetingSocket>();
  audience: Audience;
  readonly #deps: HallDeps;
  readonly #connected: () => Connected;
  #draftKey: string;
  readonly #mineOf: Remembered<[MeetingState, MeetingContext, MineExtras], Mine>;
  /** `mine` as last sent, and its bytes. */
  #sent: Mine | null = null;
  #bytes = '';

  constructor(seat: SeatId, audience: Audience, deps: HallDeps, connected: () => Connected) {
    this.seat = seat;
    this.audience = audience;
    this.#deps = deps;
    this.#connected = connected;
    this.#draftKey = deps.access.draftKey(deps.live.meeting, seat);
    this.#mineOf = new Remembered((state, context, extras) =>
      mineOf(withContext(state, context), seat, extras),
    );
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
    const state = this.#deps.live.state();
    const { now: at, wall } = this.#deps.live.now();
    return this.#mineOf.of(state, state.context, {
      at,
      wall: viewMinute(wall),
      draftKey: this.#draftKey,
      connected: this.#connected(),
    });
  }
}

/** A state whose context is looked up elsewhere, so that it is noted part by part and not as one. */
const withContext = (state: MeetingState, context: MeetingContext): MeetingState =>
  new Proxy(state, {
    get: (target, key) => (key === 'context' ? context : Reflect.get(target, key)),
  });
