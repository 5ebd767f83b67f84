import { MINUTE, type Ms } from '../../../shared/time.ts';

const HOUR = 60 * MINUTE;

/** [UI50] What a correction by whole minutes adds to the clock: never below zero, never more than an hour. */
export const correctedBy = (elapsed: Ms, minutes: number): Ms =>
  Math.min(HOUR, Math.max(-Math.min(elapsed, HOUR), minutes * MINUTE)) as Ms;

/** Moves the item at `from` by one place; the same order where it cannot. */
export const moved = <T>(items: readonly T[], from: number, by: 1 | -1): readonly T[] => {
  const item = items[from];
  const to = from + by;
  if (item === undefined || to < 0 || to >= items.length) return items;
  const rest = items.filter((_, at) => at !== from);
  return [...rest.slice(0, to), item, ...rest.slice(to)];
};
