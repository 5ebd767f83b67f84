import { useTranslation } from 'react-i18next';
import type { Turn } from '../../../shared/turns.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';

/** «PPT spør no.» */
export const useTurnSentence = (): ((turn: Turn) => string) => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  return (turn) => t(`seat.sentence.${turn.act}`, { who: terms.party(turn) });
};
