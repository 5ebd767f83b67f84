import { dayId } from '../../shared/day.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { isTimed } from '../../shared/phases.ts';
import { osloDate, type WallTime } from '../../shared/time.ts';
import type { DayAccess } from '../access/DayAccess.ts';
import type { LiveMeetings } from '../live/LiveMeetings.ts';
import type { MeetingContext } from '../meeting/context.ts';
import { familyIsOut } from '../meeting/seats.ts';
import { isWaiting, slotOf } from '../meeting/slot.ts';
import type { MeetingOwners } from './Days.ts';

interface Keeping {
  readonly owners: Pick<MeetingOwners, 'of'>;
  readonly room: Pick<DayAccess, 'inRoom' | 'putInRoom'>;
  readonly live: Pick<LiveMeetings, 'glance'>;
  readonly now: () => WallTime;
}

/** People have gone their ways: the next family to come in is shown nothing of it, not even when it goes on. */
const isLeft = (context: MeetingContext): boolean => familyIsOut(context) || context.stage === 'suspended';

/**
 * What happens in a meeting moves the room, before anybody is shown it: [AF3] one whose family has left, or that was
 * broken off, lets go of it, and [AF4] one that begins, or goes on after it was broken off, takes it, unless another is going on there.
 */
export const moveRoom = async (
  meeting: MeetingId,
  before: MeetingContext,
  after: MeetingContext,
  { room, owners, live, now }: Keeping,
): Promise<void> => {
  const leaves = isLeft(after) && !isLeft(before);
  const begins = isWaiting(before) && isTimed(after.stage);
  // Asked at each commit, and nearly always no: the file is only asked for the owner where something moves.
  if (!leaves && !begins) return;
  const unit = owners.of(meeting)?.unit;
  if (unit === undefined) return;
  const owner = { unit, practice: after.practice };
  if (leaves) {
    for (const date of slotOf(after)?.dates ?? []) {
      const day = dayId(owner, date);
      if (room.inRoom(day) === meeting) room.putInRoom(day, null);
    }
  }
  if (!begins) return;
  const today = dayId(owner, osloDate(now()));
  const other = room.inRoom(today);
  if (other !== null && other !== meeting) {
    const state = await live.glance(other);
    if (state !== undefined && isTimed(state.context.stage)) return;
  }
  room.putInRoom(today, meeting);
};
