import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NewPassword } from '../../../shared/accounts.ts';
import { changePassword } from '../../connection/ownAccount.ts';
import { useSubmit } from '../../connection/useSubmit.ts';
import { EmailField } from '../../ui/EmailField.tsx';
import { FormError } from '../../ui/FormError.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import classes from './account.module.css';

interface Props {
  readonly email: string;
  readonly onChange: () => void;
}

/** A new password in place of the old one. */
export const PasswordPanel = ({ email, onChange }: Props): ReactNode => {
  const { t } = useTranslation();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState(false);
  const chosen = NewPassword.safeParse(next);
  const { busy, error, submit } = useSubmit(
    () => {
      setTried(true);
      setDone(false);
      return chosen.success && current !== '' ? changePassword(current, chosen.data) : undefined;
    },
    () => {
      setCurrent('');
      setNext('');
      setTried(false);
      setDone(true);
      onChange();
    },
  );
  return (
    <Panel title={t('account.password.title')} size="large">
      <form className={classes.form} onSubmit={submit} noValidate>
        <EmailField label={t('signIn.email')} readers={null} value={email} whose="own" readOnly />
        <PasswordField
          label={t('account.password.current')}
          kind="current"
          value={current}
          error={tried && current === '' && t('signIn.passwordNeeded')}
          onChange={setCurrent}
        />
        <PasswordField
          label={t('account.password.next')}
          kind="new"
          value={next}
          error={tried && !chosen.success && t('signIn.tooShort')}
          onChange={setNext}
        />
        <FormError error={error} />
        <div>
          <Button type="submit" aria-disabled={busy}>
            {t('account.password.go')}
          </Button>
        </div>
        <div role="status">{done && t('account.password.done')}</div>
      </form>
    </Panel>
  );
};
