import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isPhase, phaseAfter } from '../../../shared/phases.ts';
import { useExpectation, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { useTurnWords } from '../../features/turn/useTurnWords.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { useSteady } from '../../ui/useSteady.ts';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './dialogs.module.css';
import { useNameOf } from './useNameOf.ts';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Ends the phase whatever turns are left, and says whose they are. */
export const EndPhaseDialog = ({ open, onClose }: Props): ReactNode => {
  const { t } = useTranslation();
  const stage = useSection('agenda')?.stage ?? 'preparing';
  const upcoming = useSection('turn')?.upcoming ?? [];
  const words = useTurnWords();
  const nameOf = useNameOf();
  const expect = useExpectation();
  const { act, busy, rejection } = useAct();
  const next = isPhase(stage) ? phaseAfter(stage) : null;
  const end = async (despite: boolean): Promise<void> => {
    if (expect !== undefined && (await act('agenda.endPhase', { despite }, { expect }))) onClose();
  };
  // What is missing is known from the first answer; the second tap goes on all the same.
  const asked = rejection?.code === 'missing';
  // The button keeps the focus [UI115]: two quick presses of Enter are no second tap either.
  const steady = useSteady(asked);
  return (
    <Dialog
      open={open}
      title={t('lead.endPhase.title')}
      onClose={onClose}
      asking={asked ? 'despite' : 'end'}
      actions={
        <>
          <Button {...whenFree(busy || !steady, () => end(asked))}>
            {asked || next === null
              ? t('lead.missing.despite')
              : t('turn.toPhase', { phase: t(`terms.phase.${next}`) })}
          </Button>
          <Button variant="secondary" onClick={onClose}>
            {t('lead.endPhase.no')}
          </Button>
        </>
      }
    >
      <Paragraph>{t(upcoming.length > 0 ? 'lead.endPhase.waiting' : 'lead.endPhase.none')}</Paragraph>
      <ul className={classes.waiting}>
        {[...new Set(upcoming.map(words.sentence))].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Refused rejection={rejection} nameOf={nameOf} />
    </Dialog>
  );
};
