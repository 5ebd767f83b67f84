import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useExpectation, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { AnotherDay } from '../../features/arrival/AnotherDay.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './dialogs.module.css';

/** From any part: straight to the closing, or stop here and go on another day. */
export const FinishDialog = ({ onClose }: { onClose: () => void }): ReactNode => {
  const { t } = useTranslation();
  const suspend = useAction('meeting.suspend').offered;
  return (
    <Dialog open title={t('lead.finish.title')} onClose={onClose}>
      <Paragraph>{t('lead.finish.lead')}</Paragraph>
      <div className={classes.ways}>
        <ToClosing onDone={onClose} />
        {suspend && (
          <section className={classes.way}>
            <h3>{t('arrival.date.title')}</h3>
            <AnotherDay onDone={onClose} />
          </section>
        )}
      </div>
    </Dialog>
  );
};

const ToClosing = ({ onDone }: { onDone: () => void }): ReactNode => {
  const { t } = useTranslation();
  const { offered } = useAction('agenda.jump');
  const expect = useExpectation();
  const stage = useSection('agenda')?.stage;
  const closing = (useSection('places') ?? []).find(({ phase }) => phase === 'closing')?.turns[0];
  const { act, rejection, busy } = useAct();
  if (!offered || expect === undefined || closing === undefined || stage === 'closing') return null;
  const go = async (): Promise<void> => {
    const payload = { phase: 'closing', turn: closing.key, since: null } as const;
    if (await act('agenda.jump', payload, { expect })) onDone();
  };
  return (
    <section className={classes.way}>
      <Button {...whenFree(busy, go)}>{t('lead.finish.closing')}</Button>
      <p>{t('lead.finish.closingHint')}</p>
      <Refused rejection={rejection} />
    </section>
  );
};
