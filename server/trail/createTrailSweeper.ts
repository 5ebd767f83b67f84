import type { WallTime } from '../../shared/time.ts';
import type { Log } from '../config/log.ts';
import type { Trail } from './Trail.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

interface SweeperDeps {
  readonly trail: Pick<Trail, 'endBefore'>;
  /** How long a row is kept. */
  readonly days: number;
  readonly now: () => WallTime;
  readonly log: Log;
}

interface TrailSweeper {
  /** [TR8] Ends what has been kept long enough. A disk that is full for a moment is tried again the next day. */
  sweep(): void;
  stop(): void;
}

/** Sweeps once a day from now on; the first sweep is the caller's. */
export const createTrailSweeper = ({ trail, days, now, log }: SweeperDeps): TrailSweeper => {
  const sweep = (): void => {
    try {
      const at = now();
      trail.endBefore((at - days * DAY_MS) as WallTime, at);
    } catch (error) {
      log.error({ err: error }, 'what is too old in the trail could not be ended');
    }
  };
  const timer = setInterval(sweep, DAY_MS).unref();
  return { sweep, stop: () => clearInterval(timer) };
};
