import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ANSWERABLE_LINES } from '../../../shared/answerable.ts';
import { useAnswerable } from '../../connection/useAnswerable.ts';
import classes from './ownConsent.module.css';

/** [AU15] Who answers for what is kept, and on which legal basis: what the unit has settled of it. */
export const WhoAnswers = (): ReactNode => {
  const { t } = useTranslation();
  const answerable = useAnswerable();
  if (answerable === null) return null;
  return (
    <dl className={classes.answerable}>
      {ANSWERABLE_LINES.filter((line) => answerable[line] !== '').map((line) => (
        <div key={line}>
          <dt>{t(`consent.answerable.${line}`)}</dt>
          <dd translate="no">{answerable[line]}</dd>
        </div>
      ))}
    </dl>
  );
};
