import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BigButton } from '../../ui/BigButton.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './NextBar.module.css';
import { useNameOf } from './useNameOf.ts';
import type { Steps } from './useSteps.ts';
import { useStepWords } from './useStepWords.ts';

/** The one large button, always in the same place; while a service asks, a quiet one beside it. */
export const NextBar = ({ steps }: { steps: Steps }): ReactNode => {
  const { t } = useTranslation();
  const words = useStepWords();
  const nameOf = useNameOf();
  const { step, beside, offered, busy, sending, rejection } = steps;
  return (
    <div className={classes.bar}>
      <Refused rejection={rejection} nameOf={nameOf} />
      <div className={classes.row}>
        {beside !== null && offered && (
          <button type="button" className={classes.beside} {...whenFree(busy, steps.takeBeside)}>
            {t('lead.next.withoutAnswer', { step: words(beside) })}
          </button>
        )}
        <div className={classes.main} data-settling={busy && offered}>
          <BigButton
            disabled={!offered}
            {...whenFree(busy, steps.take)}
            aria-keyshortcuts="Space PageDown ArrowRight"
            aside={<span className={classes.key}>{sending ? t('lead.sending') : t('lead.key')}</span>}
          >
            {words(step)}
          </BigButton>
        </div>
      </div>
    </div>
  );
};
