import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { NewPassword } from '../../../shared/accounts.ts';
import { changePassword } from '../../connection/ownAccount.ts';
import { useSubmit } from '../../connection/useSubmit.ts';
import { EmailField } from '../../ui/EmailField.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { PlainForm } from '../../ui/PlainForm.tsx';

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
      <PlainForm
        onSubmit={submit}
        busy={busy}
        error={error}
        go={t('account.password.go')}
        after={<div role="status">{done && t('account.password.done')}</div>}
      >
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
      </PlainForm>
    </Panel>
  );
};
