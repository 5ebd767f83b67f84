import type { Append, AppendResult, MeetingStore } from '../storage/MeetingStore.ts';

/** What came of a commit. `unknown`: the store threw, so that it may or may not be on disk. */
export type Outcome = AppendResult | { ok: false; reason: 'unknown' };

/** A meeting that has something to be written. */
export interface Source {
  /** What is to be written now, or null where it was dropped. What comes later waits for the next commit. */
  take(): Append | null;
  /**
   * Called synchronously, one source after the other, when the outcome of what was taken first and is not settled yet is
   * known. What failed is settled before anything more is taken.
   */
  settle(outcome: Outcome): void;
}

interface Written {
  readonly source: Source;
  readonly outcome: Outcome;
}

/**
 * [SY25] One commit for each turn of the event loop, for all meetings together: a burst of commands, from one
 * meeting or from a hundred, waits for the disk once. One append is on its way at a time; what was decided meanwhile
 * is on its way before those whose commit is durable are told so, so that the disk and the meetings work side by side.
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
    let durable: readonly Written[] = [];
    while (this.#waiting.size > 0 || durable.length > 0) {
      // Commands that arrived in this turn of the event loop have all been decided by then.
      await new Promise(setImmediate);
      const taken = this.#take();
      const writing = this.#write(taken.map(({ append }) => append));
      settle(durable);
      const outcomes = await writing;
      const written = taken.map(
        ({ source }, index): Written => ({
          source,
          outcome: outcomes[index] ?? { ok: false, reason: 'unknown' },
        }),
      );
      // All that rests on what failed falls with it, and must not be taken.
      settle(written.filter(({ outcome }) => !outcome.ok));
      durable = written.filter(({ outcome }) => outcome.ok);
    }
    this.#running = null;
  }

  #take(): readonly { source: Source; append: Append }[] {
    const asked = [...this.#waiting];
    this.#waiting = new Set();
    return asked.flatMap((source) => {
      const append = source.take();
      return append ? [{ source, append }] : [];
    });
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

const settle = (written: readonly Written[]): void => {
  for (const { source, outcome } of written) source.settle(outcome);
};
