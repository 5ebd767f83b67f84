import { Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CodesBegun } from '../../../shared/ownAccount.ts';
import { beginCodes, endCodes } from '../../connection/ownAccount.ts';
import { Panel } from '../../ui/Panel.tsx';
import { WithPassword } from '../../ui/WithPassword.tsx';
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
      {begun === undefined && on && !demanded && (
        <WithPassword go={t('account.codes.end')} send={endCodes} onDone={finish} />
      )}
      {begun === undefined && !on && (
        <WithPassword go={t('account.codes.begin')} send={beginCodes} onDone={setBegun} />
      )}
      {begun !== undefined && <ConfirmCodes begun={begun} email={email} onDone={finish} />}
      <div role="status">{done && t(on ? 'account.codes.done' : 'account.codes.ended')}</div>
    </Panel>
  );
};
