import { type Limit, TokenBucket } from './TokenBucket.ts';

/** A whole school behind one address comes back at once when the server was away (DESIGN, What peers get wrong, 10). */
const HANDSHAKES: Limit = { burst: 1_000, perSecond: 50 };
/** Nobody fills the memory with addresses. */
const ADDRESSES_AT_MOST = 10_000;

/** [DO7] How many live connections one address may begin. */
export class Handshakes {
  readonly #limit: Limit;
  readonly #mono: () => number;
  readonly #buckets = new Map<string, TokenBucket>();

  constructor(mono: () => number, limit: Limit = HANDSHAKES) {
    this.#limit = limit;
    this.#mono = mono;
  }

  /** False when that address has to wait. */
  take(address: string): boolean {
    const known = this.#buckets.get(address);
    if (known !== undefined) return known.take();
    if (this.#buckets.size >= ADDRESSES_AT_MOST) this.#buckets.clear();
    const bucket = new TokenBucket(this.#limit, this.#mono);
    this.#buckets.set(address, bucket);
    return bucket.take();
  }
}
