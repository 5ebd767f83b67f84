import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isHard } from '../../../shared/rejections.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { Steps } from '../lead/useSteps.ts';

interface Props {
  readonly steps: Steps;
  readonly onOff: () => void;
}

/** What is asked before a step while all see the screen: that something is missing, never what. */
export const MirrorDialog = ({ steps, onOff }: Props): ReactNode => {
  const { t } = useTranslation();
  const must = steps.missing.some(isHard);
  return (
    <>
      <Dialog
        open={steps.question === 'missing'}
        title={t('lead.missing.title')}
        onClose={steps.dismiss}
        actions={
          <>
            {!must && <Button onClick={steps.takeDespite}>{t('lead.missing.despite')}</Button>}
            <Button variant="secondary" onClick={steps.dismiss}>
              {t('ui.close')}
            </Button>
          </>
        }
      >
        <Paragraph>{t(must ? 'projector.mirrored.must' : 'projector.mirrored.lacks')}</Paragraph>
      </Dialog>
      <Dialog
        open={steps.question === 'leaves'}
        title={t('projector.mirrored.leaves')}
        onClose={steps.dismiss}
        actions={
          <>
            <Button onClick={onOff}>{t('projector.mirrored.off')}</Button>
            <Button variant="secondary" onClick={steps.dismiss}>
              {t('ui.cancel')}
            </Button>
          </>
        }
      >
        <Paragraph>{t('projector.mirrored.leavesHow')}</Paragraph>
      </Dialog>
    </>
  );
};
