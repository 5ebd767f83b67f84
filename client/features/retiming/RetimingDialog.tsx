import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { useExpectedEnd } from '../../connection/useReading.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import { budgetsOf, overBy, proposalFor } from './proposal.ts';
import { Rounds } from './Rounds.tsx';

/** The proposal that catches up: each round before and after, accepted with one tap, undone with one. */
export const RetimingDialog = ({ onClose }: { onClose: () => void }): ReactNode => {
  const { t } = useTranslation();
  const phases = useSection('agenda')?.phases ?? [];
  const plannedEnd = useSection('clock')?.plannedEnd ?? null;
  const end = useExpectedEnd();
  // As it was when it was opened: what one reads does not change under the finger.
  const [over] = useState(() => overBy(plannedEnd, end));
  const { act, rejection, busy } = useAct();
  const proposal = proposalFor(phases, over);
  const any = proposal.rounds.length > 0;
  const accept = async (): Promise<void> => {
    if (await act('agenda.retime', { budgets: budgetsOf(proposal) })) onClose();
  };
  return (
    <Dialog
      open
      title={t('retiming.title')}
      onClose={onClose}
      actions={
        <>
          {any && <Button {...whenFree(busy, accept)}>{t('retiming.accept')}</Button>}
          <Button variant="secondary" onClick={onClose}>
            {t('retiming.leave')}
          </Button>
        </>
      }
    >
      <Paragraph>{t(any ? 'retiming.lead' : 'retiming.none')}</Paragraph>
      {any && <Rounds proposal={proposal} />}
      <Refused rejection={rejection} />
    </Dialog>
  );
};
