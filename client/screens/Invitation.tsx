import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { beginInvited } from '../connection/provider.ts';
import { forgetToken } from '../connection/useToken.ts';
import { Accept as Content } from '../features/invitation/Accept.tsx';
import { WithProvider } from '../features/provider/WithProvider.tsx';
import { AppFrame } from '../ui/AppFrame.tsx';

/** `/invitation#token` */
export const Invitation = (): ReactNode => {
  const { t } = useTranslation();
  return (
    <AppFrame title={t('invitation.tab')}>
      <Content
        besides={(token) => (
          <WithProvider
            begin={() => beginInvited(token)}
            hint={(name) => t('provider.invited', { name })}
            // Nor behind the Back button, where the browser keeps the page.
            onLeave={forgetToken}
          />
        )}
      />
    </AppFrame>
  );
};
