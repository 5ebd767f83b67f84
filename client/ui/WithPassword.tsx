import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../connection/http.ts';
import { useSubmit } from '../connection/useSubmit.ts';
import { PasswordField } from './PasswordField.tsx';
import { PlainForm } from './PlainForm.tsx';

interface Props<T> {
  /** What the button says. */
  readonly go: string;
  readonly send: (password: string) => Promise<Answer<T>>;
  readonly onDone: (value: T) => void;
}

/** Asks for the own password first: whoever finds an open screen must not change how one comes in. */
export const WithPassword = <T,>({ go, send, onDone }: Props<T>): ReactNode => {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, error, submit } = useSubmit(() => {
    setTried(true);
    return password === '' ? undefined : send(password);
  }, onDone);
  return (
    <PlainForm onSubmit={submit} busy={busy} error={error} go={go} variant="secondary">
      <PasswordField
        label={t('account.codes.confirmPassword')}
        kind="current"
        value={password}
        error={tried && password === '' && t('signIn.passwordNeeded')}
        onChange={setPassword}
      />
    </PlainForm>
  );
};
