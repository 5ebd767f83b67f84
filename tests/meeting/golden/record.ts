import { writeFileSync } from 'node:fs';
import { FACT_VERSION } from '../../../server/meeting/facts.ts';
import { wholeMeeting } from './wholeMeeting.ts';

/**
 * Records the golden log of the present version: `npx tsx tests/meeting/golden/record.ts`. Only for a version
 * that was never released: the log of a released one is what old meetings look like, and stays.
 */
const { facts, context } = wholeMeeting().state;
const file = new URL(`v${FACT_VERSION}.json`, import.meta.url);
writeFileSync(file, `${JSON.stringify({ facts: facts.all, context }, null, 1)}\n`);
