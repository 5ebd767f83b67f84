import { Button, Paragraph } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Turn } from '../../../shared/turns.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { type Act, useAct } from '../../connection/useAct.ts';
import { useTurnWords } from '../../features/turn/useTurnWords.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import { moved } from './corrections.ts';
import classes from './dialogs.module.css';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

/** The turns with which services begin in this phase; their order can change, and one can be passed over. */
const begins = (turn: Turn): boolean => turn.service !== null && (turn.act === 'ask' || turn.act === 'offer');

/** Changes the order of the services that have not begun, or lets one pass. */
export const OrderDialog = ({ open, onClose }: Props): ReactNode => {
  const { t } = useTranslation();
  const turn = useSection('turn');
  const turns = (turn?.upcoming ?? []).filter(begins);
  const current = turn?.current ?? null;
  const act = useAct();
  return (
    <Dialog
      open={open}
      title={t('lead.order.title')}
      onClose={onClose}
      // The next service comes up to where the one was that has just been passed over.
      asking={turns.map(({ key }) => key).join()}
      actions={<Button onClick={onClose}>{t('ui.close')}</Button>}
    >
      {current !== null && begins(current) && turns.length > 0 && (
        <div className={classes.order}>
          <Last turn={current} act={act} named />
        </div>
      )}
      <Paragraph>{t(turns.length > 0 ? 'lead.order.lead' : 'lead.order.none')}</Paragraph>
      <ol className={classes.order}>
        {turns.map((turn, at) => (
          <Row key={turn.key} turns={turns} turn={turn} at={at} act={act} />
        ))}
      </ol>
      <Refused rejection={act.rejection} />
    </Dialog>
  );
};

interface RowProps {
  readonly turns: readonly Turn[];
  readonly turn: Turn;
  readonly at: number;
  readonly act: Act;
}

const Row = ({ turns, turn, at, act: all }: RowProps): ReactNode => {
  const { act, busy } = all;
  const { t } = useTranslation();
  const who = useTurnWords().who(turn);
  const reorder = useAction('turn.reorder').offered;
  const pass = useAction('turn.pass').offered;
  const move = (by: 1 | -1) =>
    act('turn.reorder', { services: moved(turns, at, by).flatMap((each) => each.service ?? []) });
  return (
    <li>
      <span className={classes.orderName}>{who}</span>
      {reorder && (
        <>
          <Button
            variant="tertiary"
            aria-label={t('lead.order.forward', { who })}
            {...whenFree(busy || at === 0, () => move(-1))}
          >
            {UP}
          </Button>
          <Button
            variant="tertiary"
            aria-label={t('lead.order.back', { who })}
            {...whenFree(busy || at === turns.length - 1, () => move(1))}
          >
            {DOWN}
          </Button>
        </>
      )}
      {at < turns.length - 1 && <Last turn={turn} act={all} />}
      {pass && (
        <Button
          variant="secondary"
          data-size="sm"
          aria-label={t('lead.order.passSpoken', { who })}
          {...whenFree(busy, () => act('turn.pass', { turn: turn.key }))}
        >
          {t('lead.order.pass')}
        </Button>
      )}
    </li>
  );
};

/** Who dropped out of the video gets the turn last, and does not lose it. */
const Last = ({ turn, act: { act, busy }, named = false }: LastProps): ReactNode => {
  const { t } = useTranslation();
  const who = useTurnWords().who(turn);
  const { offered } = useAction('turn.postpone');
  if (!offered) return null;
  const words = t('lead.order.lastSpoken', { who });
  return (
    <Button
      variant="secondary"
      data-size="sm"
      aria-label={words}
      {...whenFree(busy, () => act('turn.postpone', { turn: turn.key }))}
    >
      {named ? words : t('lead.order.last')}
    </Button>
  );
};

interface LastProps {
  readonly turn: Turn;
  readonly act: Act;
  /** With the service's name, where no name stands beside it. */
  readonly named?: boolean;
}

const UP = '↑';
const DOWN = '↓';
