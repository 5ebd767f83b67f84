import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSection } from '../../connection/hooks.ts';
import { comingUp } from './comingUp.ts';
import { useTurnWords } from './useTurnWords.ts';
import classes from './WallTurn.module.css';

interface Props {
  /** Stands after the act, such as what is left of this turn. */
  readonly share?: ReactNode;
}

/** Who speaks now and who comes next, to be read from ten metres. */
export const WallTurn = ({ share }: Props): ReactNode => {
  const { t } = useTranslation();
  const words = useTurnWords();
  const turn = useSection('turn');
  const stage = useSection('agenda')?.stage;
  if (turn === undefined || stage === undefined || turn.current === null) return null;
  const who = words.who(turn.current);
  return (
    <div className={classes.turn}>
      <p className={classes.label}>{t('turn.speaksNow')}</p>
      <p className={classes.who} data-length={lengthOf(who)}>
        {who}
      </p>
      <p className={classes.act}>
        <span className={classes.does}>{words.does(turn.current)}</span>
        {share}
      </p>
      <Next items={comingUp(stage, turn, 2).map(words.coming)} label={t('turn.after')} />
    </div>
  );
};

/** A longer name is written smaller, so that it stays on two lines. */
const lengthOf = (name: string): 'short' | 'long' | 'longest' => {
  if (name.length <= 16) return 'short';
  return name.length <= 32 ? 'long' : 'longest';
};

const Next = ({ items, label }: { items: readonly string[]; label: string }): ReactNode =>
  items.length === 0 ? null : (
    <div className={classes.next}>
      <p className={classes.label}>{label}</p>
      <ol className={classes.list}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ol>
    </div>
  );
