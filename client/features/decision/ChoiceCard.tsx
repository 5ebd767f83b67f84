import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Measure, Proposal } from '../../../shared/measures.ts';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './Choices.module.css';

interface Props {
  readonly choice: Pick<Proposal, 'measure' | 'start' | 'needs'> | Pick<Measure, 'measure' | 'start'>;
  readonly chosen: boolean;
  readonly busy: boolean;
  /** Absent for those who read only. */
  readonly onToggle?: () => void;
}

/** One thing that can be chosen. The whole card is the button. */
export const ChoiceCard = ({ choice, chosen, busy, onToggle }: Props): ReactNode => {
  const { t } = useTranslation();
  const body = (
    <>
      <span className={classes.tick}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          {chosen && <path d="M4 10.5 8.5 15 16 6" />}
        </svg>
      </span>
      <span className={classes.text} translate="no">
        <span className={classes.measure}>{choice.measure || t('decision.untitled')}</span>
        {choice.start !== '' && <span>{t('offers.startShort', { start: choice.start })}</span>}
        {'needs' in choice && choice.needs !== '' && (
          <span>{t('offers.needsShort', { needs: choice.needs })}</span>
        )}
      </span>
      <span className={classes.word}>{chosen ? t('decision.chosen') : onToggle && t('decision.choose')}</span>
    </>
  );
  if (onToggle === undefined) {
    return (
      <div className={classes.card} data-chosen={chosen}>
        {body}
      </div>
    );
  }
  return (
    <button
      type="button"
      className={classes.card}
      data-chosen={chosen}
      aria-pressed={chosen}
      {...whenFree(busy, onToggle)}
    >
      {body}
    </button>
  );
};
