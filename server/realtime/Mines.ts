import type { SeatId } from '../../shared/ids.ts';
import type { DoorView } from '../../shared/joining.ts';
import type { Mine } from '../../shared/mine.ts';
import type { WallTime } from '../../shared/time.ts';
import type { LiveMeeting } from '../live/LiveMeeting.ts';
import { type Lasting, lastingOf, type Moment, mineFrom, momentOf } from '../meeting/mine.ts';
import { sameForLasting, sameForMine } from '../meeting/mineState.ts';
import type { MeetingState } from '../meeting/state.ts';
import type { Connected } from '../meeting/takeover.ts';
import { sameData } from './sameData.ts';
import { viewMinute } from './viewMinute.ts';

type Followed = Pick<LiveMeeting, 'state' | 'now'>;

/** A seat's own view, with the two parts that it was made from. */
interface Made {
  readonly lasting: Lasting;
  readonly moment: Moment;
  readonly mine: Mine;
}

/** [RT14] What each seat of one meeting gets of its own, made anew only where what it is made from is another. */
export class Mines {
  readonly #live: Followed;
  /** Another object with every change. */
  readonly #connectedNow: () => Connected;
  readonly #doorNow: () => DoorView;
  readonly #made = new Map<SeatId, Made>();
  /** Seats whose view is of now, and those of which this goes for the lasting half. */
  readonly #current = new Set<SeatId>();
  readonly #lasting = new Set<SeatId>();
  #state: MeetingState;
  #wall: WallTime;
  #connected: Connected;
  #door: DoorView;

  constructor(live: Followed, connected: () => Connected, door: () => DoorView) {
    this.#live = live;
    this.#connectedNow = connected;
    this.#connected = connected();
    this.#doorNow = door;
    this.#door = door();
    this.#state = live.state();
    this.#wall = viewMinute(live.now().wall);
  }

  /** The very same object as before where it says the same, and another where it does not. */
  of(seat: SeatId, draftKey: string): Mine {
    this.#forgetOld();
    const before = this.#made.get(seat);
    if (before && this.#current.has(seat) && before.mine.draftKey === draftKey) return before.mine;
    const made = this.#make(seat, draftKey, before);
    this.#made.set(seat, made);
    this.#current.add(seat);
    this.#lasting.add(seat);
    return made.mine;
  }

  #make(seat: SeatId, draftKey: string, before: Made | undefined): Made {
    const extras = { wall: this.#wall, connected: this.#connected, door: this.#door };
    const lasting = this.#lastingOf(seat, extras, before?.lasting);
    const moment = momentOf(lasting, this.#state, extras);
    const isSame = before?.lasting === lasting && before.mine.draftKey === draftKey;
    if (isSame && sameData(moment, before.moment)) return before;
    return { lasting, moment, mine: mineFrom(lasting, moment, draftKey) };
  }

  #lastingOf(seat: SeatId, extras: Parameters<typeof lastingOf>[2], before: Lasting | undefined): Lasting {
    if (before && this.#lasting.has(seat)) return before;
    const lasting = lastingOf(this.#state.context, seat, extras);
    return before && sameData(lasting, before) ? before : lasting;
  }

  #forgetOld(): void {
    const state = this.#live.state();
    const wall = viewMinute(this.#live.now().wall);
    const connected = this.#connectedNow();
    const door = this.#doorNow();
    const sameAround = wall === this.#wall && connected === this.#connected;
    const sameDoor = door === this.#door;
    if (state === this.#state && sameAround && sameDoor) return;
    if (!sameAround || !sameDoor || !sameForMine(this.#state, state)) this.#current.clear();
    if (!sameAround || !sameForLasting(this.#state.context, state.context)) this.#lasting.clear();
    this.#state = state;
    this.#wall = wall;
    this.#connected = connected;
    this.#door = door;
  }
}
