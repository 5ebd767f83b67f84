/**
 * Preloaded into a server and its threads: the thread that writes the log dies at the append that holds the planted
 * command, which it does not get to.
 */
import { isMainThread, parentPort } from 'node:worker_threads';

if (!isMainThread)
  parentPort?.on('message', (asked) => {
    if (String(asked.batch).includes('"commandId":"deadly"')) process.exit(1);
  });
