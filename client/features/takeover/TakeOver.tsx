import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isPhase } from '../../../shared/phases.ts';
import { useAction, useMine, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import { Refused } from '../../ui/Refused.tsx';
import { type TakeOverState, takeOverState } from './takeOverState.ts';
import classes from './takeover.module.css';

/** A reload takes a moment; nobody is told of it. */
const PATIENCE_MS = 6_000;

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
  const presence = useSection('presence');
  const stage = useSection('agenda')?.stage ?? 'preparing';
  const gone =
    duties?.lead != null && presence !== undefined && isPhase(stage) && !presence.includes(duties.lead);
  const lost = useLasting(gone);
  if (mine === undefined || duties === undefined || presence === undefined) return null;
  return takeOverState({ seat: mine.seat, duties, lost });
};

/** True when something has been so for a while, and false at once when it is not. */
const useLasting = (now: boolean): boolean => {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!now) return setLasting(false);
    const timer = setTimeout(() => setLasting(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [now]);
  return now && lasting;
};

const Notice = ({ state }: { state: TakeOverState }): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const take = useAction('lead.takeOver').offered;
  const back = useAction('lead.takeBack').offered;
  const { act, rejection, busy } = useAct();
  return (
    <section className={classes.notice} role="status">
      <p>
        {state.kind === 'lost' && t('takeover.lost')}
        {state.kind === 'you' && t('takeover.you')}
        {state.kind === 'other' && t('takeover.standIn', { name: terms.personById(state.standIn) })}
      </p>
      {state.kind === 'lost' && take && (
        <Button data-size="sm" disabled={busy} onClick={() => act('lead.takeOver', {})}>
          {t('takeover.take')}
        </Button>
      )}
      {state.kind !== 'lost' && back && (
        <Button variant="secondary" data-size="sm" disabled={busy} onClick={() => act('lead.takeBack', {})}>
          {t(state.kind === 'you' ? 'takeover.giveBack' : 'takeover.takeBack')}
        </Button>
      )}
      <Refused rejection={rejection} />
    </section>
  );
};
