import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { BreakInReason } from '../../../shared/commands.ts';
import { isPhase, type Phase } from '../../../shared/phases.ts';
import type { Pause } from '../../../shared/views.ts';
import { useSection } from '../../connection/hooks.ts';

/** The three lines of a screen while the clock stands. */
export interface StoppedWords {
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
  return useMemo(() => {
    const phase: Phase = isPhase(stage) ? stage : 'welcome';
    const headline = (reason: BreakInReason): string =>
      reason === 'phaseNow' ? t(`viddevakt.phaseNow.${phase}`) : t(`terms.reason.${reason}`);
    const below = (reason: BreakInReason): string =>
      reason === 'phaseNow' ? t(`viddevakt.phaseNowBelow.${phase}`) : t(`viddevakt.below.${reason}`);
    return {
      headline,
      screen: (pause) =>
        pause.kind === 'breakIn'
          ? {
              above: t('viddevakt.stoppedBy'),
              headline: headline(pause.reason),
              below: below(pause.reason),
            }
          : {
              above: t('viddevakt.pauseAbove'),
              headline: t('viddevakt.pause'),
              below: t('viddevakt.pauseBelow'),
            },
    };
  }, [t, stage]);
};
