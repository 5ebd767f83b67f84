import { useTranslation } from 'react-i18next';
import type { WallTime } from '../../shared/time.ts';
import { expectedEnd, minutesAfterPlan, phaseReading, type Reading, turnReading } from '../time/remaining.ts';
import { useNow, useWallNow } from '../time/useNow.ts';
import { useSection } from './hooks.ts';

/** What the phase's clock says now; null where there is none to show. */
export const usePhaseReading = (): Reading | null => {
  const clock = useSection('clock');
  const now = useNow();
  return clock === undefined ? null : phaseReading(clock, now);
};

/** What the turn's clock says now; null where the phase is not shared out. */
export const useTurnReading = (): Reading | null => {
  const clock = useSection('clock');
  const now = useNow();
  return clock === undefined ? null : turnReading(clock, now);
};

/** When the meeting ends as it goes now; null before the start and until the server's clock is known. */
export const useExpectedEnd = (): WallTime | null => {
  const clock = useSection('clock');
  const now = useNow();
  const wall = useWallNow();
  return clock === undefined || wall === 0 ? null : expectedEnd(clock, now, wall);
};

/** How the expected end lies against the plan: «eitt minutt over planen». Empty where there is none. */
export const usePlanWords = (): string => {
  const { t } = useTranslation();
  const end = useExpectedEnd();
  const clock = useSection('clock');
  if (end === null || clock === undefined) return '';
  const after = minutesAfterPlan(clock, end);
  if (after === 0) return t('clock.onPlan');
  return after > 0 ? t('clock.afterPlan', { count: after }) : t('clock.beforePlan', { count: -after });
};
