import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isPhase } from '../../../shared/phases.ts';
import { useMine, useSection } from '../../connection/hooks.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import classes from './seat.module.css';

/** On top of the seat: which part of the meeting this is, and as whom one sits here. */
export const SeatName = (): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const seat = useMine()?.seat;
  const stage = useSection('agenda')?.stage;
  const person = useSection('people')?.people.find((each) => each.id === seat);
  return (
    <div className={classes.name}>
      <span className={classes.phase}>
        {stage !== undefined && isPhase(stage) ? t(`terms.phase.${stage}`) : t('seat.title')}
      </span>
      {person !== undefined && <span className={classes.role}>{terms.rolesOf(person)}</span>}
    </div>
  );
};
