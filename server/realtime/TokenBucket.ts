/** How much of something one socket may ask for. */
export interface Limit {
  /** At once. */
  readonly burst: number;
  readonly perSecond: number;
}

/** A limit that refills by itself. */
export class TokenBucket {
  readonly #limit: Limit;
  readonly #mono: () => number;
  #tokens: number;
  #at: number;

  constructor(limit: Limit, mono: () => number) {
    this.#limit = limit;
    this.#mono = mono;
    this.#tokens = limit.burst;
    this.#at = mono();
  }

  /** False when there is nothing left for now. */
  take(): boolean {
    const now = this.#mono();
    const refilled = this.#tokens + ((now - this.#at) / 1000) * this.#limit.perSecond;
    this.#tokens = Math.min(this.#limit.burst, refilled);
    this.#at = now;
    if (this.#tokens < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
