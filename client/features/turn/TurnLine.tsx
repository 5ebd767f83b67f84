import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSection } from '../../connection/hooks.ts';
import { comingUp } from './comingUp.ts';
import classes from './TurnLine.module.css';
import { useTurnWords } from './useTurnWords.ts';

/** [UI110] Who has the word and who is next, in one quiet line, where something else fills the screen. */
export const TurnLine = (): ReactNode => {
  const { t } = useTranslation();
  const stage = useSection('agenda')?.stage ?? 'preparing';
  const turn = useSection('turn');
  const words = useTurnWords();
  if (turn?.current == null) return null;
  const [next] = comingUp(stage, turn, 1);
  return (
    <p className={classes.line}>
      <strong>{words.sentence(turn.current)}</strong>
      {next !== undefined && <span>{`${t('turn.after')}: ${words.coming(next)}`}</span>}
    </p>
  );
};
