import { setImmediate } from 'node:timers/promises';
import type { MeetingId } from '../../shared/ids.ts';
import type { MeetingListItem } from '../../shared/meetings.ts';
import type { Log } from '../config/log.ts';
import type { LiveMeetings } from '../live/LiveMeetings.ts';
import { type Slot, slotOf } from '../meeting/slot.ts';

export interface Summary extends Pick<MeetingListItem, 'details' | 'practice' | 'stage' | 'parked'> {
  /** Null while no time is set. */
  readonly slot: Slot | null;
}

/** More than a school has in many years. */
const MOST = 2_000;

/**
 * What the front page and the day say of each meeting. A log is only read the first time and after something was
 * committed to it, one at a time over all requests, with room for the meetings that run in between.
 */
export class MeetingSummaries {
  readonly #live: Pick<LiveMeetings, 'glance'>;
  readonly #log: Log;
  readonly #known = new Map<MeetingId, Promise<Summary | null>>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(live: Pick<LiveMeetings, 'glance' | 'onCommit'>, log: Log) {
    this.#live = live;
    this.#log = log;
    live.onCommit((meeting) => this.#known.delete(meeting));
  }

  /** Null where the log cannot be read: one damaged meeting does not hide the others. Never rejects. */
  of(meeting: MeetingId): Promise<Summary | null> {
    const known = this.#known.get(meeting);
    if (known !== undefined) return known;
    const reading = this.#last.then(() => this.#read(meeting));
    this.#last = reading;
    this.#known.set(meeting, reading);
    const [oldest] = this.#known.keys();
    if (this.#known.size > MOST && oldest !== undefined) this.#known.delete(oldest);
    // What could not be read is tried again the next time.
    void reading.then((summary) => {
      if (summary === null && this.#known.get(meeting) === reading) this.#known.delete(meeting);
    });
    return reading;
  }

  async #read(meeting: MeetingId): Promise<Summary | null> {
    try {
      await setImmediate();
      const state = await this.#live.glance(meeting);
      if (state === undefined) return null;
      const { details, practice, stage, parkedAt } = state.context;
      return { details, practice, stage, parked: parkedAt !== null, slot: slotOf(state.context) };
    } catch (error) {
      this.#log.error({ meeting, err: error }, 'a meeting could not be read for the list');
      return null;
    }
  }
}
