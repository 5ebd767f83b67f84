import { Button, Checkbox, Paragraph } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import classes from './dialogs.module.css';
import { MissingList } from './MissingList.tsx';
import type { Steps } from './useSteps.ts';

const TICKS = ['outOfRoom', 'outOfCall', 'projectorNeutral'] as const;
type Tick = (typeof TICKS)[number];

/** Before the evaluation opens: the family is out of the room and the call, and the wall is neutral. */
export const LeavesDialog = ({ steps }: { steps: Steps }): ReactNode => {
  const { t } = useTranslation();
  const [ticked, setTicked] = useState<readonly Tick[]>([]);
  const toggle = (tick: Tick): void =>
    setTicked((before) =>
      before.includes(tick) ? before.filter((each) => each !== tick) : [...before, tick],
    );
  const all = ticked.length === TICKS.length;
  return (
    <Dialog
      open={steps.question === 'leaves'}
      title={t('lead.leaves.title')}
      onClose={steps.dismiss}
      actions={
        <>
          <Button onClick={steps.takeDespite} disabled={steps.busy}>
            {t(all ? 'lead.leaves.next' : 'lead.leaves.all')}
          </Button>
          <Button variant="secondary" onClick={steps.dismiss}>
            {t('lead.leaves.no')}
          </Button>
        </>
      }
    >
      <Paragraph>{t('lead.leaves.lead')}</Paragraph>
      <div className={classes.ticks}>
        {TICKS.map((tick) => (
          <Checkbox
            key={tick}
            label={t(`lead.leaves.${tick}`)}
            checked={ticked.includes(tick)}
            onChange={() => toggle(tick)}
          />
        ))}
      </div>
      {steps.missing.length > 0 && (
        <div className={classes.remains}>
          <Paragraph>{t('lead.missing.soft')}</Paragraph>
          <MissingList items={steps.missing} />
        </div>
      )}
    </Dialog>
  );
};
