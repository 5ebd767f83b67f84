import type { IsoDate, WallTime } from '../../shared/time.ts';
import { osloDate } from '../../shared/time.ts';
import type { DocumentWords } from './words/nn.ts';

/** `3. mars 2026`. Written from our own words, so that the same facts give the same text everywhere. */
export const longDate = (date: IsoDate, words: DocumentWords): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)}. ${words.months[Number(month) - 1] ?? month} ${year}`;
};

const oslo = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `09.05`, as it is written in Norwegian. */
export const clockTime = (at: WallTime): string => oslo.format(at).replace(':', '.');

export const dayOf = (at: WallTime, words: DocumentWords): string => longDate(osloDate(at), words);

/** `3. mars 2026 kl. 09.05` */
export const dayAndTime = (at: WallTime, words: DocumentWords): string =>
  words.dateAndTime(dayOf(at, words), clockTime(at));
