import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isHard, type RequirementCode } from '../../../shared/rejections.ts';
import { useAction } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './dialogs.module.css';
import { MissingList } from './MissingList.tsx';
import type { Opened } from './Tools.tsx';
import type { Steps } from './useSteps.ts';

interface Props {
  readonly steps: Steps;
  /** Opens the preparations, where what must be in place can be put in place. */
  readonly onPrepare: () => void;
  readonly onOpen: (what: Opened) => void;
}

/** Says calmly what is missing before the step. What is not a must is passed with one more tap. */
export const MissingDialog = ({ steps, onPrepare, onOpen }: Props): ReactNode => {
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
          <MustFirst steps={steps} onPrepare={onPrepare} />
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
      {steps.missing.some(({ code }) => NOBODY.has(code)) && <WithoutFamily steps={steps} onOpen={onOpen} />}
    </Dialog>
  );
};

const OF_AGE: ReadonlySet<RequirementCode> = new Set<RequirementCode>(['youthAcceptance', 'youthDecides']);
const NOBODY: ReadonlySet<RequirementCode> = new Set<RequirementCode>([
  'acceptance',
  'nobodyDecides',
  ...OF_AGE,
]);

const MustFirst = ({ steps, onPrepare }: Pick<Props, 'steps' | 'onPrepare'>): ReactNode => {
  const { t } = useTranslation();
  switch (steps.step.kind) {
    case 'start':
      return <Button onClick={onPrepare}>{t('lead.missing.prepare')}</Button>;
    case 'resume':
      return <Button onClick={steps.dismiss}>{t('lead.suspended.here')}</Button>;
    default:
      return (
        <Button variant="secondary" onClick={steps.dismiss}>
          {t('ui.close')}
        </Button>
      );
  }
};

/** [DE12] Nobody who may decide is here: a pause, somebody who may, or another day. */
const WithoutFamily = ({ steps, onOpen }: Pick<Props, 'steps' | 'onOpen'>): ReactNode => {
  const { t } = useTranslation();
  const pause = useAction('clock.pause').offered;
  const { act, busy } = useAct();
  const open = (what: Opened): void => {
    steps.dismiss();
    onOpen(what);
  };
  const rest = async (): Promise<void> => {
    if (await act('clock.pause', {})) steps.dismiss();
  };
  return (
    <div className={classes.without}>
      <Paragraph>
        {t(
          steps.missing.some(({ code }) => OF_AGE.has(code))
            ? 'lead.missing.youthAcceptance'
            : 'lead.missing.acceptance',
        )}
      </Paragraph>
      <Button variant="secondary" onClick={() => open('who')}>
        {t('lead.missing.who')}
      </Button>
      {pause && (
        <Button variant="secondary" {...whenFree(busy, () => void rest())}>
          {t('lead.missing.pause')}
        </Button>
      )}
      <Button variant="secondary" onClick={() => open('finish')}>
        {t('lead.missing.anotherDay')}
      </Button>
    </div>
  );
};
