import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DUTIES, isFamily, isStaff, type Person } from '../../../shared/people.ts';
import { useMine, useSection } from '../../connection/hooks.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import classes from './people.module.css';

/** Everyone in the meeting, the family first, with what each takes care of. */
export const WhoIsHere = (): ReactNode => {
  const { t } = useTranslation();
  const people = useSection('people')?.people.filter((person) => person.attends) ?? [];
  const family = people.filter(isFamily);
  const staff = people.filter(isStaff);
  return (
    <div className={classes.who}>
      {family.length > 0 && <Group title={t('people.family')} people={family} />}
      {staff.length > 0 && <Group title={t('people.staff')} people={staff} />}
    </div>
  );
};

const Group = ({ title, people }: { title: string; people: readonly Person[] }): ReactNode => (
  <section>
    <h3 className={classes.group}>{title}</h3>
    <ul className={classes.list}>
      {people.map((person) => (
        <Row key={person.id} person={person} />
      ))}
    </ul>
  </section>
);

const Row = ({ person }: { person: Person }): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const duties = useSection('people')?.duties;
  const presence = useSection('presence');
  const own = useMine()?.seat === person.id;
  const held = DUTIES.filter((duty) => duties?.[duty] === person.id);
  return (
    <li className={classes.row}>
      <span>
        <span className={classes.name} translate="no">
          {person.name}
        </span>
        {own && <span className={classes.you}>{t('people.you')}</span>}
        <span className={classes.role}>{terms.rolesOf(person)}</span>
      </span>
      <span className={classes.tags}>
        {held.map((duty) => (
          <span key={duty} className={classes.tag}>
            {t(`terms.duty.${duty}`)}
          </span>
        ))}
        {presence?.includes(person.id) && <span className={classes.here}>{t('people.here')}</span>}
      </span>
    </li>
  );
};
