import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSection } from '../../connection/hooks.ts';
import classes from './AgendaRail.module.css';
import { type Leg, timedLegs } from './legs.ts';

interface Props {
  /** How much of the present phase is used, from 0 to 1. */
  readonly used: number;
  /** Without names and minutes, where there is little room. */
  readonly bare?: boolean;
}

/** All phases that the family is part of, in proportion to their minutes; the protected ones outlined. */
export const AgendaRail = ({ used, bare = false }: Props): ReactNode => {
  const { t } = useTranslation();
  const agenda = useSection('agenda');
  if (agenda === undefined) return null;
  return (
    <ol className={classes.rail} data-bare={bare} aria-label={t('agenda.title')}>
      {timedLegs(agenda).map((leg) => (
        <Stretch key={leg.phase} leg={leg} used={used} bare={bare} />
      ))}
    </ol>
  );
};

const Stretch = ({ leg, used, bare }: { leg: Leg; used: number; bare: boolean }): ReactNode => {
  const { t } = useTranslation();
  const share = leg.status === 'now' ? Math.min(1, Math.max(0, used)) : 0;
  return (
    <li
      className={classes.leg}
      data-status={leg.status}
      data-protected={leg.protected}
      style={{ flexGrow: leg.weight }}
      aria-current={leg.status === 'now' ? 'step' : undefined}
    >
      <span className={classes.bar}>
        <span className={classes.used} style={{ width: `${share * 100}%` }} />
      </span>
      <span className={bare ? 'visually-hidden' : classes.name}>{t(`terms.phaseShort.${leg.phase}`)}</span>
      <span className={bare ? 'visually-hidden' : classes.minutes}>
        {t('terms.minutesShort', { count: leg.planned ?? 0 })}
      </span>
      {leg.protected && <span className="visually-hidden">{t('agenda.protected')}</span>}
      {leg.status === 'done' && <span className="visually-hidden">{t('agenda.done')}</span>}
    </li>
  );
};
