import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../connection/hooks.ts';
import { ArrivalList } from '../../features/arrival/ArrivalList.tsx';
import { JumpDialog } from '../../features/jump/JumpDialog.tsx';
import { CatchUp } from '../../features/retiming/CatchUp.tsx';
import { useTurnWords } from '../../features/turn/useTurnWords.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import classes from './GuardTools.module.css';

/** What the viddevakt, or who stands in for the leader, reaches in two taps besides the clock. */
export const GuardTools = (): ReactNode => {
  const { t } = useTranslation();
  const { sentence } = useTurnWords();
  const jump = useAction('agenda.jump').offered;
  const arrival = useAction('arrival.set').offered;
  const [open, setOpen] = useState<'who' | 'jump' | null>(null);
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
      <CatchUp />
      {open === 'jump' && <JumpDialog onClose={close} nameOf={sentence} />}
      {open === 'who' && (
        <Dialog open wide title={t('arrival.title')} onClose={close}>
          <ArrivalList />
        </Dialog>
      )}
    </div>
  );
};
