import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSection } from '../../connection/hooks.ts';
import { usePhaseReading } from '../../connection/useReading.ts';
import { formatLeft } from '../../ui/format.ts';
import classes from './ClockDigits.module.css';
import { useSpokenTime } from './useSpokenTime.ts';

/** What is left of the phase, in figures alone: for who leads, and for the viddevakt. */
export const ClockDigits = (): ReactNode => {
  const { t } = useTranslation();
  const reading = usePhaseReading();
  const spoken = useSpokenTime(reading);
  const stands = useSection('clock')?.pause != null;
  if (reading === null) return null;
  return (
    <p className={classes.clock} data-over={reading.over} data-stands={stands}>
      <span className="visually-hidden">{spoken}</span>
      <span className={`${classes.digits} figures`} aria-hidden="true">
        {formatLeft(reading.left)}
      </span>
      {stands && <span className={classes.words}>{t('clock.stopped')}</span>}
      {!stands && reading.over && <span className={classes.words}>{t('clock.overTime')}</span>}
    </p>
  );
};
