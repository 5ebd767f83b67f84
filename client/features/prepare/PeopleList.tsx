import { Button, Heading } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonId } from '../../../shared/ids.ts';
import type { Person, Role } from '../../../shared/people.ts';
import { useSection } from '../../connection/hooks.ts';
import { randomId } from '../../connection/randomId.ts';
import { PersonEditor } from './PersonEditor.tsx';
import { PersonLine } from './PersonLine.tsx';
import {
  groupOf,
  newPerson,
  PERSON_GROUPS,
  type PersonGroup,
  personFieldsOf,
  ROLES_OF_GROUP,
} from './personForm.ts';
import classes from './prepare.module.css';

/** A person who is begun here, and whom the server does not know before there is a name. */
interface Begun {
  readonly id: PersonId;
  readonly role: Role;
}

/** Who takes part, in three groups: the family, the school or kindergarten, the services. */
export const PeopleList = (): ReactNode => {
  const { t } = useTranslation();
  const people = useSection('people')?.people ?? [];
  const unitKind = useSection('meeting')?.details?.unitKind;
  const [begun, setBegun] = useState<readonly Begun[]>([]);
  const [open, setOpen] = useState<PersonId | null>(null);
  const fresh = begun.filter(({ id }) => !people.some((person) => person.id === id));

  const add = (role: Role): void => {
    const id = PersonId.parse(randomId());
    setBegun([...fresh, { id, role }]);
    setOpen(id);
  };
  const close = (id: PersonId): void => {
    setOpen(null);
    setBegun(fresh.filter((each) => each.id !== id));
  };

  return (
    <div className={classes.groups}>
      {PERSON_GROUPS.map((group) => (
        <section key={group} className={classes.group}>
          <Heading level={3} data-size="2xs">
            {group === 'staff' && unitKind ? t(`terms.party.unit.${unitKind}`) : t(`prepare.people.${group}`)}
          </Heading>
          <ul className={classes.people}>
            {rowsOf(people, fresh, group).map(({ id, person, role }) => (
              <li key={id}>
                {person && open !== id ? (
                  <PersonLine person={person} onEdit={() => setOpen(id)} />
                ) : (
                  <PersonEditor
                    id={id}
                    saved={person ? personFieldsOf(person) : newPerson(role)}
                    known={person !== undefined}
                    onClose={() => close(id)}
                  />
                )}
              </li>
            ))}
          </ul>
          <AddButtons group={group} onAdd={add} />
        </section>
      ))}
    </div>
  );
};

interface Row {
  readonly id: PersonId;
  readonly person: Person | undefined;
  readonly role: Role;
}

/** One list, so that a row stays the same row (and keeps the caret) when the server comes to know its person. */
const rowsOf = (people: readonly Person[], fresh: readonly Begun[], group: PersonGroup): readonly Row[] =>
  [
    ...people.map((person): Row => ({ id: person.id, person, role: person.roles[0] ?? 'guardian' })),
    ...fresh.map(({ id, role }): Row => ({ id, person: undefined, role })),
  ].filter(({ person, role }) => groupOf(person?.roles ?? [role]) === group);

const AddButtons = ({ group, onAdd }: { group: PersonGroup; onAdd: (role: Role) => void }): ReactNode => {
  const { t } = useTranslation();
  const unitKind = useSection('meeting')?.details?.unitKind ?? 'any';
  return (
    <div className={classes.adding}>
      {ROLES_OF_GROUP[group].map((role) => (
        <Button key={role} variant="secondary" data-size="sm" onClick={() => onAdd(role)}>
          <span aria-hidden="true">{'+'}</span>{' '}
          {role === 'teacher' || role === 'head'
            ? t(`prepare.people.add.${role}.${unitKind}`)
            : t(`prepare.people.add.${role}`)}
        </Button>
      ))}
    </div>
  );
};
