import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ms } from '../../../shared/time.ts';
import { usePhaseReading, useTurnReading } from '../../connection/useReading.ts';
import { formatLeft } from '../../ui/format.ts';
import classes from './TurnShare.module.css';

interface Props {
  /** On the wall the time run over is said, never counted: a turn is not a race. */
  readonly counting?: boolean;
}

/**
 * What is left of the fair share of this turn; nothing where the phase is not shared out, and nothing when
 * the whole phase is over: that is said once, by the large clock.
 */
export const TurnShare = ({ counting = true }: Props): ReactNode => {
  const { t } = useTranslation();
  const reading = useTurnReading();
  const phaseOver = usePhaseReading()?.over ?? false;
  if (reading === null || phaseOver) return null;
  const time = formatLeft(Math.abs(reading.left) as Ms);
  const over = counting ? t('turn.shareOver', { time }) : t('turn.shareUsed');
  const words = reading.over ? over : t('turn.shareLeft', { time });
  return (
    <span className={`${classes.share} figures`} data-over={reading.over}>
      {words}
    </span>
  );
};
