import { type DayId, type DayOwner, dateOf, ownerOf } from '../../shared/day.ts';
import type { MeetingId, PersonId } from '../../shared/ids.ts';
import type { Access } from '../access/Access.ts';
import type { DayMeeting } from './Days.ts';
import type { MeetingSummaries, Summary } from './MeetingSummaries.ts';

/** A meeting that became another, as far as its day is concerned. */
export interface Change {
  readonly before: DayMeeting | undefined;
  /** Undefined where the meeting is no more. */
  readonly after: DayMeeting | undefined;
}

const ownerOfMeeting = ({ practice }: Summary): DayOwner => (practice ? 'practice' : 'account');

/** [AF1] Which meetings are of which day: looked up in the meetings themselves, again after each commit to one. */
export class DayBook {
  readonly #access: Pick<Access, 'meetings'>;
  readonly #summaries: MeetingSummaries;
  readonly #known = new Map<MeetingId, DayMeeting>();
  readonly #leaders = new Map<MeetingId, PersonId>();
  #stale = new Set<MeetingId>();
  #began = false;

  constructor(access: Pick<Access, 'meetings'>, summaries: MeetingSummaries) {
    this.#access = access;
    this.#summaries = summaries;
  }

  /** Something was committed to this meeting. */
  touch(meeting: MeetingId): void {
    this.#stale.add(meeting);
  }

  /** Reads what is new. Not to be called again before it is done. */
  async refresh(): Promise<readonly Change[]> {
    const begins = !this.#began;
    this.#began = true;
    if (begins || [...this.#stale].some((meeting) => !this.#leaders.has(meeting)))
      for (const { meeting, seat } of this.#access.meetings()) {
        if (begins) this.#stale.add(meeting);
        this.#leaders.set(meeting, seat);
      }
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
      .filter(
        ({ summary, slot }) => ownerOfMeeting(summary) === ownerOf(day) && slot.dates.includes(dateOf(day)),
      )
      .sort((a, b) => a.slot.startsAt - b.slot.startsAt || (a.meeting < b.meeting ? -1 : 1));
  }

  find(meeting: MeetingId): (DayMeeting & { readonly owner: DayOwner }) | undefined {
    const found = this.#known.get(meeting);
    return found && { ...found, owner: ownerOfMeeting(found.summary) };
  }

  async #read(meeting: MeetingId): Promise<Change | null> {
    const seat = this.#leaders.get(meeting);
    if (seat === undefined) {
      // It is being made: it becomes somebody's in a moment.
      this.#stale.add(meeting);
      return null;
    }
    const summary = await this.#summaries.of(meeting);
    const before = this.#known.get(meeting);
    if (!summary?.slot) {
      // Taken away, or not to be read.
      this.#known.delete(meeting);
      return before ? { before, after: undefined } : null;
    }
    const after = { meeting, seat, summary, slot: summary.slot };
    this.#known.set(meeting, after);
    return { before, after };
  }
}
