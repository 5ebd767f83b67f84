import { IsoDate, osloDate, type WallTime } from '../../shared/time.ts';

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
});
const MINUTE = 60_000;

/** What the clock on the wall in Norway shows, as if it were UTC: to find out how far apart they are. */
const shownAsUtc = (at: number): number => Date.parse(`${osloDate(at as WallTime)}T${clock.format(at)}Z`);

/** What a date field and a time field hold for a moment, in Norway: `2026-12-03` and `10:00`. */
export const osloFields = (at: WallTime): { readonly date: string; readonly time: string } => ({
  date: osloDate(at),
  time: clock.format(at).slice(0, 5),
});

/**
 * The moment when clocks in Norway show this date and time, or null when the fields do not hold one. An hour
 * that summer time skips becomes the hour after it.
 */
export const osloMoment = (date: string, time: string): WallTime | null => {
  if (!IsoDate.safeParse(date).success || !/^\d{2}:\d{2}$/.test(time)) return null;
  const wanted = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(wanted)) return null;
  // Twice, since the distance to UTC can be another one there than where we first looked.
  let at = wanted;
  for (let round = 0; round < 2; round += 1) at -= shownAsUtc(at) - wanted;
  return (Math.round(at / MINUTE) * MINUTE) as WallTime;
};
