/**
 * Keeps what a socket asks for apart by some milliseconds. Asking again meanwhile is one more, later: never
 * none, since who asks has lost something.
 */
export class Spacing {
  readonly #apart: number;
  readonly #act: () => void;
  #timer: NodeJS.Timeout | null = null;
  #again = false;

  constructor(apart: number, act: () => void) {
    this.#apart = apart;
    this.#act = act;
  }

  ask(): void {
    if (this.#timer !== null) {
      this.#again = true;
      return;
    }
    this.#timer = setTimeout(() => {
      this.#timer = null;
      if (!this.#again) return;
      this.#again = false;
      this.ask();
    }, this.#apart);
    this.#timer.unref();
    this.#act();
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }
}
