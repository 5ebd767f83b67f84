import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../connection/hooks.ts';
import { ArrivalList } from '../../features/arrival/ArrivalList.tsx';
import { ChildOutDialog, useMayGoOut } from '../../features/arrival/ChildOutDialog.tsx';
import { JumpDialog } from '../../features/jump/JumpDialog.tsx';
import { CatchUp } from '../../features/retiming/CatchUp.tsx';
import { useTurnWords } from '../../features/turn/useTurnWords.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { CorrectDialog } from '../lead/CorrectDialog.tsx';
import { EndPhaseDialog } from '../lead/EndPhaseDialog.tsx';
import { UndoDialog } from '../lead/UndoDialog.tsx';
import classes from './GuardTools.module.css';

/** What the viddevakt, or who stands in for the leader, reaches in two taps besides the clock. */
export const GuardTools = (): ReactNode => {
  const { t } = useTranslation();
  const { sentence } = useTurnWords();
  const jump = useAction('agenda.jump').offered;
  const arrival = useAction('arrival.set').offered;
  const correct = useAction('clock.correct').offered;
  const endPhase = useAction('agenda.endPhase').offered;
  const undo = useAction('undo').offered;
  const childOut = useMayGoOut();
  const [open, setOpen] = useState<'who' | 'childOut' | 'jump' | 'correct' | 'endPhase' | 'undo' | null>(
    null,
  );
  const close = (): void => setOpen(null);
  if (!jump && !arrival) return null;
  return (
    <div className={classes.tools}>
      {jump && (
        <Button variant="secondary" onClick={() => setOpen('jump')}>
          {t('jump.tool')}
        </Button>
      )}
      {arrival && (
        <Button variant="secondary" onClick={() => setOpen('who')}>
          {t('arrival.mark')}
        </Button>
      )}
      {childOut && (
        <Button variant="secondary" onClick={() => setOpen('childOut')}>
          {t('arrival.child.tool')}
        </Button>
      )}
      {correct && (
        <Button variant="secondary" onClick={() => setOpen('correct')}>
          {t('lead.tool.correct')}
        </Button>
      )}
      {endPhase && (
        <Button variant="secondary" onClick={() => setOpen('endPhase')}>
          {t('lead.tool.endPhase')}
        </Button>
      )}
      {undo && (
        <Button variant="secondary" onClick={() => setOpen('undo')}>
          {t('lead.tool.undo')}
        </Button>
      )}
      <CatchUp />
      {open === 'jump' && <JumpDialog onClose={close} nameOf={sentence} />}
      {open === 'correct' && <CorrectDialog open onClose={close} />}
      {open === 'endPhase' && <EndPhaseDialog open onClose={close} />}
      {open === 'undo' && <UndoDialog open onClose={close} />}
      {open === 'childOut' && <ChildOutDialog onClose={close} />}
      {open === 'who' && (
        <Dialog open wide title={t('arrival.title')} onClose={close}>
          <ArrivalList />
        </Dialog>
      )}
    </div>
  );
};
