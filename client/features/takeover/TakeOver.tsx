import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useMine, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import { type TakeOverState, takeOverState } from './takeOverState.ts';
import classes from './takeover.module.css';

/**
 * [LE1] Quietly, for staff and leader: the leader's screen is gone and who may stand in, or who stands in now. Stands
 * nowhere on the family's screens.
 */
export const TakeOver = (): ReactNode => {
  const state = useTakeOverState();
  return state === null ? null : <Notice state={state} />;
};

const useTakeOverState = (): TakeOverState | null => {
  const mine = useMine();
  const duties = useSection('people')?.duties;
  if (mine === undefined || duties === undefined) return null;
  return takeOverState({ seat: mine.seat, duties, why: mine.actions['lead.takeOver'] });
};

const Notice = ({ state }: { state: TakeOverState }): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const take = useAction('lead.takeOver').offered;
  const back = useAction('lead.takeBack').offered;
  const { act, rejection, busy } = useAct();
  const named = state.kind === 'lost' ? state.deputy : null;
  return (
    <section className={classes.notice} role="status">
      <p>
        {state.kind === 'lost' && t('takeover.lost')}
        {named !== null && ` ${t('takeover.deputy', { name: terms.personById(named) })}`}
        {state.kind === 'you' && t('takeover.you')}
        {state.kind === 'other' && t('takeover.standIn', { name: terms.personById(state.standIn) })}
      </p>
      {state.kind !== 'you' && take && (
        <Button data-size="sm" {...whenFree(busy, () => act('lead.takeOver', {}))}>
          {t('takeover.take')}
        </Button>
      )}
      {state.kind !== 'lost' && back && (
        <Button variant="secondary" data-size="sm" {...whenFree(busy, () => act('lead.takeBack', {}))}>
          {t(state.kind === 'you' ? 'takeover.giveBack' : 'takeover.takeBack')}
        </Button>
      )}
      <Refused rejection={rejection} />
    </section>
  );
};
