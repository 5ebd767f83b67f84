import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSpan } from '../../ui/format.ts';
import type { Proposal } from './proposal.ts';
import classes from './retiming.module.css';

/** Each round before and after, and what is not caught up with. */
export const Rounds = ({ proposal }: { proposal: Proposal }): ReactNode => {
  const { t } = useTranslation();
  return (
    <>
      <ul className={classes.rounds}>
        {proposal.rounds.map(({ phase, before, after }) => (
          <li key={phase}>
            <span className="visually-hidden">
              {t('retiming.round', {
                phase: t(`terms.phase.${phase}`),
                before: formatSpan(before),
                after: formatSpan(after),
              })}
            </span>
            <span className={classes.round} aria-hidden="true">
              <span>{t(`terms.phase.${phase}`)}</span>
              <span className="figures">{formatSpan(before)}</span>
              <span>{ARROW}</span>
              <strong className="figures">{formatSpan(after)}</strong>
            </span>
          </li>
        ))}
      </ul>
      {proposal.rest > 0 && (
        <p className={classes.note}>{t('retiming.rest', { span: formatSpan(proposal.rest) })}</p>
      )}
    </>
  );
};

const ARROW = '→';
