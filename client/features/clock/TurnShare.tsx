import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ms } from '../../../shared/time.ts';
import { useTurnReading } from '../../connection/useReading.ts';
import { formatLeft } from '../../ui/format.ts';
import classes from './TurnShare.module.css';

/** What is left of the fair share of this turn; nothing where the phase is not shared out. */
export const TurnShare = (): ReactNode => {
  const { t } = useTranslation();
  const reading = useTurnReading();
  if (reading === null) return null;
  const time = formatLeft(Math.abs(reading.left) as Ms);
  return (
    <span className={`${classes.share} figures`} data-over={reading.over}>
      {reading.over ? t('turn.shareOver', { time }) : t('turn.shareLeft', { time: formatLeft(reading.left) })}
    </span>
  );
};
