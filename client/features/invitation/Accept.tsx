import { Paragraph } from '@digdir/designsystemet-react';
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
import { Notice } from '../../ui/Notice.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { PlainForm } from '../../ui/PlainForm.tsx';
import { Waiting } from '../../ui/Waiting.tsx';

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
    <ChoosePassword token={token} invitation={answer.value}>
      {besides}
    </ChoosePassword>
  );
};

const NoInvitation = ({ text }: { text: string }): ReactNode => {
  const { t } = useTranslation();
  return (
    <Notice title={t('invitation.failed')} alert>
      <Paragraph data-size="lg">{text}</Paragraph>
      <Paragraph>
        <Link href={addresses.home} className="ds-link">
          {t('invitation.home')}
        </Link>
      </Paragraph>
    </Notice>
  );
};

interface Props {
  readonly token: string;
  readonly invitation: Invitation;
  readonly children: ReactNode;
}

const ChoosePassword = ({ token, invitation, children }: Props): ReactNode => {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
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
    <Notice title={t(`invitation.${invitation.kind}.title`, { name: invitation.name })}>
      <Paragraph data-size="lg">{t(`invitation.${invitation.kind}.lead`)}</Paragraph>
      <PlainForm
        onSubmit={submit}
        busy={busy}
        error={error}
        go={t(busy ? 'signIn.working' : 'invitation.go')}
      >
        <EmailField label={t('signIn.email')} readers={null} value={invitation.email} whose="own" readOnly />
        <PasswordField
          label={t('invitation.password')}
          value={password}
          kind="new"
          error={tried && !chosen.success && t('signIn.tooShort')}
          onChange={setPassword}
        />
      </PlainForm>
      {children}
    </Notice>
  );
};
