import type { SeatId } from '../../shared/ids.ts';
import type { WallTime } from '../../shared/time.ts';
import type { Mine } from '../../shared/views.ts';
import type { LiveMeeting } from '../live/LiveMeeting.ts';
import { mineOf } from '../meeting/mine.ts';
import { sameForMine } from '../meeting/mineState.ts';
import type { MeetingState } from '../meeting/state.ts';
import type { Connected } from '../meeting/takeover.ts';
import { viewMinute } from './viewMinute.ts';

/** [RT14] What each seat of one meeting gets of its own, made anew only where what it is made from is another. */
export class Mines {
  readonly #live: LiveMeeting;
  readonly #connected: () => Connected;
  readonly #made = new Map<SeatId, Mine>();
  #state: MeetingState;
  #wall: WallTime;
  /** A new one with every change of who is connected. */
  #reached: Connected;

  constructor(live: LiveMeeting, connected: () => Connected) {
    this.#live = live;
    this.#connected = connected;
    this.#reached = connected();
    this.#state = live.state();
    this.#wall = viewMinute(live.now().wall);
  }

  of(seat: SeatId, draftKey: string): Mine {
    this.#forgetOld();
    const known = this.#made.get(seat);
    if (known?.draftKey === draftKey) return known;
    const { now: at } = this.#live.now();
    const mine = mineOf(this.#state, seat, { at, wall: this.#wall, draftKey, connected: this.#reached });
    this.#made.set(seat, mine);
    return mine;
  }

  #forgetOld(): void {
    const state = this.#live.state();
    const wall = viewMinute(this.#live.now().wall);
    const reached = this.#connected();
    const same = wall === this.#wall && reached === this.#reached && sameForMine(this.#state, state);
    if (!same) this.#made.clear();
    this.#state = state;
    this.#wall = wall;
    this.#reached = reached;
  }
}
