import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSection } from '../../connection/hooks.ts';
import { usePhaseReading } from '../../connection/useReading.ts';
import { calmStep, type Reading } from '../../time/remaining.ts';
import { CalmDisc } from '../../ui/CalmDisc.tsx';
import { formatLeft } from '../../ui/format.ts';
import { Ring } from '../../ui/Ring.tsx';
import type { ClockVariant } from './calm.ts';
import classes from './PhaseClock.module.css';
import { useSpokenTime } from './useSpokenTime.ts';

interface Props {
  /** A disc without numbers while the family speaks; see `clockVariant`. */
  readonly variant: ClockVariant;
}

/** The clock of the phase. Fills the width of its container; shows nothing where there are no minutes. */
export const PhaseClock = ({ variant }: Props): ReactNode => {
  const reading = usePhaseReading();
  const stands = useSection('clock')?.pause != null;
  if (reading === null) return null;
  return variant === 'calm' ? (
    <CalmClock reading={reading} />
  ) : (
    <DigitClock reading={reading} stands={stands} />
  );
};

const DigitClock = ({ reading, stands }: { reading: Reading; stands: boolean }): ReactNode => {
  const { t } = useTranslation();
  const spoken = useSpokenTime(reading);
  const below = stands ? t('clock.stopped') : reading.over ? t('clock.overTime') : null;
  return (
    <Ring share={reading.fraction} over={reading.over} label={spoken}>
      <span
        className={`${classes.digits} figures`}
        data-over={reading.over}
        data-long={formatLeft(reading.left).length > 4}
        aria-hidden="true"
      >
        {formatLeft(reading.left)}
      </span>
      {below !== null && <span className={classes.below}>{below}</span>}
    </Ring>
  );
};

const CalmClock = ({ reading }: { reading: Reading }): ReactNode => {
  const { t } = useTranslation();
  const words = t(`clock.calm.${calmStep(reading)}`);
  return (
    <div className={classes.calm}>
      <div className={classes.disc}>
        <CalmDisc share={reading.fraction} label={words} />
      </div>
      <p className={classes.words} aria-hidden="true">
        {words}
      </p>
    </div>
  );
};
