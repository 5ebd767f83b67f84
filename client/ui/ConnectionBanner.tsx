import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnectionState } from '../connection/hooks.ts';
import classes from './ConnectionBanner.module.css';

/** Says calmly that the connection is gone, while the clock goes on. Empty, but there, when all is well. */
export const ConnectionBanner = (): ReactNode => {
  const { t } = useTranslation();
  const state = useConnectionState();
  return (
    <div role="status" className={classes.place}>
      {state === 'reconnecting' && <p className={classes.banner}>{t('ui.connection.reconnecting')}</p>}
    </div>
  );
};
