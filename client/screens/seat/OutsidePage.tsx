import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsentButton } from '../../features/ownConsent/ConsentButton.tsx';
import classes from './seat.module.css';

/** [UI101] For a child that is out of the room, or takes no part in this phase: kind, and nothing of the meeting. */
export const OutsidePage = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={classes.page} data-calm="true">
      <h1 className={classes.hello}>{t('seat.outside.title')}</h1>
      <p className={classes.big}>{t('seat.outside.body')}</p>
      <ConsentButton />
    </div>
  );
};
