import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSection } from '../../connection/hooks.ts';
import { comingUp } from './comingUp.ts';
import classes from './TurnCard.module.css';
import { useTurnWords } from './useTurnWords.ts';

interface Props {
  /** Stands below the act, such as what is left of this turn. */
  readonly share?: ReactNode;
}

/** Who speaks now, what is done, and what comes next. Shows nothing outside the phases. */
export const TurnCard = ({ share }: Props): ReactNode => {
  const { t } = useTranslation();
  const words = useTurnWords();
  const turn = useSection('turn');
  const stage = useSection('agenda')?.stage;
  if (turn === undefined || stage === undefined || turn.current === null) return null;
  const [next] = comingUp(stage, turn, 1);
  return (
    <section className={classes.card} aria-label={t('turn.now')}>
      <div>
        <p className={classes.who}>{words.who(turn.current)}</p>
        <p className={classes.act}>
          <span className={classes.does}>{words.does(turn.current)}</span>
          {share}
        </p>
      </div>
      {next !== undefined && (
        <p className={classes.next}>
          <span>{t('turn.after')}</span>
          <span className={classes.coming}>{words.coming(next)}</span>
        </p>
      )}
    </section>
  );
};
