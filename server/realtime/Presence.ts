import type { SeatId } from '../../shared/ids.ts';

/**
 * [RT7] Which seats have a live connection, as shown to leader and staff. It follows what happens with a
 * delay, so that a reload or a short loss of network is not seen by anybody.
 */
export class Presence {
  readonly #present: () => readonly SeatId[];
  readonly #changed: () => void;
  readonly #delay: number;
  #shown: readonly SeatId[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(present: () => readonly SeatId[], delay: number, changed: () => void) {
    this.#present = present;
    this.#delay = delay;
    this.#changed = changed;
  }

  shown(): readonly SeatId[] {
    return this.#shown;
  }

  /** Somebody came or went. */
  touch(): void {
    if (this.#timer) return;
    this.#timer = setTimeout(() => {
      this.#timer = null;
      const now = [...this.#present()].sort();
      if (now.join() === this.#shown.join()) return;
      this.#shown = now;
      this.#changed();
    }, this.#delay);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }
}
