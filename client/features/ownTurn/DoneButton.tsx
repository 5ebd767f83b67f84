import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isHard } from '../../../shared/rejections.ts';
import { useAction, useExpectation, useMine, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { BigButton } from '../../ui/BigButton.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './DoneButton.module.css';

/**
 * The speaker's one button. It names the turn that it ends, so that a double tap skips nobody; the last turn
 * of a phase is ended by the leader. [UI103] A child has two that weigh the same and do the same, so that
 * passing leaves no trace; where it answers together with others, it ends nobody else's turn.
 */
export const DoneButton = (): ReactNode => {
  const { t } = useTranslation();
  const mine = useMine();
  const turn = useSection('turn')?.current;
  const { offered, why } = useAction('agenda.next');
  const expect = useExpectation();
  const { act, rejection, busy } = useAct();
  if (!mine?.speaking) return null;
  const child = mine.audience === 'child';
  if (child && turn?.party !== 'child') return null;
  if (!offered || expect === undefined) {
    return why === 'lastTurnOfPhase' ? <p className={classes.last}>{t('seat.lastInPhase')}</p> : null;
  }
  const finish = (despite: boolean) => act('agenda.next', { despite, skipAnswer: false }, { expect });
  const canGoOn = rejection?.missing !== undefined && !rejection.missing.some(isHard);
  return (
    <div className={classes.done}>
      <Refused rejection={rejection} />
      {canGoOn && (
        <Button variant="secondary" {...whenFree(busy, () => finish(true))}>
          {t('ui.goOnAnyway')}
        </Button>
      )}
      {child ? (
        <div className={classes.two}>
          <BigButton {...whenFree(busy, () => finish(false))}>{t('seat.done')}</BigButton>
          <BigButton {...whenFree(busy, () => finish(false))}>{t('seat.notSpeaking')}</BigButton>
        </div>
      ) : (
        <BigButton {...whenFree(busy, () => finish(false))}>
          {(turn?.people.length ?? 1) > 1 ? t('seat.doneTogether') : t('seat.done')}
        </BigButton>
      )}
    </div>
  );
};
