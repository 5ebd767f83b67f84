import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole, isPresent, type Person } from '../../../shared/people.ts';
import { MINUTE } from '../../../shared/time.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { useMeetingTerms } from '../../connection/useMeetingTerms.ts';
import classes from './arrival.module.css';
import { givesBack } from './arrivals.ts';
import { ComerNotice } from './ComerNotice.tsx';
import { PersonConsents } from './DoorConsents.tsx';
import { GoingOut } from './GoingOut.tsx';
import { Marks } from './Marks.tsx';
import { RowMore } from './RowMore.tsx';

interface Props {
  readonly person: Person;
  readonly more: ReactNode;
}

/** One person: who it is, where, and below it only what has to be done about it. */
export const ArrivalRow = ({ person, more }: Props): ReactNode => {
  const { t } = useTranslation();
  const terms = useMeetingTerms();
  const arrivals = useSection('people')?.arrivals ?? {};
  const online = useSection('presence')?.includes(person.id) ?? false;
  const screens = useSection('screens')?.[person.id] ?? 0;
  const [open, setOpen] = useState(false);
  const extras = useHasExtras(more);
  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <span className={classes.dot} data-online={online}>
          {online && <span className="visually-hidden">{t('arrival.online')}</span>}
        </span>
        <span className={classes.who}>
          <span className={classes.name} translate="no">
            {person.name}
          </span>
          <span className={classes.role}>{terms.rolesOf(person)}</span>
          {screens > 1 && <span className={classes.screens}>{t('arrival.screens', { count: screens })}</span>}
        </span>
        <Marks person={person} />
        {extras && (
          <Button
            variant="tertiary"
            data-size="sm"
            aria-expanded={open}
            aria-label={t('arrival.moreOf', { name: person.name })}
            onClick={() => setOpen(!open)}
          >
            {t('arrival.more')}
          </Button>
        )}
      </div>
      {arrivals[person.id] === 'absent' && <GivesBack person={person} />}
      <PersonConsents person={person} />
      <ComerNotice person={person} />
      {hasRole(person, 'child') && isPresent(person, arrivals) && <GoingOut child={person} />}
      {open && <RowMore person={person}>{more}</RowMore>}
    </li>
  );
};

/** The viddevakt marks who is here; the list itself and the consents are the leader's. */
const useHasExtras = (more: ReactNode): boolean => {
  const remove = useAction('person.remove').offered;
  const withdraw = useAction('consent.withdraw').offered;
  return remove || withdraw || (more !== undefined && more !== null);
};

const GivesBack = ({ person }: { person: Person }): ReactNode => {
  const { t } = useTranslation();
  const people = useSection('people');
  const phases = useSection('agenda')?.phases ?? [];
  const count = people === undefined ? 0 : Math.round(givesBack(person, people, phases) / MINUTE);
  if (count === 0) return null;
  return <p className={classes.hint}>{t('arrival.givesBack', { minutes: t('terms.minutes', { count }) })}</p>;
};
