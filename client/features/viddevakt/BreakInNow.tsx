import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { usePhaseReading } from '../../connection/useReading.ts';
import { BigButton } from '../../ui/BigButton.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import { likelyReason } from './rest.ts';
import classes from './ViddevaktTools.module.css';

/** [UI114] Breaks in with the most likely reason: one large button, for where it is reached without looking for it. */
export const BreakInNow = (): ReactNode => {
  const { t } = useTranslation();
  const clock = useSection('clock');
  const { offered } = useAction('clock.breakIn');
  const { act, rejection, busy } = useAct();
  const over = usePhaseReading()?.over ?? false;
  if (clock === undefined || clock.pause !== null || !offered) return null;
  return (
    <div className={classes.big}>
      <BigButton tone="amber" {...whenFree(busy, () => act('clock.breakIn', { reason: likelyReason(over) }))}>
        {t('viddevakt.breakIn')}
      </BigButton>
      <Refused rejection={rejection} />
    </div>
  );
};
