import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measure } from '../../../shared/measures.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { formatDate } from '../../ui/format.ts';
import classes from './Chosen.module.css';

/** A measure in two lines: what, then who and when. */
export const MeasureLine = ({ measure }: { measure: Measure }): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const parts = [
    terms.responsible(measure.responsible),
    measure.responsibleName || (measure.responsible.kind === 'home' ? '' : t('decision.nameLater')),
    measure.start,
    measure.evaluateOn === null
      ? t('decision.evaluatedNext')
      : t('decision.evaluatedOn', { date: formatDate(measure.evaluateOn, t) }),
  ].filter((part) => part !== '');
  return (
    <div translate="no">
      <p className={classes.what}>{measure.measure || t('decision.untitled')}</p>
      <p className={classes.who}>{parts.join(' · ')}</p>
    </div>
  );
};
