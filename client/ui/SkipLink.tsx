import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './SkipLink.module.css';

/** The keyboard's way past the head of the page, to what has the id `content`. */
export const SkipLink = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <a href="#content" className={classes.skip}>
      {t('ui.skipLink')}
    </a>
  );
};
