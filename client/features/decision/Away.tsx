import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Responsible } from '../../../shared/measures.ts';
import { isPresent, isStaff } from '../../../shared/people.ts';
import { useSection } from '../../connection/hooks.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import classes from './Chosen.module.css';

/** [CO8] That nobody of a chosen service is here now. What it offered stands all the same. */
export const Away = ({ who }: { who: Responsible }): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const section = useSection('people');
  if (who.kind !== 'service' || section === undefined) return null;
  const here = section.people.some(
    (person) => isStaff(person) && person.service?.id === who.service && isPresent(person, section.arrivals),
  );
  return here ? null : <p className={classes.away}>{t('decision.away', { name: terms.responsible(who) })}</p>;
};
