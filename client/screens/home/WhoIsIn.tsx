import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SignedIn } from '../../../shared/accounts.ts';
import { addresses } from '../../connection/addresses.ts';
import classes from '../../features/home/home.module.css';
import { SignOut } from '../../features/signIn/SignOut.tsx';

/** Whose page this is, and the way out. */
export const WhoIsIn = ({ account, onOut }: { account: SignedIn; onOut: () => void }): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={classes.who}>
      <span translate="no">{account.name}</span>
      <Link href={addresses.account} className="ds-link">
        {t('account.link')}
      </Link>
      <SignOut onOut={onOut} />
    </div>
  );
};
