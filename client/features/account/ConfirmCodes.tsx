import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type CodesBegun, ConfirmCodes as ConfirmCodesBody } from '../../../shared/ownAccount.ts';
import { confirmCodes } from '../../connection/ownAccount.ts';
import { useSubmit } from '../../connection/useSubmit.ts';
import { CodeField } from '../../ui/CodeField.tsx';
import { copyText } from '../../ui/copyText.ts';
import { PlainForm } from '../../ui/PlainForm.tsx';
import { QrCode } from '../../ui/QrCode.tsx';
import classes from './account.module.css';

interface Props {
  readonly begun: CodesBegun;
  readonly email: string;
  readonly onDone: () => void;
}

/** The secret for the app, the codes to keep, and the first code as a sign that both are there. */
export const ConfirmCodes = ({ begun, email, onDone }: Props): ReactNode => {
  const { t } = useTranslation();
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const given = ConfirmCodesBody.safeParse({ code });
  const { busy, error, submit } = useSubmit(() => {
    setTried(true);
    return given.success ? confirmCodes(given.data.code) : undefined;
  }, onDone);
  return (
    <PlainForm onSubmit={submit} busy={busy} error={error} go={t('account.codes.confirm')}>
      <div className={classes.codes}>
        <QrCode text={authenticatorUri(t('ui.appName'), email, begun.secret)} label={t('account.codes.qr')} />
        <div className={classes.form}>
          <Paragraph>{t('account.codes.scan')}</Paragraph>
          <code className={classes.key} translate="no">
            {begun.secret}
          </code>
        </div>
      </div>
      <Recovery codes={begun.recovery} />
      <CodeField
        label={t('account.codes.code')}
        kind="app"
        value={code}
        error={tried && !given.success && t('signIn.code.needed')}
        onChange={setCode}
      />
    </PlainForm>
  );
};

const Recovery = ({ codes }: { codes: readonly string[] }): ReactNode => {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => setCopied(await copyText(codes.join('\n')));
  return (
    <div className={classes.form}>
      <Paragraph>{t('account.codes.recovery')}</Paragraph>
      <ul className={classes.recovery} translate="no">
        {codes.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <div>
        <Button type="button" variant="secondary" data-size="sm" onClick={() => void copy()}>
          {t(copied ? 'account.codes.copied' : 'account.codes.copy')}
        </Button>
      </div>
    </div>
  );
};

/** What an authenticator app scans: six digits, anew every thirty seconds. */
const authenticatorUri = (app: string, email: string, secret: string): string => {
  const label = `${encodeURIComponent(app)}:${encodeURIComponent(email)}`;
  const query = new URLSearchParams({ secret, issuer: app, digits: '6', period: '30' });
  return `otpauth://totp/${label}?${query}`;
};
