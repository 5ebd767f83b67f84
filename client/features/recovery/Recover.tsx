import { Button, Heading, Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { EmailAddress, NewPassword } from '../../../shared/accounts.ts';
import { recover } from '../../connection/accounts.ts';
import { addresses } from '../../connection/addresses.ts';
import { useSubmit } from '../../connection/useSubmit.ts';
import { forgetToken, useToken } from '../../connection/useToken.ts';
import { EmailField } from '../../ui/EmailField.tsx';
import { useHttpErrorText } from '../../ui/failureTexts.ts';
import { PasswordField } from '../../ui/PasswordField.tsx';
import classes from './recovery.module.css';

/** An administrator who cannot sign in, with a link that was printed on the machine: a new password. */
export const Recover = (): ReactNode => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const errorText = useHttpErrorText();
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
    <form className={classes.card} onSubmit={submit} noValidate>
      <Heading level={1} data-size="lg">
        {t('recovery.title')}
      </Heading>
      <Paragraph data-size="lg">{t(token === null ? 'recovery.noToken' : 'recovery.lead')}</Paragraph>
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
      <div role="alert">
        {error !== undefined && <ValidationMessage>{errorText(error)}</ValidationMessage>}
      </div>
      <div>
        <Button type="submit" aria-disabled={busy}>
          {t('recovery.go')}
        </Button>
      </div>
    </form>
  );
};
