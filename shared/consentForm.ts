import * as z from 'zod/mini';
import { ScreenLanguage } from './plan.ts';

/** GET /api/meetings/:meeting/consent.pdf (leader): the form to sign, in the language of the one who signs. */
export const ConsentFormQuery = z.strictObject({ language: ScreenLanguage });
