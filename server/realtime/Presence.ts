import type { SeatId } from '../../shared/ids.ts';

/** Seats with a live connection, and on how many devices each is open. */
type Present = ReadonlyMap<SeatId, number>;

/**
 * [RT7] Which seats have a live connection, as shown to leader and staff. It follows what happens with a
 * delay, so that a reload or a short loss of network is not seen by anybody.
 */
export class Presence {
  readonly #present: () => Present;
  readonly #changed: () => void;
  readonly #delay: number;
  #shown: readonly SeatId[] = [];
  #several: readonly (readonly [SeatId, number])[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(present: () => Present, delay: number, changed: () => void) {
    this.#present = present;
    this.#delay = delay;
    this.#changed = changed;
  }

  shown(): readonly SeatId[] {
    return this.#shown;
  }

  /** [JO9] Seats that are open on more than one device, and on how many. */
  several(): readonly (readonly [SeatId, number])[] {
    return this.#several;
  }

  /** Somebody came or went. */
  touch(): void {
    if (this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      const now = [...this.#present()].sort(([a], [b]) => (a < b ? -1 : 1));
      const seats = now.map(([seat]) => seat);
      const several = now.filter(([, devices]) => devices > 1);
      if (seats.join() === this.#shown.join() && JSON.stringify(several) === JSON.stringify(this.#several))
        return;
      this.#shown = seats;
      this.#several = several;
      this.#changed();
    }, this.#delay);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
