import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isHard } from '../../../shared/rejections.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { MissingList } from './MissingList.tsx';
import type { Steps } from './useSteps.ts';

interface Props {
  readonly steps: Steps;
  /** Opens the preparations, where what must be in place can be put in place. */
  readonly onPrepare: () => void;
}

/** Says calmly what is missing before the step. What is not a must is passed with one more tap. */
export const MissingDialog = ({ steps, onPrepare }: Props): ReactNode => {
  const { t } = useTranslation();
  const hard = steps.missing.filter(isHard);
  const must = hard.length > 0;
  return (
    <Dialog
      open={steps.question === 'missing'}
      title={t('lead.missing.title')}
      onClose={steps.dismiss}
      actions={
        must ? (
          steps.step.kind === 'resume' ? (
            <Button onClick={steps.dismiss}>{t('lead.suspended.here')}</Button>
          ) : (
            <Button onClick={onPrepare}>{t('lead.missing.prepare')}</Button>
          )
        ) : (
          <>
            <Button onClick={steps.takeDespite}>{t('lead.missing.despite')}</Button>
            <Button variant="secondary" onClick={steps.dismiss}>
              {t('lead.missing.stay')}
            </Button>
          </>
        )
      }
    >
      <Paragraph>{t(must ? 'lead.missing.hard' : 'lead.missing.soft')}</Paragraph>
      <MissingList items={must ? hard : steps.missing} />
    </Dialog>
  );
};
