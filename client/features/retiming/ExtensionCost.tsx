import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { type Ms, minutes } from '../../../shared/time.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { useExpectedEnd } from '../../connection/useReading.ts';
import { formatSpan } from '../../ui/format.ts';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import { budgetsOf, overBy, type Proposal, proposalFor } from './proposal.ts';
import classes from './retiming.module.css';

interface Props {
  /** Whole minutes that were just added to this phase. */
  readonly extended: number;
  readonly onDone: () => void;
}

/** After a minute more: what it costs, and with one tap it is taken from the rounds that remain. */
export const ExtensionCost = ({ extended, onDone }: Props): ReactNode => {
  const { t } = useTranslation();
  const words = useCostWords();
  const phases = useSection('agenda')?.phases ?? [];
  const plannedEnd = useSection('clock')?.plannedEnd ?? null;
  const over = overBy(plannedEnd, useExpectedEnd());
  const { offered } = useAction('agenda.retime');
  const { act, rejection, busy } = useAct();
  // Time that the plan has to spare costs nothing.
  const proposal = proposalFor(phases, Math.min(minutes(extended), over) as Ms);
  if (!offered || proposal.rounds.length === 0) return null;
  const take = async (): Promise<void> => {
    if (await act('agenda.retime', { budgets: budgetsOf(proposal) })) onDone();
  };
  return (
    <div className={classes.cost} role="status">
      <p>{t('retiming.extend.longer')}</p>
      <Button variant="secondary" data-size="sm" {...whenFree(busy, take)}>
        {words(proposal)}
      </Button>
      <Refused rejection={rejection} />
    </div>
  );
};

/** One round is named with its minutes; several are named together. */
const useCostWords = (): ((proposal: Proposal) => string) => {
  const { t } = useTranslation();
  return ({ rounds }) => {
    const [only, ...others] = rounds;
    return only === undefined || others.length > 0
      ? t('retiming.extend.takeAll')
      : t('retiming.extend.take', {
          phase: t(`terms.phaseShort.${only.phase}`),
          before: formatSpan(only.before),
          after: formatSpan(only.after),
        });
  };
};
