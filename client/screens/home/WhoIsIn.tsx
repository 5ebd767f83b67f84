import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { SignedIn } from '../../../shared/accounts.ts';
import { signOut } from '../../connection/accounts.ts';
import { addresses } from '../../connection/addresses.ts';
import { useSubmit } from '../../connection/useSubmit.ts';
import classes from '../../features/home/home.module.css';

/** Whose page this is, and the way out. */
export const WhoIsIn = ({ account, onOut }: { account: SignedIn; onOut: () => void }): ReactNode => {
  const { t } = useTranslation();
  const { busy, submit } = useSubmit(signOut, ({ elsewhere }) => {
    onOut();
    // Whoever came by a provider is asked there too; else the next one at this machine would come in by a click.
    if (elsewhere !== null) location.assign(elsewhere);
  });
  return (
    <div className={classes.who}>
      <span translate="no">{account.name}</span>
      <Link href={addresses.account} className="ds-link">
        {t('account.link')}
      </Link>
      <Button variant="tertiary" data-size="sm" aria-disabled={busy} onClick={() => submit()}>
        {t('signIn.out')}
      </Button>
    </div>
  );
};
