import type { Append, AppendResult } from '../../server/storage/MeetingStore.ts';
import { MemoryMeetingStore } from './MemoryMeetingStore.ts';

/** What a store can do to those who rely on it. */
export type Fault = 'conflict' | 'failed' | 'throws';

/** A store in memory that fails, or waits, when it is told to. */
export class FaultyMeetingStore extends MemoryMeetingStore {
  readonly #faults: Fault[] = [];
  #opened: Promise<void> = Promise.resolve();
  /** How many meetings were in each append that came in. */
  readonly commits: number[] = [];

  /** The next commits end so, each once, for all meetings in them. */
  fail(...faults: Fault[]): void {
    this.#faults.push(...faults);
  }

  /** Commits wait until the returned function is called, as on a slow disk. */
  hold(): () => void {
    let open = (): void => {};
    this.#opened = new Promise((resolve) => {
      open = resolve;
    });
    return () => open();
  }

  /** Another process writes to the same log. */
  async write(append: Append): Promise<AppendResult | undefined> {
    return (await super.append([append]))[0];
  }

  override async append(batch: readonly Append[]): Promise<readonly AppendResult[]> {
    this.commits.push(batch.length);
    await this.#opened;
    const fault = this.#faults.shift();
    if (fault === 'throws') throw new Error('the disk is gone');
    return fault ? batch.map(() => ({ ok: false, reason: fault })) : super.append(batch);
  }
}
