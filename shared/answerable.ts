import * as z from 'zod/mini';
import { Line } from './text.ts';

/**
 * [AU15] GET /api/meetings/:meeting/answerable (the family's seats): who answers for what is kept, and on which legal
 * basis. An empty line is one that the unit has not settled.
 */
export const Answerable = z.strictObject({ controller: Line, referat: Line, stafettlogg: Line });
export type Answerable = z.infer<typeof Answerable>;

export const ANSWERABLE_LINES = ['controller', 'referat', 'stafettlogg'] as const;
