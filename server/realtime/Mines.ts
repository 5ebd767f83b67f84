import type { SeatId } from '../../shared/ids.ts';
import type { DoorView } from '../../shared/joining.ts';
import type { Mine } from '../../shared/mine.ts';
import type { WallTime } from '../../shared/time.ts';
import type { LiveMeeting } from '../live/LiveMeeting.ts';
import { type Lasting, lastingOf, mineFrom } from '../meeting/mine.ts';
import { sameForLasting, sameForMine } from '../meeting/mineState.ts';
import type { MeetingState } from '../meeting/state.ts';
import type { Connected } from '../meeting/takeover.ts';
import { viewMinute } from './viewMinute.ts';

/** [RT14] What each seat of one meeting gets of its own, made anew only where what it is made from is another. */
export class Mines {
  readonly #live: LiveMeeting;
  /** Another object with every change. */
  readonly #connectedNow: () => Connected;
  readonly #doorNow: () => DoorView;
  readonly #lasting = new Map<SeatId, Lasting>();
  readonly #made = new Map<SeatId, Mine>();
  #state: MeetingState;
  #wall: WallTime;
  #connected: Connected;
  #door: DoorView;

  constructor(live: LiveMeeting, connected: () => Connected, door: () => DoorView) {
    this.#live = live;
    this.#connectedNow = connected;
    this.#connected = connected();
    this.#doorNow = door;
    this.#door = door();
    this.#state = live.state();
    this.#wall = viewMinute(live.now().wall);
  }

  of(seat: SeatId, draftKey: string): Mine {
    this.#forgetOld();
    const known = this.#made.get(seat);
    if (known?.draftKey === draftKey) return known;
    const extras = { wall: this.#wall, draftKey, connected: this.#connected, door: this.#door };
    const lasting = this.#lasting.get(seat) ?? lastingOf(this.#state.context, seat, extras);
    this.#lasting.set(seat, lasting);
    const mine = mineFrom(lasting, this.#state, extras);
    this.#made.set(seat, mine);
    return mine;
  }

  #forgetOld(): void {
    const state = this.#live.state();
    const wall = viewMinute(this.#live.now().wall);
    const connected = this.#connectedNow();
    const door = this.#doorNow();
    const sameAround = wall === this.#wall && connected === this.#connected;
    const sameDoor = door === this.#door;
    if (state === this.#state && sameAround && sameDoor) return;
    if (!sameAround || !sameDoor || !sameForMine(this.#state, state)) this.#made.clear();
    if (!sameAround || !sameForLasting(this.#state.context, state.context)) this.#lasting.clear();
    this.#state = state;
    this.#wall = wall;
    this.#connected = connected;
    this.#door = door;
  }
}
