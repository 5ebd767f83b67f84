import { setImmediate } from 'node:timers/promises';
import type { MeetingId } from '../../shared/ids.ts';
import type { TrailMeeting } from '../../shared/trail.ts';
import type { MeetingContext } from '../meeting/context.ts';
import type { KeptRow } from '../trail/Trail.ts';
import type { HttpDeps } from './deps.ts';

/** What is known today of the meeting that a row is about. */
export interface Known {
  /** Null where its live notes are gone, or the row is about no meeting. */
  readonly context: MeetingContext | null;
  readonly about: TrailMeeting | null;
}

const NOTHING: Known = { context: null, about: null };

/** [TR7] Looks up what rows are about, each meeting once. Ids that nothing stands behind any more name nothing. */
export const knowing = (
  deps: Pick<HttpDeps, 'live' | 'cases' | 'log'>,
): ((row: KeptRow) => Promise<Known>) => {
  const known = new Map<MeetingId, Promise<Known>>();
  return ({ meeting }) => {
    if (meeting === null) return Promise.resolve(NOTHING);
    const found = known.get(meeting) ?? look(meeting, deps);
    known.set(meeting, found);
    return found;
  };
};

const look = async (
  meeting: MeetingId,
  { live, cases, log }: Pick<HttpDeps, 'live' | 'cases' | 'log'>,
): Promise<Known> => {
  try {
    // Logs are read one by one, with room for the meetings that run in between.
    await setImmediate();
    const context = (await live.glance(meeting))?.context;
    if (context !== undefined) {
      const { details, startedAt } = context;
      const startsAt = startedAt ?? details?.startsAt ?? null;
      return { context, about: { meeting, state: 'open', startsAt, child: details?.child ?? '' } };
    }
  } catch (error) {
    // One log that cannot be read keeps nobody from reading who opened all the others.
    log.error({ meeting, err: error }, 'a meeting of the trail could not be looked up');
  }
  const kept = cases.meeting(meeting);
  const state = kept?.goneAt == null ? 'gone' : 'kept';
  return { context: null, about: { meeting, state, startsAt: kept?.heldAt ?? null, child: '' } };
};
