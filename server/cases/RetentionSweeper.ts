import type { MeetingId } from '../../shared/ids.ts';
import type { WallTime } from '../../shared/time.ts';
import type { Log } from '../config/log.ts';
import type { Cases } from './Cases.ts';
import type { Eraser } from './Eraser.ts';
import { notesEnd, type RetentionRules } from './RetentionRules.ts';

/** How often what has been kept long enough is looked for: days are counted, so hours are near enough. */
const SWEEP_MS = 60 * 60 * 1000;

interface SweeperDeps {
  readonly cases: Pick<Cases, 'finished'>;
  readonly rules: RetentionRules;
  readonly eraser: Pick<Eraser, 'eraseNotes'>;
  readonly now: () => WallTime;
  readonly log: Log;
}

export interface RetentionSweeper {
  /** [RN2] Erases the live notes that have been kept long enough. One that cannot be erased hinders no other. */
  sweep(): Promise<void>;
  stop(): void;
}

/** Sweeps once an hour from now on; the first sweep is the caller's. */
export const createRetentionSweeper = ({ cases, rules, eraser, now, log }: SweeperDeps): RetentionSweeper => {
  const sweep = async (): Promise<void> => {
    const at = now();
    const due = (): readonly MeetingId[] =>
      cases
        .finished()
        .filter(({ meeting, since }) => notesEnd(rules, meeting, since) <= at)
        .map(({ meeting }) => meeting);
    for (const meeting of due())
      try {
        // A correction may have been approved while others were taken away: it is to be taken out first.
        if (!due().includes(meeting)) continue;
        const nobody = { reference: '', askedBy: null, approvedBy: null };
        await eraser.eraseNotes(meeting, { at, ground: 'retention', ...nobody });
        log.info({ meeting }, 'live notes were erased, as the retention rules say');
      } catch (error) {
        log.error({ meeting, err: error }, 'live notes could not be erased; the next hour tries again');
      }
  };
  const quietly = (): void => {
    sweep().catch((error: unknown) => log.error({ err: error }, 'what is to go could not be looked for'));
  };
  const timer = setInterval(quietly, SWEEP_MS).unref();
  return { sweep, stop: () => clearInterval(timer) };
};
