import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useConfirmWords } from '../../features/entry/useConfirmWords.ts';
import { useTurnWords } from '../../features/turn/useTurnWords.ts';
import type { NextStep } from './nextStep.ts';

/** Names a step by what it does: «Føresette og kontaktlærar svarar», «Vidare til Kva er nytt?». */
export const useStepWords = (): ((step: NextStep) => string) => {
  const { t } = useTranslation();
  const words = useTurnWords();
  const confirm = useConfirmWords();
  return useCallback(
    (step) => {
      switch (step.kind) {
        case 'turn':
          return step.turn.act === 'readAloud' ? t('lead.next.readAloud') : words.sentence(step.turn);
        case 'phase':
          return t('turn.toPhase', { phase: t(`terms.phase.${step.phase}`) });
        case 'confirm':
          return confirm;
        case 'familyLeaves':
          return t('turn.familyLeaves');
        default:
          return t(`lead.next.${step.kind}`);
      }
    },
    [t, words, confirm],
  );
};
