import type { KeyRing } from '../../server/storage/keys/KeyRing.ts';
import { SqliteMeetingStore } from '../../server/storage/SqliteMeetingStore.ts';
import { ThreadedWriter, type WriterLostError } from '../../server/storage/ThreadedWriter.ts';
import { memoryKeyRing } from './keyRing.ts';
import { silentLog } from './silentLog.ts';

interface Options {
  readonly keys?: KeyRing;
  readonly lost?: (error: WriterLostError) => void;
}

/** The store as the server has it, with a thread that writes; open. */
export const threadedStore = async (
  file: string,
  { keys = memoryKeyRing(), lost = () => undefined }: Options = {},
): Promise<SqliteMeetingStore> => {
  const store = new SqliteMeetingStore(file, keys, silentLog, {
    writer: ({ name }, log) => new ThreadedWriter({ file: name, log, lost }),
  });
  await store.ready;
  return store;
};
