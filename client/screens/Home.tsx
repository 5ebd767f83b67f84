import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppFrame } from '../ui/AppFrame.tsx';

export const Home = (): ReactNode => {
  const { t } = useTranslation();
  return <AppFrame title={t('ui.appName')}>{null}</AppFrame>;
};
