import { type DayId, dateOf, dayId, isPractice } from '../../shared/day.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { MINUTE, osloDate, type WallTime } from '../../shared/time.ts';
import type { Access } from '../access/Access.ts';
import type { Log } from '../config/log.ts';
import type { LiveMeetings } from '../live/LiveMeetings.ts';
import { isWaiting } from '../meeting/slot.ts';
import { DayBook, daysOf } from './DayBook.ts';
import type { DayMeeting, Days, MeetingOwners } from './Days.ts';
import { MeetingSummaries } from './MeetingSummaries.ts';
import { replacedIn } from './replaced.ts';
import { moveRoom } from './roomKeeper.ts';
import { Today } from './Today.ts';

interface DaysDeps {
  readonly access: Pick<Access, 'days'>;
  readonly owners: MeetingOwners;
  readonly live: Pick<LiveMeetings, 'glance' | 'open' | 'onCommit'>;
  readonly log: Log;
  readonly now?: () => WallTime;
}

/** What is committed within this time is looked at together: nothing about a day is a matter of a moment. */
const GATHER_MS = 50;
/** [AF2] One that nobody has held for so long is not what people wait for. */
const FORGOTTEN = 90 * MINUTE;

export const createDays = ({
  access,
  owners,
  live,
  log,
  now = () => Date.now() as WallTime,
}: DaysDeps): Days => {
  const summaries = new MeetingSummaries(live, log);
  const book = new DayBook(owners, summaries);
  const meetingListeners = new Set<(meeting: MeetingId) => void>();
  const dayListeners = new Set<(day: DayId) => void>();
  const today = new Today({
    book,
    live,
    now,
    again: () => void settle(),
  });

  const workOut = async (): Promise<void> => {
    const changes = await book.refresh();
    const told = await today.workOut();
    for (const meeting of told) for (const listener of meetingListeners) listener(meeting);
    const days = new Set([
      ...changes.flatMap(({ before, after }) => [...daysOf(before), ...daysOf(after)]),
      ...told.flatMap((meeting) => daysOf(book.find(meeting))),
    ]);
    for (const day of days) for (const listener of dayListeners) listener(day);
  };

  let last: Promise<void> = Promise.resolve();
  /** One after the other; what fails is tried again with the next commit. */
  const settle = (): Promise<void> => {
    last = last.then(workOut).catch((error: unknown) => {
      log.error({ err: error }, 'the day could not be worked out');
    });
    return last;
  };

  /** Nothing is read before somebody wants to know: a meeting that is followed, or the page of a day. */
  let asked = false;
  let gathering: NodeJS.Timeout | null = null;
  const gather = (): void => {
    if (gathering !== null) return;
    gathering = setTimeout(() => {
      gathering = null;
      void settle();
    }, GATHER_MS);
    gathering.unref();
  };
  const room = { room: access.days, owners, live, now };
  const stopListening = live.onCommit((meeting, commit) => {
    if (commit !== null) {
      const { before, after } = commit;
      for (const { id } of replacedIn(before.context, after.context)) access.days.dropSeat(meeting, id);
      moveRoom(meeting, before.context, after.context, room).catch((error: unknown) =>
        log.error({ meeting, err: error }, 'the room could not follow a meeting'),
      );
    }
    book.touch(meeting);
    if (asked) gather();
  });

  const isToCome = ({ slot }: DayMeeting, day: DayId): boolean =>
    isWaiting(slot) && osloDate(slot.startsAt) === dateOf(day) && slot.startsAt > now() - FORGOTTEN;

  const meetings = async (day: DayId): Promise<readonly DayMeeting[]> => {
    asked = true;
    await settle();
    return book.of(day);
  };

  return {
    of: (meeting) => {
      if (!asked) gather();
      asked = true;
      return today.of(meeting);
    },
    onMeeting: (listener) => {
      meetingListeners.add(listener);
      return () => meetingListeners.delete(listener);
    },
    summary: (meeting) => summaries.of(meeting),
    meetings,
    dayOf: async (meeting) => {
      await settle();
      const found = book.find(meeting);
      if (!found) return null;
      const { dates, startsAt } = found.slot;
      const date = osloDate(now());
      return dayId(found.owner, dates.includes(date) ? date : (dates.at(-1) ?? osloDate(startsAt)));
    },
    isToCome,
    room: async (day) => {
      const all = await meetings(day);
      const meeting = access.days.inRoom(day);
      const next = all.find((each) => each.meeting !== meeting && isToCome(each, day));
      const language = (next ?? all.at(-1))?.summary.details?.language ?? 'nn';
      return {
        meeting,
        language,
        practice: isPractice(day),
        next: next ? { startsAt: next.slot.startsAt, delay: today.of(next.meeting).delay } : null,
      };
    },
    onDay: (listener) => {
      dayListeners.add(listener);
      return () => dayListeners.delete(listener);
    },
    now,
    close: () => {
      stopListening();
      if (gathering !== null) clearTimeout(gathering);
      today.stop();
    },
  };
};
