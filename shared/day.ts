import * as z from 'zod/mini';
import type { UnitId } from './ids.ts';
import { type IsoDate, MINUTE, type Ms, minutes, WallTime } from './time.ts';

/**
 * Whose day it is. The practice of a unit is an owner of its own: what is made up and what is real never share a room
 * or a link.
 */
export interface DayOwner {
  readonly unit: UnitId;
  readonly practice: boolean;
}

/** All meetings of one owner on one date in Norway, such as `real-2026-12-03-UNIT`. Derived; nobody makes it. */
export const DayId = z
  .string()
  .check(z.regex(/^(real|practice)-\d{4}-\d{2}-\d{2}-[A-Za-z0-9_-]{1,64}$/))
  .brand<'DayId'>();
export type DayId = z.infer<typeof DayId>;

const DATE = 'yyyy-mm-dd'.length;

export const dayId = ({ unit, practice }: DayOwner, date: IsoDate): DayId =>
  DayId.parse(`${practice ? 'practice' : 'real'}-${date}-${unit}`);
export const isPractice = (day: DayId): boolean => day.startsWith('practice-');
export const dateOf = (day: DayId): IsoDate => afterKind(day).slice(0, DATE) as IsoDate;
export const unitOf = (day: DayId): UnitId => afterKind(day).slice(DATE + 1) as UnitId;
const afterKind = (day: DayId): string => day.slice(day.indexOf('-') + 1);

/** One link for all of a staff member's meetings of a day. Random; says nothing about the person. */
export const StaffDayId = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{16,64}$/))
  .brand<'StaffDayId'>();
export type StaffDayId = z.infer<typeof StaffDayId>;

/** [AF6] What the staff need to talk a meeting through before the next one. */
export const BETWEEN: Ms = minutes(10);
/** [AF9] Less than this is on time. */
export const WORTH_SAYING: Ms = MINUTE;

/**
 * [AF9] When a meeting that has not begun can begin, where that is later than planned: a time, and whether it
 * moves along with the clock from some moment on. It says nothing about why.
 */
export const Delay = z.strictObject({ at: WallTime, growsFrom: z.nullable(WallTime) });
export type Delay = z.infer<typeof Delay>;

/** Nothing is sent while it grows: whoever looks works it out. */
export const expectedAt = ({ at, growsFrom }: Delay, wall: WallTime): WallTime =>
  (at + (growsFrom === null ? 0 : Math.max(0, wall - growsFrom))) as WallTime;

/** The next meeting of the day, as those who lead and guard the one before it know it: a time and nothing else. */
export const Following = z.strictObject({ startsAt: WallTime, delay: z.nullable(Delay) });
export type Following = z.infer<typeof Following>;

/** What the rest of the day says about one meeting. */
export interface OfTheDay {
  readonly delay: Delay | null;
  readonly following: Following | null;
}
export const ALONE: OfTheDay = { delay: null, following: null };
