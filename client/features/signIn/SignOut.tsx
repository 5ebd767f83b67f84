import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { signOut } from '../../connection/accounts.ts';
import { useSubmit } from '../../connection/useSubmit.ts';

/** [AU18] The way out of the account. */
export const SignOut = ({ onOut }: { onOut: () => void }): ReactNode => {
  const { t } = useTranslation();
  const { busy, submit } = useSubmit(signOut, ({ elsewhere }) => {
    onOut();
    // Whoever came by a provider is asked there too; else the next one at this machine would come in by a click.
    if (elsewhere !== null) location.assign(elsewhere);
  });
  return (
    <Button variant="tertiary" data-size="sm" aria-disabled={busy} onClick={() => submit()}>
      {t('signIn.out')}
    </Button>
  );
};
