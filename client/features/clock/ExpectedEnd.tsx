import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useExpectedEnd, usePlanWords } from '../../connection/useReading.ts';
import { formatTime } from '../../ui/format.ts';
import classes from './ExpectedEnd.module.css';

interface Props {
  /** Says how it lies against the plan. Left out on the wall, where it would press. */
  readonly againstPlan?: boolean;
}

/** «Ferdig om lag 10:46». Nothing before the start and in the evaluation. */
export const ExpectedEnd = ({ againstPlan = false }: Props): ReactNode => {
  const { t } = useTranslation();
  const end = useExpectedEnd();
  const against = usePlanWords();
  if (end === null) return null;
  return (
    <p className={classes.end}>
      <span className={classes.label}>{t('clock.expectedEnd')}</span>
      <time className={`${classes.time} figures`}>{formatTime(end)}</time>
      {againstPlan && <span className={classes.against}>{against}</span>}
    </p>
  );
};
