import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './StoppedCard.module.css';
import { useReasonWords } from './useReasonWords.ts';

/** While the clock stands: why, and the one way on for who may take it. Nothing while the clock runs. */
export const StoppedCard = (): ReactNode => {
  const { t } = useTranslation();
  const pause = useSection('clock')?.pause ?? null;
  const { offered } = useAction('clock.resume');
  const { act, rejection, busy } = useAct();
  const { screen } = useReasonWords();
  if (pause === null) return null;
  const words = screen(pause);
  return (
    <section className={classes.card}>
      <div role="status">
        <p className={classes.aside}>{words.above}</p>
        <p className={classes.headline}>{words.headline}</p>
        <p className={classes.aside}>{words.below}</p>
      </div>
      {offered && (
        <button type="button" className={classes.resume} {...whenFree(busy, () => act('clock.resume', {}))}>
          {t('viddevakt.resume')}
        </button>
      )}
      <Refused rejection={rejection} />
    </section>
  );
};
