import type { TFunction } from 'i18next';
import { secondsLeft } from '../../shared/clock.ts';
import type { IsoDate, Ms, WallTime } from '../../shared/time.ts';

/**
 * What is left, as it stands on every screen: `6:30`, and over time `+1:05`. Tabular figures are the
 * business of the style sheet (`.figures`).
 */
export const formatLeft = (left: Ms): string => {
  const seconds = secondsLeft(left);
  return seconds >= 0 ? minutesAndSeconds(seconds) : `+${minutesAndSeconds(-seconds)}`;
};

/** A span of time in minutes and seconds, rounded to the second: `12:05`. */
export const formatSpan = (span: Ms): string => minutesAndSeconds(Math.max(0, Math.round(span / 1000)));

export const isOver = (left: Ms): boolean => secondsLeft(left) < 0;

const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Norway's clock and calendar, whatever zone the device is in. */
const oslo = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** `10:46`. */
export const formatTime = (at: WallTime): string => oslo.format(at).slice(11, 16);

/** `3. desember 2026`, in the language of `t`. */
export const formatDate = (day: IsoDate, t: TFunction): string => t('terms.date', dateParts(day, t));

/** `torsdag 3. desember 2026`. */
const formatDateWithWeekday = (day: IsoDate, t: TFunction): string =>
  t('terms.dateWithWeekday', dateParts(day, t));

/** `torsdag 3. desember 2026 kl. 10:00`. */
export const formatDateAndTime = (at: WallTime, t: TFunction): string =>
  t('terms.dateAndTime', { date: formatDateWithWeekday(dayOf(at), t), time: formatTime(at) });

/** `3. desember 2026`. */
export const formatDay = (at: WallTime, t: TFunction): string => formatDate(dayOf(at), t);

const dayOf = (at: WallTime): IsoDate => oslo.format(at).slice(0, 10) as IsoDate;

/** The names are our own words: not every browser knows nynorsk. */
const dateParts = (day: IsoDate, t: TFunction) => {
  const [year = '', month = '', date = ''] = day.split('-');
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return {
    year,
    day: String(Number(date)),
    month: t(`terms.month.${MONTHS[Number(month) - 1] ?? 'm1'}`),
    weekday: t(`terms.weekday.${WEEKDAYS[weekday] ?? 'd0'}`),
  };
};

const MONTHS = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9', 'm10', 'm11', 'm12'] as const;
const WEEKDAYS = ['d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6'] as const;
