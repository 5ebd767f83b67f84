import { createLog } from '../../server/config/log.ts';

export const silentLog = createLog('silent');
