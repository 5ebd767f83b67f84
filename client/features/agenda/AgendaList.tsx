import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSection } from '../../connection/hooks.ts';
import classes from './AgendaList.module.css';
import { type Leg, legsOf } from './legs.ts';

/** The whole meeting as a list with its minutes: as taken where a phase is over, else as planned. */
export const AgendaList = (): ReactNode => {
  const { t } = useTranslation();
  const agenda = useSection('agenda');
  if (agenda === undefined) return null;
  return (
    <ol className={classes.list} aria-label={t('agenda.title')}>
      {legsOf(agenda).map((leg) => (
        <Row key={leg.phase} leg={leg} />
      ))}
    </ol>
  );
};

const Row = ({ leg }: { leg: Leg }): ReactNode => {
  const { t } = useTranslation();
  return (
    <li
      className={classes.row}
      data-status={leg.status}
      data-protected={leg.protected}
      aria-current={leg.status === 'now' ? 'step' : undefined}
    >
      <span className={classes.name}>
        {t(leg.phase === 'decision' ? 'terms.phaseShort.decision' : `terms.phase.${leg.phase}`)}
        {leg.status === 'done' && <span className="visually-hidden"> {t('agenda.done')}</span>}
        {leg.protected && <span className="visually-hidden"> {t('agenda.protected')}</span>}
      </span>
      <span className={`${classes.minutes} figures`}>
        <Minutes leg={leg} />
      </span>
    </li>
  );
};

/** A phase that took other than planned shows both. */
const Minutes = ({ leg }: { leg: Leg }): ReactNode => {
  const { t } = useTranslation();
  if (leg.planned === null) return null;
  if (leg.actual === null || leg.actual === leg.planned) return leg.planned;
  return (
    <>
      {leg.actual}
      <span className={classes.plan}>{t('agenda.ofPlan', { planned: leg.planned })}</span>
    </>
  );
};
