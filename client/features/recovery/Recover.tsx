import { Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { EmailAddress, NewPassword } from '../../../shared/accounts.ts';
import { recover } from '../../connection/accounts.ts';
import { addresses } from '../../connection/addresses.ts';
import { useSubmit } from '../../connection/useSubmit.ts';
import { forgetToken, useToken } from '../../connection/useToken.ts';
import { EmailField } from '../../ui/EmailField.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { PlainForm } from '../../ui/PlainForm.tsx';

/** An administrator who cannot sign in, with a link that was printed on the machine: a new password. */
export const Recover = (): ReactNode => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const token = useToken();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const address = EmailAddress.safeParse(email);
  const chosen = NewPassword.safeParse(password);
  const { busy, error, submit } = useSubmit(
    () => {
      setTried(true);
      if (token === null || !address.success || !chosen.success) return undefined;
      return recover({ token, email: address.data, password: chosen.data });
    },
    () => {
      forgetToken();
      navigate(addresses.home, { replace: true });
    },
  );
  return (
    <Notice title={t('recovery.title')}>
      <Paragraph data-size="lg">{t(token === null ? 'recovery.noToken' : 'recovery.lead')}</Paragraph>
      <PlainForm onSubmit={submit} busy={busy} error={error} go={t(busy ? 'signIn.working' : 'recovery.go')}>
        <EmailField
          label={t('recovery.email')}
          readers={null}
          value={email}
          whose="own"
          error={tried && !address.success && t('signIn.emailNeeded')}
          onChange={setEmail}
        />
        <PasswordField
          label={t('invitation.password')}
          value={password}
          kind="new"
          error={tried && !chosen.success && t('signIn.tooShort')}
          onChange={setPassword}
        />
      </PlainForm>
    </Notice>
  );
};
