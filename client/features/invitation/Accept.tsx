import { Button, Heading, Paragraph, ValidationMessage } from '@digdir/designsystemet-react';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'wouter';
import { type Invitation, NewPassword } from '../../../shared/accounts.ts';
import { acceptInvitation, lookAtInvitation } from '../../connection/accounts.ts';
import { addresses } from '../../connection/addresses.ts';
import { useAnswer } from '../../connection/useAnswer.ts';
import { useSubmit } from '../../connection/useSubmit.ts';
import { forgetToken, useToken } from '../../connection/useToken.ts';
import { EmailField } from '../../ui/EmailField.tsx';
import { useHttpErrorText } from '../../ui/failureTexts.ts';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import classes from './invitation.module.css';

/** What an invitation opens: who it is for, and a password to choose. `besides` is another way in, below it. */
export const Accept = ({ besides }: { besides: (token: string) => ReactNode }): ReactNode => {
  const { t } = useTranslation();
  const token = useToken();
  if (token === null) return <NoInvitation text={t('invitation.noToken')} />;
  return <Looked key={token} token={token} besides={besides(token)} />;
};

const Looked = ({ token, besides }: { token: string; besides: ReactNode }): ReactNode => {
  const errorText = useHttpErrorText();
  const { answer } = useAnswer(useCallback(() => lookAtInvitation(token), [token]));
  if (answer === undefined) return <Waiting />;
  if (!answer.ok) return <NoInvitation text={errorText(answer.error)} />;
  return (
    <div className={classes.card}>
      <ChoosePassword token={token} invitation={answer.value} />
      {besides}
    </div>
  );
};

const NoInvitation = ({ text }: { text: string }): ReactNode => {
  const { t } = useTranslation();
  return (
    <div className={classes.card} role="alert">
      <Heading level={1} data-size="lg">
        {t('invitation.failed')}
      </Heading>
      <Paragraph data-size="lg">{text}</Paragraph>
      <Paragraph>
        <Link href={addresses.home} className="ds-link">
          {t('invitation.home')}
        </Link>
      </Paragraph>
    </div>
  );
};

interface Props {
  readonly token: string;
  readonly invitation: Invitation;
}

const ChoosePassword = ({ token, invitation }: Props): ReactNode => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const errorText = useHttpErrorText();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const chosen = NewPassword.safeParse(password);
  const { busy, error, submit } = useSubmit(
    () => {
      setTried(true);
      return chosen.success ? acceptInvitation({ token, password: chosen.data }) : undefined;
    },
    () => {
      forgetToken();
      navigate(addresses.home, { replace: true });
    },
  );
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Heading level={1} data-size="xl">
        {t(`invitation.${invitation.kind}.title`, { name: invitation.name })}
      </Heading>
      <Paragraph data-size="lg">{t(`invitation.${invitation.kind}.lead`)}</Paragraph>
      <EmailField label={t('signIn.email')} readers={null} value={invitation.email} whose="own" readOnly />
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
          {t(busy ? 'signIn.working' : 'invitation.go')}
        </Button>
      </div>
    </form>
  );
};
