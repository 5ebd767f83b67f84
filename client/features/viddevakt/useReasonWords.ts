import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BreakInReason } from '../../../shared/commands.ts';
import { isPhase, type Phase } from '../../../shared/phases.ts';
import type { Pause } from '../../../shared/views.ts';
import { useAction, useMine, useSection } from '../../connection/hooks.ts';

/** The three lines of a screen while the clock stands. */
export interface StoppedWords {
  /** Empty where the break that the family asked for leaves nothing to say. */
  readonly above: string;
  readonly headline: string;
  readonly below: string;
}

export interface ReasonWords {
  headline(reason: BreakInReason): string;
  screen(pause: Pause): StoppedWords;
}

/** Why the clock stands, as it is said in the phase that the meeting is in. */
export const useReasonWords = (): ReasonWords => {
  const { t } = useTranslation();
  const stage = useSection('agenda')?.stage ?? 'preparing';
  const waiting = useWaiting();
  return useMemo(() => {
    const phase: Phase = isPhase(stage) ? stage : 'welcome';
    const headline = (reason: BreakInReason): string =>
      reason === 'phaseNow' ? t(`viddevakt.phaseNow.${phase}`) : t(`terms.reason.${reason}`);
    const below = (reason: BreakInReason): string =>
      reason === 'phaseNow' ? t(`viddevakt.phaseNowBelow.${phase}`) : t(`viddevakt.below.${reason}`);
    return {
      headline,
      screen: (pause) => {
        switch (pause.kind) {
          case 'breakIn':
            return {
              above: t('viddevakt.stoppedBy'),
              headline: headline(pause.reason),
              below: below(pause.reason),
            };
          case 'pause':
            return {
              above: t('viddevakt.pauseAbove'),
              headline: t('viddevakt.pause'),
              below: t('viddevakt.pauseBelow'),
            };
          case 'break':
            return {
              above: waiting === 'all' ? '' : t('viddevakt.pauseAbove'),
              headline: t('viddevakt.familyBreak.headline'),
              below: t(`viddevakt.familyBreak.${waiting}`),
            };
        }
      },
    };
  }, [t, stage, waiting]);
};

/** Who waits during the family's break: who lets the meeting go on, others in staff, and all else. */
const useWaiting = (): 'guards' | 'staff' | 'all' => {
  const audience = useMine()?.audience;
  const { offered } = useAction('clock.resume');
  if (offered) return 'guards';
  return audience === 'staff' || audience === 'leader' ? 'staff' : 'all';
};
