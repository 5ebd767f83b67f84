import { Worker } from 'node:worker_threads';
import type { MeetingId } from '../../shared/ids.ts';
import type { Log } from '../config/log.ts';
import { StartError } from '../config/StartError.ts';
import type { AppendResult } from './MeetingStore.ts';
import type { Keyed, Writer } from './MeetingWriter.ts';
import type { Answered, Asked, Sent, ThreadData } from './writerThread.ts';

/** The thread has ended though nobody told it to: from here on nothing can be saved. */
export class WriterLostError extends Error {
  override readonly name = 'WriterLostError';
}

interface Options {
  readonly file: string;
  readonly log: Log;
  /** Told once, when the thread is lost; everything that waited for it has failed by then. */
  readonly lost: (error: WriterLostError) => void;
}

interface Waiting {
  readonly resolve: (answer: Answered) => void;
  readonly reject: (error: Error) => void;
}

/** Built, the thread is a file beside the one that this is in. */
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? './writerThread.dev.mjs' : './writerThread.js',
  import.meta.url,
);

/** A writer in a thread of its own. What is asked is done one after the other. */
export class ThreadedWriter implements Writer {
  readonly ready: Promise<void>;
  readonly #thread: Worker;
  readonly #log: Log;
  readonly #lost: Options['lost'];
  readonly #waiting: Waiting[] = [];
  #state: 'opening' | 'open' | 'closing' | 'lost' = 'opening';

  constructor({ file, log, lost }: Options) {
    this.#log = log;
    this.#lost = lost;
    this.#thread = new Worker(THREAD, {
      workerData: { file, logLevel: log.level } satisfies ThreadData,
    });
    this.#thread.on('message', (answer: Answered) => this.#waiting.shift()?.resolve(answer));
    this.#thread.on('error', (error) => this.#end(error));
    this.#thread.on('exit', () => this.#end(null));
    // The first answer says that the file is open.
    this.ready = this.#answer().then(
      () => {
        this.#state = 'open';
      },
      () => {
        throw new StartError(`The database ${file} cannot be written to.`);
      },
    );
  }

  async append(batch: readonly Keyed[]): Promise<readonly AppendResult[]> {
    const sent = batch.map(({ key, facts, rows }): Sent => ({ key: key.toString('base64'), facts, rows }));
    const answer = await this.#ask({ ask: 'append', batch: JSON.stringify(sent) });
    return Array.isArray(answer) ? answer : [];
  }

  async forget(meeting: MeetingId): Promise<void> {
    if ((await this.#ask({ ask: 'forget', meeting })) !== 'done')
      throw new Error('a meeting could not be taken away');
  }

  healthy(): boolean {
    return this.#state === 'open';
  }

  /** Resolves when everything that was asked before is done, and the thread has ended. */
  async close(): Promise<void> {
    if (this.#state === 'lost' || this.#state === 'closing') return;
    this.#state = 'closing';
    const ended = new Promise<void>((resolve) => this.#thread.once('exit', () => resolve()));
    this.#thread.postMessage({ ask: 'close' } satisfies Asked);
    await ended;
  }

  /** @throws {WriterLostError} when there is nobody to ask any more. */
  #ask(asked: Asked): Promise<Answered> {
    if (this.#state !== 'open') return Promise.reject(new WriterLostError('the thread has ended'));
    this.#thread.postMessage(asked);
    return this.#answer();
  }

  #answer(): Promise<Answered> {
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  /** Whether what waited was written nobody knows: it is answered as such, and never as saved. */
  #end(error: unknown): void {
    const before = this.#state;
    if (before === 'lost' || (before === 'closing' && error === null)) return;
    this.#state = 'lost';
    const lost = new WriterLostError('The thread that writes the log has ended.');
    for (const { reject } of this.#waiting.splice(0)) reject(lost);
    if (before === 'opening') return;
    this.#log.fatal({ err: error }, 'the thread that writes the log has ended');
    this.#lost(lost);
  }
}
