import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AfterForm } from '../features/joining/AfterForm.tsx';
import { AppFrame } from '../ui/AppFrame.tsx';

/** `/after#token` */
export const AfterLink = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <AppFrame title={t('afterwards.title')}>
      <AfterForm />
    </AppFrame>
  );
};
