import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Knocking } from '../features/joining/Knocking.tsx';
import { AppFrame } from '../ui/AppFrame.tsx';

/** `/knock`, or `/knock#CODE` from the wall. */
export const Knock = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <AppFrame title={t('joining.knock.title')}>
      <Knocking />
    </AppFrame>
  );
};
