import { type Delay, expectedAt } from '../../shared/day.ts';
import type { WallTime } from '../../shared/time.ts';

/** A delay as it is at this moment, for a page that has no clock of the server's. */
export const asOf = (delay: Delay | null, wall: WallTime): Delay | null =>
  delay && { at: expectedAt(delay, wall), growsFrom: null };
