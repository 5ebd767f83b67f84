import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { beginLinking, getProvider } from '../../connection/provider.ts';
import { useAnswer } from '../../connection/useAnswer.ts';
import { useSubmit } from '../../connection/useSubmit.ts';
import { FormError } from '../../ui/FormError.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import classes from './provider.module.css';

/** On the own account: whether one signs in with the provider, and the way there. Nothing where there is none. */
export const LinkPanel = ({ linked }: { linked: boolean }): ReactNode => {
  const { t } = useTranslation();
  const { answer } = useAnswer(getProvider);
  const name = answer?.ok ? answer.value?.name : undefined;
  if (name === undefined) return null;
  return (
    <Panel title={t('provider.own.title', { name })} size="large">
      <Paragraph>{t(linked ? 'provider.own.on' : 'provider.own.off', { name })}</Paragraph>
      {linked ? <Paragraph>{t('provider.own.change')}</Paragraph> : <Link name={name} />}
    </Panel>
  );
};

const Link = ({ name }: { name: string }): ReactNode => {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, error, submit } = useSubmit(
    () => {
      setTried(true);
      return password === '' ? undefined : beginLinking(password);
    },
    ({ url }) => location.assign(url),
  );
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <PasswordField
        label={t('account.codes.confirmPassword')}
        kind="current"
        value={password}
        error={tried && password === '' && t('signIn.passwordNeeded')}
        onChange={setPassword}
      />
      <FormError error={error} />
      <div>
        <Button type="submit" variant="secondary" aria-disabled={busy}>
          {t('provider.own.go', { name })}
        </Button>
      </div>
    </form>
  );
};
