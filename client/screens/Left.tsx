import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AppFrame } from '../ui/AppFrame.tsx';
import { Notice } from '../ui/Notice.tsx';

/** [JO11] `/left`: nothing of anybody is here any more. */
export const Left = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <AppFrame title={t('ui.leave.title')}>
      <Notice title={t('ui.leave.title')}>
        <Paragraph data-size="lg">{t('ui.leave.done')}</Paragraph>
      </Notice>
    </AppFrame>
  );
};
