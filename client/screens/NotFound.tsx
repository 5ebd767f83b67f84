import { Heading } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { addresses } from '../connection/addresses.ts';
import { AppFrame } from '../ui/AppFrame.tsx';

/** An address where nothing is. */
export const NotFound = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <AppFrame title={t('ui.notFound.title')}>
      <Heading level={1} data-size="lg">
        {t('ui.notFound.title')}
      </Heading>
      <p>
        <Link href={addresses.home}>{t('ui.notFound.home')}</Link>
      </p>
    </AppFrame>
  );
};
