/** The thread that draws one document. Started by `renderPdf.ts`, which is the only one that speaks to it. */
import { parentPort, workerData } from 'node:worker_threads';
import { drawPdf, type Printable } from './drawPdf.ts';

// Both ends are of this build and in this process: what comes through is not asked for its form again.
parentPort?.postMessage(await drawPdf(workerData as Printable));
