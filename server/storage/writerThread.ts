/**
 * The thread that writes the log: sealing, SQL and waiting for the disk happen here, and meetings go on meanwhile.
 * Started by `WriterThread.ts`, which is the only one that speaks to it.
 */
import { parentPort, workerData } from 'node:worker_threads';
import type { MeetingId } from '../../shared/ids.ts';
import { createLog } from '../config/log.ts';
import type { Append, AppendResult } from './MeetingStore.ts';
import { MeetingWriter } from './MeetingWriter.ts';
import { connectAgain } from './openDatabase.ts';

export interface ThreadData {
  readonly file: string;
  readonly logLevel: string;
}
/** JSON of a batch: much less work for the other side than a copy of each object in it. Keys in base64. */
export type Asked =
  | { readonly ask: 'append'; readonly batch: string }
  | { readonly ask: 'forget'; readonly meeting: MeetingId }
  | { readonly ask: 'close' };
/** One for each that was asked, in order, and the first for having opened the file. */
export type Answered = readonly AppendResult[] | 'done' | 'failed';

export type Sent = Append & { readonly key: string };

const port = parentPort;
if (port === null) throw new Error('this is started as a thread');
// Both ends of the port are of this build and in this process: what comes through it is not asked for its form again.
const { file, logLevel } = workerData as ThreadData;
const log = createLog(logLevel);
const db = connectAgain(file);
const writer = new MeetingWriter(db, log);

const append = (batch: string): Answered =>
  writer.append(
    (JSON.parse(batch) as Sent[]).map(({ key, ...rest }) => ({ ...rest, key: Buffer.from(key, 'base64') })),
  );

const forget = (meeting: MeetingId): Answered => {
  try {
    writer.forget(meeting);
    return 'done';
  } catch (error) {
    log.error({ err: error, meeting }, 'a meeting could not be taken away');
    return 'failed';
  }
};

port.on('message', (asked: Asked) => {
  if (asked.ask !== 'close')
    return port.postMessage(asked.ask === 'append' ? append(asked.batch) : forget(asked.meeting));
  // The other connection moves the journal into the file.
  db.close();
  port.close();
});
port.postMessage('done' satisfies Answered);
