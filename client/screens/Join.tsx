import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { OpenLink } from '../features/joining/OpenLink.tsx';
import { AppFrame } from '../ui/AppFrame.tsx';

/** `/join#token` */
export const Join = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <AppFrame title={t('joining.title')}>
      <OpenLink />
    </AppFrame>
  );
};
