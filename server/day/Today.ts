import { ALONE, type DayId, type Delay, type OfTheDay } from '../../shared/day.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { type MeetingTime, osloDate, type WallTime } from '../../shared/time.ts';
import type { LiveMeetings } from '../live/LiveMeetings.ts';
import { isWaiting } from '../meeting/slot.ts';
import type { DayBook } from './DayBook.ts';
import type { DayMeeting } from './Days.ts';
import { followingOf, foretell, lookAgainIn, type Present, settled } from './forecast.ts';

interface TodayDeps {
  readonly book: DayBook;
  readonly live: Pick<LiveMeetings, 'open'>;
  readonly now: () => WallTime;
  /** Asks to be worked out again, when a clock has run so far that it matters. */
  readonly again: () => void;
}

/** What the meetings of today mean for each other [AF9] [AF10]. */
export class Today {
  readonly #deps: TodayDeps;
  #said = new Map<MeetingId, OfTheDay>();
  #timer: NodeJS.Timeout | null = null;

  constructor(deps: TodayDeps) {
    this.#deps = deps;
  }

  of(meeting: MeetingId): OfTheDay {
    return this.#said.get(meeting) ?? ALONE;
  }

  /** Answers with those that it says something else of than before. Not to be called again before it is done. */
  async workOut(): Promise<readonly MeetingId[]> {
    const { book, now } = this.#deps;
    const wall = now();
    const before = this.#said;
    const said = new Map<MeetingId, OfTheDay>();
    let wait: number | null = null;
    for (const each of book.on(osloDate(wall))) {
      const day = await this.#presentOn(each, wall);
      // One meeting alone neither waits nor is waited for.
      if (day.length < 2) continue;
      const foretold = foretell(day, wall);
      const delays = new Map(
        foretold.map(({ id, delay }) => [id, settled(before.get(id)?.delay ?? null, delay, wall)]),
      );
      for (const each of day) said.set(each.id, this.#same(before, each, day, delays));
      const soonest = lookAgainIn(foretold, wall);
      if (soonest !== null) wait = Math.min(wait ?? soonest, soonest);
    }
    this.#said = said;
    this.#lookAgainIn(wait);
    return [...new Set([...before.keys(), ...said.keys()])].filter(
      (meeting) => (before.get(meeting) ?? ALONE) !== this.of(meeting),
    );
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
  }

  /** The object from before where it says the same: views compare it by identity. */
  #same(
    before: ReadonlyMap<MeetingId, OfTheDay>,
    each: Present<MeetingId>,
    day: readonly Present<MeetingId>[],
    delays: ReadonlyMap<MeetingId, Delay | null>,
  ): OfTheDay {
    const delay = delays.get(each.id) ?? null;
    const following = followingOf(day, delays, each);
    const old = before.get(each.id) ?? ALONE;
    const same =
      old.delay === delay &&
      old.following?.startsAt === following?.startsAt &&
      (old.following?.delay ?? null) === (following?.delay ?? null);
    if (same) return old;
    return { delay, following };
  }

  async #presentOn(day: DayId, wall: WallTime): Promise<readonly Present<MeetingId>[]> {
    const present: Present<MeetingId>[] = [];
    for (const { meeting, slot } of this.#deps.book.of(day)) {
      // One that goes on another day is no longer waited for today.
      if (isWaiting(slot) && osloDate(slot.startsAt) !== osloDate(wall)) continue;
      present.push({ id: meeting, slot, now: await this.#timeIn({ meeting, slot }) });
    }
    return present;
  }

  async #timeIn({ meeting, slot }: Pick<DayMeeting, 'meeting' | 'slot'>): Promise<MeetingTime> {
    const runs = slot.phase === null ? undefined : await this.#deps.live.open(meeting);
    return runs?.now().now ?? (0 as MeetingTime);
  }

  #lookAgainIn(wait: number | null): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = wait === null ? null : setTimeout(this.#deps.again, wait);
    this.#timer?.unref();
  }
}
