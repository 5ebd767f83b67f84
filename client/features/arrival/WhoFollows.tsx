import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonId } from '../../../shared/ids.ts';
import { isPresent, isStaff, type Person } from '../../../shared/people.ts';
import type { Sections } from '../../../shared/views.ts';
import { useAct } from '../../connection/useAct.ts';
import { useCoveredPeople } from '../../connection/useCovered.ts';
import { Refused } from '../../ui/Refused.tsx';
import { whenFree } from '../../ui/whenFree.ts';
import classes from './arrival.module.css';
import { followersOf, heirOf, mustHandOver } from './goingOut.ts';

interface Props {
  readonly child: Person;
  readonly onDone: () => void;
}

/** [UI92] One tap on who follows is all: what that one takes care of goes over in the same step, and it says to whom. */
export const WhoFollows = ({ child, onDone }: Props): ReactNode => {
  const { t } = useTranslation();
  const people = useCoveredPeople();
  const { act, rejection, busy } = useAct();
  const [picked, setPicked] = useState<PersonId | null>(null);
  if (people === undefined) return null;
  const followers = followersOf(people, child.id);
  const goOut = async (companion: PersonId | null, handTo: PersonId | null): Promise<void> => {
    if (await act('child.out', { person: child.id, companion, handTo })) onDone();
  };
  return (
    <div className={classes.followers}>
      <p>{t('arrival.child.lead')}</p>
      <fieldset className={classes.choices}>
        <legend>{t('arrival.child.who')}</legend>
        <Button variant="secondary" {...whenFree(busy, () => void goOut(null, null))}>
          {t('arrival.child.nobody')}
        </Button>
        {followers.map((person) => {
          const heir = heirOf(people, person.id, picked);
          return (
            <Button
              key={person.id}
              variant="secondary"
              {...whenFree(busy, () => void goOut(person.id, heir?.id ?? null))}
            >
              <span className={classes.follower}>
                <span translate="no">{person.name}</span>
                {heir !== null && (
                  <span className={classes.heir}>{t('arrival.child.heir', { name: heir.name })}</span>
                )}
              </span>
            </Button>
          );
        })}
      </fieldset>
      {followers.some(({ id }) => mustHandOver(people, id)) && (
        <HeirPick people={people} picked={picked} onPick={setPicked} />
      )}
      <Refused rejection={rejection} />
    </div>
  );
};

interface HeirProps {
  readonly people: Sections['people'];
  readonly picked: PersonId | null;
  readonly onPick: (id: PersonId | null) => void;
}

/** Where it should not be the leader. Who may not write the referat does not get it; the leader does. */
const HeirPick = ({ people: { people, arrivals, duties }, picked, onPick }: HeirProps): ReactNode => {
  const { t } = useTranslation();
  const id = useId();
  const staff = people.filter((person) => isStaff(person) && isPresent(person, arrivals));
  return (
    <Field>
      <Label htmlFor={id}>{t('arrival.child.duties')}</Label>
      <Select
        id={id}
        translate="no"
        value={picked ?? duties.lead ?? ''}
        onChange={(event) => onPick(staff.find((person) => person.id === event.target.value)?.id ?? null)}
      >
        {staff.map((person) => (
          <Select.Option key={person.id} value={person.id}>
            {person.name}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
};
