import 'i18next';
import type { Words } from './nn/words.ts';

/** Makes every key that is used a key that exists. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words';
    resources: { words: Words };
  }
}
