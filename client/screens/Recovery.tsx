import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Recover as Content } from '../features/recovery/Recover.tsx';
import { AppFrame } from '../ui/AppFrame.tsx';

/** `/recovery#token` */
export const Recovery = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <AppFrame title={t('recovery.tab')}>
      <Content />
    </AppFrame>
  );
};
