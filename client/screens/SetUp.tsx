import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SetUp as Content } from '../features/setup/SetUp.tsx';
import { AppFrame } from '../ui/AppFrame.tsx';

/** `/setup#token` */
export const SetUp = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <AppFrame title={t('setup.tab')}>
      <Content />
    </AppFrame>
  );
};
