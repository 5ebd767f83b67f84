import { SqliteMeetingStore } from '../../../server/storage/SqliteMeetingStore.ts';
import { memoryKeyRing } from '../../support/keyRing.ts';
import { MemoryMeetingStore } from '../../support/MemoryMeetingStore.ts';
import { silentLog } from '../../support/silentLog.ts';
import { storeContract } from './storeContract.ts';

storeContract('memory', () => new MemoryMeetingStore());
storeContract('SQLite', () => new SqliteMeetingStore(':memory:', memoryKeyRing(), silentLog));
