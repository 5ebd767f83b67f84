import { Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodesBegun } from '../../../shared/ownAccount.ts';
import { beginCodes, endCodes } from '../../connection/ownAccount.ts';
import { useSubmit } from '../../connection/useSubmit.ts';
import { Panel } from '../../ui/Panel.tsx';
import { PasswordField } from '../../ui/PasswordField.tsx';
import { PlainForm } from '../../ui/PlainForm.tsx';
import { ConfirmCodes } from './ConfirmCodes.tsx';

interface Props {
  readonly email: string;
  /** A code is asked for already. */
  readonly on: boolean;
  /** The owner demands it: it is not turned off. */
  readonly demanded: boolean;
  readonly onChange: () => void;
}

/** A code besides the password: turned on with an app that shows it, turned off with the password. */
export const CodesPanel = ({ email, on, demanded, onChange }: Props): ReactNode => {
  const { t } = useTranslation();
  const [begun, setBegun] = useState<CodesBegun>();
  const [done, setDone] = useState(false);
  const finish = (): void => {
    setBegun(undefined);
    setDone(true);
    onChange();
  };
  return (
    <Panel title={t('account.codes.title')} size="large">
      <Paragraph>{t(on ? 'account.codes.on' : 'account.codes.off')}</Paragraph>
      {on && demanded && <Paragraph>{t('account.codes.demanded')}</Paragraph>}
      {begun === undefined && !(on && demanded) && (
        <WithPassword key={String(on)} on={on} onBegun={setBegun} onEnded={finish} />
      )}
      {begun !== undefined && <ConfirmCodes begun={begun} email={email} onDone={finish} />}
      <div role="status">{done && t(on ? 'account.codes.done' : 'account.codes.ended')}</div>
    </Panel>
  );
};

interface WithPasswordProps {
  readonly on: boolean;
  readonly onBegun: (begun: CodesBegun) => void;
  readonly onEnded: () => void;
}

/** Both ways ask for the password: whoever finds an open screen must not change how one comes in. */
const WithPassword = ({ on, onBegun, onEnded }: WithPasswordProps): ReactNode => {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const ready = (): boolean => {
    setTried(true);
    return password !== '';
  };
  const begin = useSubmit(() => (ready() ? beginCodes(password) : undefined), onBegun);
  const end = useSubmit(() => (ready() ? endCodes(password) : undefined), onEnded);
  const { busy, error, submit } = on ? end : begin;
  return (
    <PlainForm
      onSubmit={submit}
      busy={busy}
      error={error}
      go={t(on ? 'account.codes.end' : 'account.codes.begin')}
      variant="secondary"
    >
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
