import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './InterruptionScreen.module.css';
import { useReasonWords } from './useReasonWords.ts';

/**
 * All of the screen, kindly, while the clock stands: why, and what comes of it. Whoever may let the clock
 * go on can do so here. [UI100] The family's break has no reason, on any screen. Nothing while the clock runs.
 * Inside: what else this seat may do meanwhile.
 */
export const InterruptionScreen = ({ children }: { children?: ReactNode }): ReactNode => {
  const pause = useSection('clock')?.pause ?? null;
  const { screen } = useReasonWords();
  if (pause === null) return null;
  const words = screen(pause);
  return (
    <section className={classes.screen} data-kind={pause.kind}>
      <div role="status" className={classes.words}>
        {words.above !== '' && <p className={classes.aside}>{words.above}</p>}
        <p className={classes.headline}>{words.headline}</p>
        <p className={classes.below}>{words.below}</p>
      </div>
      <Resume />
      {children}
    </section>
  );
};

const Resume = (): ReactNode => {
  const { t } = useTranslation();
  const { offered } = useAction('clock.resume');
  const { act, rejection, busy } = useAct();
  if (!offered) return null;
  return (
    <div className={classes.resume}>
      <button type="button" className={classes.button} {...whenFree(busy, () => act('clock.resume', {}))}>
        {t('viddevakt.resume')}
      </button>
      <Refused rejection={rejection} />
    </div>
  );
};
