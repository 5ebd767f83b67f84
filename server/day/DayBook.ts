import { type DayId, type DayOwner, dayId } from '../../shared/day.ts';
import type { MeetingId } from '../../shared/ids.ts';
import type { IsoDate } from '../../shared/time.ts';
import type { DayMeeting, MeetingOwners } from './Days.ts';
import type { MeetingSummaries } from './MeetingSummaries.ts';

/** A meeting that became another, as far as its day is concerned. */
export interface Change {
  readonly before: KnownMeeting | undefined;
  /** Undefined where the meeting is no more. */
  readonly after: KnownMeeting | undefined;
}

/** A meeting, and whose day it is of. */
export type KnownMeeting = DayMeeting & { readonly owner: DayOwner };

/** The days that a meeting is of. */
export const daysOf = (meeting: KnownMeeting | undefined): readonly DayId[] =>
  meeting?.slot.dates.map((date) => dayId(meeting.owner, date)) ?? [];

/** [AF1] Which meetings are of which day: looked up in the meetings themselves, again after each commit to one. */
export class DayBook {
  readonly #owners: MeetingOwners;
  readonly #summaries: MeetingSummaries;
  readonly #known = new Map<MeetingId, KnownMeeting>();
  #stale = new Set<MeetingId>();
  #began = false;

  constructor(owners: MeetingOwners, summaries: MeetingSummaries) {
    this.#owners = owners;
    this.#summaries = summaries;
  }

  /** Something was committed to this meeting. */
  touch(meeting: MeetingId): void {
    this.#stale.add(meeting);
  }

  /** Reads what is new. Not to be called again before it is done. */
  async refresh(): Promise<readonly Change[]> {
    if (!this.#began) for (const { meeting } of this.#owners.all()) this.#stale.add(meeting);
    this.#began = true;
    const stale = this.#stale;
    this.#stale = new Set();
    const changes: Change[] = [];
    for (const meeting of stale) {
      const change = await this.#read(meeting);
      if (change) changes.push(change);
    }
    return changes;
  }

  /** In the order in which they are planned, as last read. */
  of(day: DayId): readonly DayMeeting[] {
    return [...this.#known.values()]
      .filter((known) => daysOf(known).includes(day))
      .sort((a, b) => a.slot.startsAt - b.slot.startsAt || (a.meeting < b.meeting ? -1 : 1));
  }

  /** The days of all owners that have a meeting on that date. */
  on(date: IsoDate): readonly DayId[] {
    const known = [...this.#known.values()].filter(({ slot }) => slot.dates.includes(date));
    return [...new Set(known.map(({ owner }) => dayId(owner, date)))];
  }

  find(meeting: MeetingId): KnownMeeting | undefined {
    return this.#known.get(meeting);
  }

  async #read(meeting: MeetingId): Promise<Change | null> {
    const owned = this.#owners.of(meeting);
    const before = this.#known.get(meeting);
    // Practice before there is a unit becomes the first one's.
    if (owned === null && before === undefined) this.#stale.add(meeting);
    const summary = owned && (await this.#summaries.of(meeting));
    if (!owned || !summary?.slot) {
      // Taken away, or not to be read.
      this.#known.delete(meeting);
      return before ? { before, after: undefined } : null;
    }
    const { unit, seat } = owned;
    const owner = { unit, practice: summary.practice };
    const after = { meeting, seat, owner, summary, slot: summary.slot };
    this.#known.set(meeting, after);
    return { before, after };
  }
}
