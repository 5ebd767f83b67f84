import type { Referat } from '../../shared/referat.ts';
import type { WallTime } from '../../shared/time.ts';
import { dayOf } from './dates.ts';
import { documentWords } from './words/documentWords.ts';

/** Under the title of what is not approved. */
export const draftLine = (language: Referat['language']): string => documentWords(language).draft;

/** Under the title of an approved version. */
export const approvedLine = (language: Referat['language'], at: WallTime, version: number): string => {
  const words = documentWords(language);
  return words.approved(dayOf(at, words), version);
};
