import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Turn } from '../../../shared/turns.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import type { Coming } from './comingUp.ts';

export interface TurnWords {
  /** «PPT», «Føresette og kontaktlærar». */
  who(turn: Turn): string;
  /** «spør». */
  does(turn: Turn): string;
  /** «PPT spør». */
  sentence(turn: Turn): string;
  /** «PPT spør», or «Kva er nytt?» for a phase. */
  coming(next: Coming): string;
}

/** Names turns and phases in the language of this screen. */
export const useTurnWords = (): TurnWords => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  return useMemo(() => {
    const does = (turn: Turn): string => terms.act(turn.act);
    const sentence = (turn: Turn): string => t('turn.whoDoes', { who: terms.party(turn), act: does(turn) });
    return {
      who: (turn) => terms.party(turn),
      does,
      sentence,
      coming: (next) => (next.kind === 'turn' ? sentence(next.turn) : t(`terms.phase.${next.phase}`)),
    };
  }, [t, terms]);
};
