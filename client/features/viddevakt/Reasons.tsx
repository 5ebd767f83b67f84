import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BREAK_IN_REASONS, type BreakInReason } from '../../../shared/commands.ts';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './Reasons.module.css';
import { useReasonWords } from './useReasonWords.ts';

interface ReasonsProps {
  readonly onChoose: (reason: BreakInReason) => void;
  readonly busy: boolean;
}

/** The short list of reasons, each as it is said in the room. */
export const Reasons = ({ onChoose, busy }: ReasonsProps): ReactNode => {
  const { t } = useTranslation();
  const { headline } = useReasonWords();
  return (
    <ul className={classes.reasons} aria-label={t('viddevakt.reasons')}>
      {BREAK_IN_REASONS.map((reason) => (
        <li key={reason}>
          <button type="button" className={classes.reason} {...whenFree(busy, () => onChoose(reason))}>
            {t('viddevakt.quote', { words: headline(reason) })}
          </button>
        </li>
      ))}
    </ul>
  );
};
