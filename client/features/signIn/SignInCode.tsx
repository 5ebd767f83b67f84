import { Button, Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeRequest } from '../../../shared/accounts.ts';
import { signInWithCode } from '../../connection/accounts.ts';
import { useSubmit } from '../../connection/useSubmit.ts';
import { CodeField } from '../../ui/CodeField.tsx';
import { PlainForm } from '../../ui/PlainForm.tsx';

interface Props {
  readonly onIn: () => void;
  /** Back to the password: it is asked for anew when the code took too long. */
  readonly onOver: () => void;
}

/** After the password: the code of the app, or one of those that were kept for when the phone is lost. */
export const SignInCode = ({ onIn, onOver }: Props): ReactNode => {
  const { t } = useTranslation();
  const [kind, setKind] = useState<'app' | 'recovery'>('app');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const given = CodeRequest.safeParse({ kind, code });
  const { busy, error, submit } = useSubmit(() => {
    setTried(true);
    return given.success ? signInWithCode(given.data) : undefined;
  }, onIn);
  // What had the focus is gone; the next thing to do is here.
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => field.current?.querySelector('input')?.focus(), []);
  return (
    <PlainForm
      onSubmit={submit}
      busy={busy}
      error={error}
      go={t(busy ? 'signIn.working' : 'signIn.code.go')}
      after={
        <div>
          <Button
            type="button"
            variant="tertiary"
            data-size="sm"
            onClick={() => setKind(kind === 'app' ? 'recovery' : 'app')}
          >
            {t(kind === 'app' ? 'signIn.code.useRecovery' : 'signIn.code.useApp')}
          </Button>
          <Button type="button" variant="tertiary" data-size="sm" onClick={onOver}>
            {t('signIn.code.over')}
          </Button>
        </div>
      }
    >
      <Heading level={3} data-size="xs">
        {t('signIn.code.title')}
      </Heading>
      <div ref={field}>
        <CodeField
          key={kind}
          label={t(`signIn.code.${kind}`)}
          kind={kind}
          value={code}
          error={tried && !given.success && t('signIn.code.needed')}
          onChange={setCode}
        />
      </div>
    </PlainForm>
  );
};
