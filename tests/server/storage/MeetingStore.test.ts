import { join } from 'node:path';
import { SqliteMeetingStore } from '../../../server/storage/SqliteMeetingStore.ts';
import { temporaryFolder } from '../../support/dataFolder.ts';
import { memoryKeyRing } from '../../support/keyRing.ts';
import { MemoryMeetingStore } from '../../support/MemoryMeetingStore.ts';
import { silentLog } from '../../support/silentLog.ts';
import { threadedStore } from '../../support/threadedStore.ts';
import { storeContract } from './storeContract.ts';

storeContract('memory', () => new MemoryMeetingStore());
storeContract('SQLite', () => new SqliteMeetingStore(':memory:', memoryKeyRing(), silentLog));
storeContract('SQLite in a thread', () => threadedStore(join(temporaryFolder(), 'meetings.sqlite')));
