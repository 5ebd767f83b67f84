/** An app's code is taken in the half minute that it is shown, and the ones beside it. */
const TAKEN_FOR_MS = 90_000;

/**
 * [AU14] Codes of apps that have let somebody in: whoever reads one off a screen or a line does not come in by it
 * too. Kept in memory; a restart takes about as long as a code lasts.
 */
export class UsedCodes {
  readonly #used = new Map<string, number>();

  /** False where that account has come in by it already. */
  use(account: string, code: string, now: number): boolean {
    for (const [key, at] of this.#used) if (now - at >= TAKEN_FOR_MS) this.#used.delete(key);
    const key = `${account} ${code}`;
    if (this.#used.has(key)) return false;
    this.#used.set(key, now);
    return true;
  }
}
