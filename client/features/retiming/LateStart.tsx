import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MINUTE, type Ms, type WallTime } from '../../../shared/time.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { useAct } from '../../connection/useAct.ts';
import { formatTime } from '../../ui/format.ts';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import { budgetsOf, proposalFor } from './proposal.ts';
import { Rounds } from './Rounds.tsx';
import classes from './retiming.module.css';

/** Asked once after a late start: keep the end, with shorter rounds, or keep the minutes. Gone when answered. */
export const LateStart = (): ReactNode => {
  const lateBy = useSection('agenda')?.lateBy ?? null;
  const { offered } = useAction('agenda.lateStart');
  return lateBy === null || !offered ? null : <Question lateBy={lateBy} />;
};

const Question = ({ lateBy }: { lateBy: Ms }): ReactNode => {
  const { t } = useTranslation();
  const phases = useSection('agenda')?.phases ?? [];
  const plannedEnd = useSection('clock')?.plannedEnd ?? null;
  const { act, rejection, busy } = useAct();
  const proposal = proposalFor(phases, lateBy);
  const budgets = budgetsOf(proposal);
  return (
    <section className={classes.late} aria-label={t('retiming.late.lead')}>
      <h2 className={classes.lateTitle}>
        {t('retiming.late.title', { count: Math.round(lateBy / MINUTE) })}
      </h2>
      <p>{t('retiming.late.lead')}</p>
      <div className={classes.choices}>
        {proposal.rounds.length > 0 && (
          <div className={classes.choice}>
            <Button
              variant="secondary"
              {...whenFree(busy, () => act('agenda.lateStart', { keep: 'end', budgets }))}
            >
              {t('retiming.late.end', {
                time: plannedEnd === null ? '' : formatTime((plannedEnd - lateBy) as WallTime),
              })}
            </Button>
            <p className={classes.note}>{t('retiming.late.endHint')}</p>
            <Rounds proposal={proposal} />
          </div>
        )}
        <div className={classes.choice}>
          <Button variant="secondary" {...whenFree(busy, () => act('agenda.lateStart', { keep: 'minutes' }))}>
            {t('retiming.late.minutes')}
          </Button>
          {plannedEnd !== null && (
            <p className={classes.note}>{t('retiming.late.minutesHint', { time: formatTime(plannedEnd) })}</p>
          )}
        </div>
      </div>
      <Refused rejection={rejection} />
    </section>
  );
};
