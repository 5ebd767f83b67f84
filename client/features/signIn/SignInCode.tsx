import { Button, Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signInWithCode } from '../../connection/accounts.ts';
import { useSubmit } from '../../connection/useSubmit.ts';
import { CodeField } from '../../ui/CodeField.tsx';
import { FormError } from '../../ui/FormError.tsx';
import classes from './signIn.module.css';

/** After the password: the code of the app, or one of those that were kept for when the phone is lost. */
export const SignInCode = ({ onIn }: { onIn: () => void }): ReactNode => {
  const { t } = useTranslation();
  const [kind, setKind] = useState<'app' | 'recovery'>('app');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, error, submit } = useSubmit(() => {
    setTried(true);
    return code.trim() === '' ? undefined : signInWithCode({ kind, code });
  }, onIn);
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <Heading level={3} data-size="xs">
        {t('signIn.code.title')}
      </Heading>
      <CodeField
        key={kind}
        label={t(`signIn.code.${kind}`)}
        kind={kind}
        value={code}
        error={tried && code.trim() === '' && t('signIn.code.needed')}
        onChange={setCode}
      />
      <FormError error={error} />
      <div>
        <Button type="submit" aria-disabled={busy}>
          {t('signIn.code.go')}
        </Button>
      </div>
      <div>
        <Button
          type="button"
          variant="tertiary"
          data-size="sm"
          onClick={() => setKind(kind === 'app' ? 'recovery' : 'app')}
        >
          {t(kind === 'app' ? 'signIn.code.useRecovery' : 'signIn.code.useApp')}
        </Button>
      </div>
    </form>
  );
};
