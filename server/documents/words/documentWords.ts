import type { UnitLanguage } from '../../../shared/plan.ts';
import { nb } from './nb.ts';
import { type DocumentWords, nn } from './nn.ts';

const WORDS: Readonly<Record<UnitLanguage, DocumentWords>> = { nn, nb };

/** The words of a document in the unit's language form. */
export const documentWords = (language: UnitLanguage): DocumentWords => WORDS[language];
