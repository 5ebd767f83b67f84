import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { addresses } from '../connection/addresses.ts';
import { getAccount } from '../connection/ownAccount.ts';
import { CodesPanel } from '../features/account/CodesPanel.tsx';
import { PasswordPanel } from '../features/account/PasswordPanel.tsx';
import { PlacesPanel } from '../features/account/PlacesPanel.tsx';
import { LinkPanel } from '../features/provider/LinkPanel.tsx';
import { AccountPage } from './AccountPage.tsx';

/** `/account`: one's own way in. */
export const Account = (): ReactNode => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  return (
    <AccountPage title={t('account.title')} ask={getAccount} nameOf={({ name }) => name}>
      {({ email, codes, codesDemanded, linked, places }, again) => (
        <>
          <PasswordPanel email={email} onChange={again} />
          <CodesPanel email={email} on={codes} demanded={codesDemanded} onChange={again} />
          {linked !== null && <LinkPanel linked={linked} />}
          <PlacesPanel
            places={places}
            onChange={again}
            onOut={() => navigate(addresses.home, { replace: true })}
          />
        </>
      )}
    </AccountPage>
  );
};
