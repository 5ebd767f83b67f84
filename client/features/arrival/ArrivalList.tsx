import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/people.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { AddAtDoor } from './AddAtDoor.tsx';
import { ArrivalRow } from './ArrivalRow.tsx';
import classes from './arrival.module.css';
import { inOrder } from './arrivals.ts';
import { StafettloggConsent } from './DoorConsents.tsx';
import type { DoorRole } from './door.ts';
import { NobodyDecides } from './NobodyDecides.tsx';

interface Props {
  /** More that can be done for one person, such as showing the link. */
  readonly more?: (person: Person) => ReactNode;
  /** The name of somebody who knocks and is not on the list. */
  readonly newcomer?: string | undefined;
}

/** Everyone on the list, one tap each: here, on video, later, not coming; and what to do where something is missing. */
export const ArrivalList = ({ more, newcomer }: Props): ReactNode => {
  const { t } = useTranslation();
  const section = useSection('people');
  const mayAdd = useAction('person.put').offered;
  const deciders = useSection('deciders');
  const [adding, setAdding] = useState<DoorRole | null>(null);
  if (section === undefined) return null;
  const { people } = section;
  return (
    <div className={classes.arrival}>
      {deciders?.waits && (
        <NobodyDecides adult={deciders.adult} onRepresentative={() => setAdding('representative')} />
      )}
      <p className={classes.hint}>{t('arrival.lead')}</p>
      <ul className={classes.list}>
        {inOrder(people).map((person) => (
          <ArrivalRow key={person.id} person={person} more={more?.(person)} />
        ))}
      </ul>
      <StafettloggConsent />
      {mayAdd && (
        <AddAtDoor role={adding} onRole={setAdding} {...(newcomer !== undefined && { name: newcomer })} />
      )}
    </div>
  );
};
