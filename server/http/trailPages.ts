import { setImmediate } from 'node:timers/promises';
import type { MeetingId } from '../../shared/ids.ts';
import type { TrailEntry, TrailMeeting, TrailPage } from '../../shared/trail.ts';
import type { KeptRow } from '../trail/Trail.ts';

/** A row as somebody reads it, and the meeting that it is about. */
export interface Shown {
  readonly entry: TrailEntry;
  readonly about: TrailMeeting | null;
}

/** After so many rows the meetings that run meanwhile get their turn. */
const AT_ONCE = 200;

/**
 * As many rows as are wanted, with the meetings that they are about, and whether there is more.
 * @param shownOf null for a row that this reader does not get
 */
export const pageOf = async (
  rows: Iterable<KeptRow>,
  most: number,
  shownOf: (row: KeptRow) => Promise<Shown | null>,
): Promise<Pick<TrailPage, 'entries' | 'meetings' | 'next'>> => {
  const entries: TrailEntry[] = [];
  const meetings = new Map<MeetingId, TrailMeeting>();
  const pageTo = (next: TrailPage['next']) => ({ entries, meetings: [...meetings.values()], next });
  let looked = 0;
  for (const row of rows) {
    looked += 1;
    if (looked % AT_ONCE === 0) await setImmediate();
    const shown = await shownOf(row);
    if (shown === null) continue;
    if (entries.length === most) return pageTo(entries.at(-1)?.id ?? null);
    entries.push(shown.entry);
    if (shown.about !== null) meetings.set(shown.about.meeting, shown.about);
  }
  return pageTo(null);
};
