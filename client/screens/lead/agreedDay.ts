import { osloDate, type WallTime } from '../../../shared/time.ts';

/**
 * [UI97] When a broken-off meeting goes on, or null while no day is agreed: then the plan still says when it began. On
 * the agreed day itself the time may have passed.
 */
export const agreedDay = (
  startsAt: WallTime | null,
  startedAt: WallTime | null,
  now: WallTime,
): WallTime | null => {
  if (startsAt === null) return null;
  const anotherDay = startedAt !== null && osloDate(startsAt) > osloDate(startedAt);
  return anotherDay || startsAt > now ? startsAt : null;
};
