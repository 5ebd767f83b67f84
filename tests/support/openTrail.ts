import { onTestFinished } from 'vitest';
import { Recorder } from '../../server/trail/Recorder.ts';
import { SqliteTrail } from '../../server/trail/SqliteTrail.ts';
import type { CaseId, MeetingId, UnitId } from '../../shared/ids.ts';
import type { WallTime } from '../../shared/time.ts';

interface Lookups {
  readonly unitOf?: (meeting: MeetingId) => UnitId | null;
  readonly caseOf?: (meeting: MeetingId) => CaseId | null;
  /** Goes on by a millisecond with each row, so that rows have an order. */
  readonly ticks?: boolean;
}

/** A trail with its recorder, on a clock that the test moves, and that can be made to fail. */
export const openTrail = ({ unitOf = () => null, caseOf = () => null, ticks = false }: Lookups = {}) => {
  const trail = new SqliteTrail({ file: ':memory:', serverKey: Buffer.alloc(32, 9) });
  onTestFinished(() => trail.close());
  const clock = { now: Date.now() };
  const broken = { is: false };
  const record: SqliteTrail['record'] = (row) => {
    if (broken.is) throw new Error('the disk is full');
    trail.record(row);
  };
  const now = (): WallTime => {
    if (ticks) clock.now += 1;
    return clock.now as WallTime;
  };
  const recorder = new Recorder({ trail: { record }, unitOf, caseOf, now });
  return { trail, recorder, clock, broken };
};
