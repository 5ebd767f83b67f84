import type { Append, AppendResult, MeetingStore } from '../storage/MeetingStore.ts';

/** What came of a commit. `unknown`: the store threw, so that it may or may not be on disk. */
export type Outcome = AppendResult | { ok: false; reason: 'unknown' };

/** A meeting that has something to be written. */
export interface Source {
  /** What is to be written now, or null where it was dropped. What comes later waits for the next commit. */
  take(): Append | null;
  /** Called synchronously, one source after the other, when the outcome is known. */
  settle(outcome: Outcome): void;
}

/**
 * [SY25] One commit for each turn of the event loop, for all meetings together: a burst of commands, from one
 * meeting or from a hundred, waits for the disk once. One append is on its way at a time.
 */
export class GroupCommit {
  readonly #store: MeetingStore;
  #waiting = new Set<Source>();
  #running: Promise<void> | null = null;

  constructor(store: MeetingStore) {
    this.#store = store;
  }

  /** Asks for a place in the next commit. Asking twice is one place. */
  request(source: Source): void {
    this.#waiting.add(source);
    this.#running ??= this.#run();
  }

  /** Writes something that no meeting waits with: the first fact of a new one. */
  append(append: Append): Promise<Outcome> {
    return new Promise((settle) => this.request({ take: () => append, settle }));
  }

  /** Resolves when nothing is waiting or on its way. */
  async idle(): Promise<void> {
    while (this.#running !== null) await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting.size > 0) {
      // Commands that arrived in this turn of the event loop have all been decided by then.
      await new Promise(setImmediate);
      const asked = [...this.#waiting];
      this.#waiting = new Set();
      const taken = asked.flatMap((source) => {
        const append = source.take();
        return append ? [{ source, append }] : [];
      });
      const outcomes = await this.#write(taken.map(({ append }) => append));
      taken.forEach(({ source }, index) => {
        source.settle(outcomes[index] ?? { ok: false, reason: 'unknown' });
      });
    }
    this.#running = null;
  }

  async #write(batch: readonly Append[]): Promise<readonly Outcome[]> {
    if (batch.length === 0) return [];
    try {
      return await this.#store.append(batch);
    } catch {
      // The store says nothing about what it was given: an error text could hold a name.
      return batch.map(() => ({ ok: false, reason: 'unknown' }));
    }
  }
}
