import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Accept as Content } from '../features/invitation/Accept.tsx';
import { AppFrame } from '../ui/AppFrame.tsx';

/** `/invitation#token` */
export const Invitation = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <AppFrame title={t('invitation.tab')}>
      <Content />
    </AppFrame>
  );
};
