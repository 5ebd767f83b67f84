import { Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { BreakInReason } from '../../../shared/commands.ts';
import { useAct } from '../../connection/useAct.ts';
import { Reasons } from '../../features/viddevakt/Reasons.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Refused } from '../../ui/Refused.tsx';
import classes from './dialogs.module.css';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The leader breaks in where nobody else does: one tap on a reason. */
export const BreakInDialog = ({ open, onClose }: Props): ReactNode => {
  const { t } = useTranslation();
  const { act, busy, rejection } = useAct();
  const breakIn = async (reason: BreakInReason): Promise<void> => {
    if (await act('clock.breakIn', { reason })) onClose();
  };
  return (
    <Dialog open={open} title={t('lead.breakIn.title')} onClose={onClose}>
      <Paragraph>{t('lead.breakIn.lead')}</Paragraph>
      <div className={classes.reasons}>
        <Reasons onChoose={breakIn} busy={busy} />
      </div>
      <Refused rejection={rejection} />
    </Dialog>
  );
};
