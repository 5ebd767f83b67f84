import type { WallTime } from '../../shared/time.ts';

const MINUTE = 60_000;

/**
 * The wall clock as views are made from it: to the minute. They ask it for nothing finer than the day (is
 * this consent valid today?), and days begin with a minute.
 */
export const viewMinute = (wall: WallTime): WallTime => (wall - (wall % MINUTE)) as WallTime;
