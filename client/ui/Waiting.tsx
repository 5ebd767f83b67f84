import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Waiting.module.css';

const PATIENCE_MS = 400;

/** Something is on its way. Says so only after a moment, so that a quick answer does not flicker. */
export const Waiting = ({ text }: { text?: string }): ReactNode => {
  const { t } = useTranslation();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.waiting} role="status">
      {slow && (text ?? t('ui.waiting'))}
    </div>
  );
};
