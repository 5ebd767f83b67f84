import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/people.ts';
import { useAction, useSection } from '../../connection/hooks.ts';
import { AddAtDoor } from './AddAtDoor.tsx';
import { ArrivalRow } from './ArrivalRow.tsx';
import classes from './arrival.module.css';
import { inOrder } from './arrivals.ts';
import { StafettloggConsent } from './DoorConsents.tsx';
import { type DoorRole, doorRoleOf, type Newcomer } from './door.ts';
import { NobodyDecides } from './NobodyDecides.tsx';

interface Props {
  /** More that can be done for one person, such as showing the link. */
  readonly more?: (person: Person) => ReactNode;
  /** Who knocks and is not on the list: asked about first. */
  readonly newcomer?: Newcomer | undefined;
}

/** Everyone on the list, one tap each: here, on video, later, not coming; and what to do where something is missing. */
export const ArrivalList = ({ more, newcomer }: Props): ReactNode => {
  const { t } = useTranslation();
  const section = useSection('people');
  const mayAdd = useAction('person.put').offered;
  const deciders = useSection('deciders');
  const [adding, setAdding] = useState<DoorRole | null>(newcomer === undefined ? null : doorRoleOf(newcomer));
  const [met, setMet] = useState(false);
  if (section === undefined) return null;
  const { people } = section;
  const first = newcomer !== undefined && !met;
  const add = mayAdd && (
    <AddAtDoor
      role={adding}
      onRole={setAdding}
      onAdded={() => setMet(true)}
      {...(first && { newcomer: newcomer.name })}
    />
  );
  return (
    <div className={classes.arrival}>
      {first && add}
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
      {!first && add}
    </div>
  );
};
