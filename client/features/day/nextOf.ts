import type { DaySlot } from '../../../shared/dayAnswers.ts';
import type { MeetingId } from '../../../shared/ids.ts';

/** [AF4] The next meeting after this one that waits; where none does, one that was passed over. */
export const nextOf = (slots: readonly DaySlot[], meeting: MeetingId): DaySlot | null => {
  const at = slots.findIndex((slot) => slot.meeting === meeting);
  const others = [...slots.slice(at + 1), ...slots.slice(0, Math.max(0, at))];
  return others.find(({ toCome }) => toCome) ?? null;
};
