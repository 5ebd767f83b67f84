import { useTranslation } from 'react-i18next';
import type { WallTime } from '../../shared/time.ts';
import { formatDateAndTime } from '../ui/format.ts';
import { useWallNow } from './useNow.ts';

/** When a meeting that was broken off goes on, in words; empty where no day that is still to come is agreed. */
export const useAgreedStart = (startsAt: WallTime | null): string => {
  const { t } = useTranslation();
  const now = useWallNow();
  return startsAt !== null && now !== 0 && startsAt > now ? formatDateAndTime(startsAt, t) : '';
};
