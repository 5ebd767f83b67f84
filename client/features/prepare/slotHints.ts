import { BETWEEN } from '../../../shared/day.ts';
import type { DaySlot } from '../../../shared/dayAnswers.ts';
import { MINUTE, type Ms, type WallTime } from '../../../shared/time.ts';

type Other = Pick<DaySlot, 'startsAt' | 'endsAt'>;

/** [AF6] A start ten minutes after the last meeting of the day; null where there is none. */
export const suggestedStart = (others: readonly Other[]): { end: WallTime; start: WallTime } | null => {
  if (others.length === 0) return null;
  const end = Math.max(...others.map(({ endsAt }) => endsAt)) as WallTime;
  return { end, start: (end + BETWEEN) as WallTime };
};

export type SlotWarning =
  | { readonly kind: 'overlaps'; readonly at: WallTime }
  /** Whole minutes between the two. */
  | { readonly kind: 'little'; readonly minutes: number; readonly at: WallTime };

/** [AF6] Meetings that this one overlaps with, or that leave less than the ten minutes of evaluation. */
export const slotWarnings = (
  startsAt: WallTime,
  length: Ms,
  others: readonly Other[],
): readonly SlotWarning[] => {
  const endsAt = startsAt + length;
  return others.flatMap((other): SlotWarning[] => {
    const gap = other.startsAt >= startsAt ? other.startsAt - endsAt : startsAt - other.endsAt;
    if (gap < 0) return [{ kind: 'overlaps', at: other.startsAt }];
    if (gap >= BETWEEN) return [];
    return [{ kind: 'little', minutes: Math.floor(gap / MINUTE), at: other.startsAt }];
  });
};
