import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isHard } from '../../../shared/rejections.ts';
import { useAction, useExpectation, useMine, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { BigButton } from '../../ui/BigButton.tsx';
import { Refused } from '../../ui/Refused.tsx';
import classes from './DoneButton.module.css';

/**
 * The speaker's one button. It names the turn that it ends, so that a double tap skips nobody; the last turn
 * of a phase is ended by the leader. A child can also let the turn go by, which leaves no trace.
 */
export const DoneButton = (): ReactNode => {
  const { t } = useTranslation();
  const mine = useMine();
  const several = (useSection('turn')?.current?.people.length ?? 1) > 1;
  const { offered, why } = useAction('agenda.next');
  const expect = useExpectation();
  const { act, rejection, busy } = useAct();
  if (!mine?.speaking) return null;
  if (!offered || expect === undefined) {
    return why === 'lastTurnOfPhase' ? <p className={classes.last}>{t('seat.lastInPhase')}</p> : null;
  }
  const finish = (despite: boolean) => act('agenda.next', { despite, skipAnswer: false }, { expect });
  const canGoOn = rejection?.missing !== undefined && !rejection.missing.some(isHard);
  return (
    <div className={classes.done}>
      <Refused rejection={rejection} />
      {canGoOn && (
        <Button variant="secondary" disabled={busy} onClick={() => finish(true)}>
          {t('ui.goOnAnyway')}
        </Button>
      )}
      <BigButton disabled={busy} onClick={() => finish(false)}>
        {several && mine.audience !== 'child' ? t('seat.doneTogether') : t('seat.done')}
      </BigButton>
      {mine.audience === 'child' && (
        <Button variant="secondary" disabled={busy} onClick={() => finish(false)}>
          {t('seat.notSpeaking')}
        </Button>
      )}
    </div>
  );
};
