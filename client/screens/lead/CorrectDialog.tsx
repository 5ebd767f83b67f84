import { Button, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { elapsedAt } from '../../../shared/clock.ts';
import { MINUTE, type Ms } from '../../../shared/time.ts';
import { useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { useNow } from '../../time/useNow.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { formatSpan } from '../../ui/format.ts';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import { correctedBy } from './corrections.ts';
import classes from './dialogs.module.css';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** «How long has this part really lasted?» One minute up or down at a time. */
export const CorrectDialog = ({ open, onClose }: Props): ReactNode => {
  const { t } = useTranslation();
  const { act, busy, rejection } = useAct();
  const [minutes, setMinutes] = useState(0);
  const elapsed = useElapsed();
  const by = correctedBy(elapsed, minutes);
  const close = (): void => {
    setMinutes(0);
    onClose();
  };
  const save = async (): Promise<void> => {
    if (await act('clock.correct', { by })) close();
  };
  return (
    <Dialog
      open={open}
      title={t('lead.correct.title')}
      onClose={close}
      actions={
        <>
          <Button {...whenFree(busy, save)} disabled={by === 0}>
            {t('lead.correct.save')}
          </Button>
          <Button variant="secondary" onClick={close}>
            {t('ui.cancel')}
          </Button>
        </>
      }
    >
      <Paragraph>{t('lead.correct.lead')}</Paragraph>
      <div className={classes.stepper}>
        <Button variant="secondary" disabled={elapsed + by <= 0} onClick={() => setMinutes(minutes - 1)}>
          {t('lead.correct.less')}
        </Button>
        <output className={`${classes.value} figures`}>{formatSpan((elapsed + by) as Ms)}</output>
        <Button variant="secondary" disabled={by >= 60 * MINUTE} onClick={() => setMinutes(minutes + 1)}>
          {t('lead.correct.more')}
        </Button>
      </div>
      <p className={`${classes.note} figures`}>{t('lead.correct.shown', { time: formatSpan(elapsed) })}</p>
      <Refused rejection={rejection} />
    </Dialog>
  );
};

const useElapsed = (): Ms => {
  const clock = useSection('clock');
  const now = useNow();
  return clock === undefined ? (0 as Ms) : elapsedAt(clock.phase, now);
};
