import { useTranslation } from 'react-i18next';
import { minutesToSay, type Reading } from '../../time/remaining.ts';

/** What a screen reader says: whole minutes, so that it does not speak every second. */
export const useSpokenTime = (reading: Reading | null): string => {
  const { t } = useTranslation();
  if (reading === null) return '';
  const count = minutesToSay(reading.left);
  return reading.over ? t('clock.aboutOver', { count }) : t('clock.aboutLeft', { count });
};
