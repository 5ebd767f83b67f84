import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './dialogs.module.css';
import { MissingList } from './MissingList.tsx';
import type { Steps } from './useSteps.ts';

const CONFIRMED = ['outOfRoom', 'outOfCall', 'projectorNeutral'] as const;

/**
 * Before the evaluation opens: the family is out of the room and the call, and the wall is neutral. One tap
 * confirms all three sentences.
 */
export const LeavesDialog = ({ steps }: { steps: Steps }): ReactNode => {
  const { t } = useTranslation();
  return (
    <Dialog
      open={steps.question === 'leaves'}
      title={t('lead.leaves.title')}
      onClose={steps.dismiss}
      actions={
        <>
          <Button {...whenFree(steps.busy, steps.takeDespite)}>{t('lead.leaves.all')}</Button>
          <Button variant="secondary" onClick={steps.dismiss}>
            {t('lead.leaves.no')}
          </Button>
        </>
      }
    >
      <Paragraph>{t('lead.leaves.lead')}</Paragraph>
      <ul className={classes.ticks}>
        {CONFIRMED.map((each) => (
          <li key={each}>{t(`lead.leaves.${each}`)}</li>
        ))}
      </ul>
      {steps.missing.length > 0 && (
        <div className={classes.remains}>
          <Paragraph>{t('lead.missing.soft')}</Paragraph>
          <MissingList items={steps.missing} />
        </div>
      )}
    </Dialog>
  );
};
