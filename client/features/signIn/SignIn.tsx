import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmailAddress } from '../../../shared/accounts.ts';
import { signIn } from '../../connection/accounts.ts';
import { useSubmit } from '../../connection/useSubmit.ts';
import { EmailField } from '../../ui/EmailField.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { PlainForm } from '../../ui/PlainForm.tsx';
import { SignInCode } from './SignInCode.tsx';

interface Props {
  /** Another way in, above this one until a code is asked for. */
  readonly besides?: ReactNode;
  /** Somebody is signed in. */
  readonly onIn: () => void;
}

/** Address and password, and a code where the account asks for one. */
export const SignIn = ({ besides, onIn }: Props): ReactNode => {
  const { t } = useTranslation();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [asksCode, setAsksCode] = useState(false);
  const [tried, setTried] = useState(false);
  const address = EmailAddress.safeParse(email);
  const { busy, error, submit } = useSubmit(
    () => {
      setTried(true);
      if (!address.success || password === '') return undefined;
      return signIn({ email: address.data, password });
    },
    ({ next }) => (next === 'in' ? onIn() : setAsksCode(true)),
  );

  if (asksCode) {
    const startOver = (): void => {
      setPassword('');
      setTried(false);
      setAsksCode(false);
    };
    return <SignInCode onIn={onIn} onOver={startOver} />;
  }
  return (
    <>
      {besides}
      <PlainForm onSubmit={submit} busy={busy} error={error} go={t(busy ? 'signIn.working' : 'signIn.go')}>
        <EmailField
          label={t('signIn.email')}
          readers={null}
          value={email}
          whose="own"
          error={tried && !address.success && t('signIn.emailNeeded')}
          onChange={setEmail}
        />
        <PasswordField
          label={t('signIn.password')}
          value={password}
          kind="current"
          error={tried && password === '' && t('signIn.passwordNeeded')}
          onChange={setPassword}
        />
      </PlainForm>
    </>
  );
};
