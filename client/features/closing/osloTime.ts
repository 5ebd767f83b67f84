import { osloDate, WallTime } from '../../../shared/time.ts';

const clockInOslo = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  hour: '2-digit',
  minute: '2-digit',
});

/** Day and time in Norway, as the two fields of a form. */
export const fieldsOf = (at: WallTime): { day: string; time: string } => ({
  day: osloDate(at),
  time: clockInOslo.format(at),
});

/**
 * The moment when clocks in Norway show this, whatever zone the device is in. An hour that summer time
 * skips becomes the one after it. Null when it is no date or time.
 */
export const momentOf = (day: string, time: string): WallTime | null => {
  const utc = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(utc) || !/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^\d{2}:\d{2}$/.test(time)) return null;
  // Norway is one or two hours ahead of UTC: one of them shows what was asked for.
  for (const hours of [2, 1]) {
    const at = WallTime.safeParse(utc - hours * 3_600_000);
    if (!at.success) return null;
    const shown = fieldsOf(at.data);
    if (shown.day === day && shown.time === time) return at.data;
  }
  const later = WallTime.safeParse(utc - 3_600_000);
  return later.success ? later.data : null;
};
