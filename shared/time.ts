import * as z from 'zod/mini';

/** A duration in milliseconds. */
export type Ms = number & z.core.$brand<'Ms'>;
export const Ms = z.int().brand<'Ms'>();

/**
 * Meeting time: milliseconds on the server's monotonic clock, shifted so that it starts near the wall
 * clock. It never goes backwards within a meeting (DESIGN, Time). Only for arithmetic.
 */
export const MeetingTime = z.int().brand<'MeetingTime'>();
export type MeetingTime = z.infer<typeof MeetingTime>;

/** Wall time: milliseconds since the epoch. Only for display and documents. */
export const WallTime = z.int().check(z.nonnegative(), z.lte(8_640_000_000_000_000)).brand<'WallTime'>();
export type WallTime = z.infer<typeof WallTime>;

/** A calendar date, `YYYY-MM-DD`, in Norway. */
export const IsoDate = z
  .string()
  .check(
    z.regex(/^\d{4}-\d{2}-\d{2}$/),
    z.refine((date) => !Number.isNaN(Date.parse(date)) && new Date(date).toISOString().startsWith(date)),
  )
  .brand<'IsoDate'>();
export type IsoDate = z.infer<typeof IsoDate>;

export const MINUTE = 60_000 as Ms;
export const ZERO = 0 as Ms;

export const minutes = (count: number): Ms => (count * MINUTE) as Ms;
export const since = (now: MeetingTime, then: MeetingTime): Ms => (now - then) as Ms;
export const plus = (a: Ms, b: Ms): Ms => (a + b) as Ms;
export const sum = (parts: readonly Ms[]): Ms => parts.reduce(plus, ZERO);

const oslo = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Oslo',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The calendar day in Norway at a moment, also around midnight and summer time. */
export const osloDate = (at: WallTime): IsoDate => {
  // Each consent of each service asks for the same day, and days begin with a minute.
  const minute = Math.floor(at / 60_000);
  if (lastAsked.minute !== minute) lastAsked = { minute, date: oslo.format(at) as IsoDate };
  return lastAsked.date;
};
let lastAsked = { minute: Number.NaN, date: '' as IsoDate };
