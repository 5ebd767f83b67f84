import type { SeatId } from '../../shared/ids.ts';

/**
 * [LE2] Which seats have a screen that is connected, or had one until a moment ago: a reload, a tunnel or a restart of
 * the server is no loss. A seat with several screens is lost when the last of them has been gone for a while. The set is
 * a new one with every change.
 */
export class Reach {
  readonly #grace: number;
  readonly #changed: () => void;
  readonly #leaving = new Map<SeatId, NodeJS.Timeout>();
  #seats: ReadonlySet<SeatId> = new Set();

  /** @param expected seats that are given the same time to come as they have to come back, in milliseconds */
  constructor(expected: readonly SeatId[], grace: number, changed: () => void) {
    this.#grace = grace;
    this.#changed = changed;
    this.#seats = new Set(expected);
    for (const seat of expected) this.left(seat);
  }

  get seats(): ReadonlySet<SeatId> {
    return this.#seats;
  }

  came(seat: SeatId): void {
    clearTimeout(this.#leaving.get(seat));
    this.#leaving.delete(seat);
    if (this.#seats.has(seat)) return;
    this.#seats = new Set([...this.#seats, seat]);
    this.#changed();
  }

  /** Its last screen is gone. */
  left(seat: SeatId): void {
    clearTimeout(this.#leaving.get(seat));
    const timer = setTimeout(() => {
      this.#leaving.delete(seat);
      this.#seats = new Set([...this.#seats].filter((each) => each !== seat));
      this.#changed();
    }, this.#grace);
    timer.unref();
    this.#leaving.set(seat, timer);
  }

  stop(): void {
    for (const timer of this.#leaving.values()) clearTimeout(timer);
    this.#leaving.clear();
  }
}
