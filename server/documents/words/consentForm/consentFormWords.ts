import type { ScreenLanguage } from '../../../../shared/plan.ts';
import { en } from './en.ts';
import { nb } from './nb.ts';
import { type ConsentFormWords, nn } from './nn.ts';

const WORDS: Readonly<Record<ScreenLanguage, ConsentFormWords>> = { nn, nb, en };

/** The words of the form in the language of the one who signs. */
export const consentFormWords = (language: ScreenLanguage): ConsentFormWords => WORDS[language];
