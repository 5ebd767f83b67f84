import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OwnConsent } from '../../features/ownConsent/OwnConsent.tsx';
import classes from './seat.module.css';

/** [CO24] For a guardian who does not come: the own answers about consent, and nothing of the meeting. */
export const AwayPage = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <h1 className={classes.hello}>{t('seat.away.title')}</h1>
      <p className={classes.big}>{t('seat.away.body')}</p>
      <OwnConsent />
    </div>
  );
};
