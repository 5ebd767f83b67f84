import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { addresses } from '../connection/addresses.ts';
import { AppFrame } from '../ui/AppFrame.tsx';
import { Notice } from '../ui/Notice.tsx';

/** An address where nothing is. */
export const NotFound = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <AppFrame title={t('ui.notFound.title')}>
      <Notice title={t('ui.notFound.title')}>
        <Link className="ds-link" href={addresses.home}>
          {t('ui.notFound.home')}
        </Link>
      </Notice>
    </AppFrame>
  );
};
