import { Worker } from 'node:worker_threads';
import type { Printable } from './drawPdf.ts';

/** Built, the thread is a file beside the one that this is in. */
const THREAD = new URL(
  import.meta.url.endsWith('.ts') ? './pdfThread.dev.mjs' : './pdfThread.js',
  import.meta.url,
);

let last: Promise<unknown> = Promise.resolve();

/**
 * [RF11] Draws a document in a thread of its own, that ends with it: it takes some tenths of a second, in which no
 * meeting is to stand still. One after the other, so that many at once take no more than one core.
 */
export const renderPdf = (printable: Printable): Promise<Buffer> => {
  const drawn = last.then(() => inThread(printable));
  last = drawn.catch(() => undefined);
  return drawn;
};

const inThread = (printable: Printable): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(THREAD, { workerData: printable });
    thread.once('message', ({ buffer, byteOffset, byteLength }: Uint8Array) =>
      resolve(Buffer.from(buffer, byteOffset, byteLength)),
    );
    thread.once('error', reject);
    // Where it has answered, this is said to nobody.
    thread.once('exit', () => reject(new Error('a document could not be drawn')));
  });
