import type { PersonId } from '../../../shared/ids.ts';
import { hasRole, isOfUnit, isPresent, isStaff, type Person } from '../../../shared/people.ts';
import type { Sections } from '../../../shared/views.ts';

type People = Sections['people'];

export const childrenHere = ({ people, arrivals }: Pick<People, 'people' | 'arrivals'>): readonly Person[] =>
  people.filter((person) => hasRole(person, 'child') && isPresent(person, arrivals));

/** Who can follow a child that goes out: anyone who is here but the leader, the family first. */
export const followersOf = ({ people, arrivals, duties }: People, child: PersonId): readonly Person[] => {
  const others = people.filter(
    (person) => person.id !== child && person.id !== duties.lead && isPresent(person, arrivals),
  );
  return [...others.filter((person) => !isStaff(person)), ...others.filter(isStaff)];
};

/** [UI92] Whether somebody takes care of what another has to take over first. */
export const mustHandOver = ({ duties }: People, follower: PersonId): boolean =>
  [duties.viddevakt, duties.referent, duties.pen].includes(follower);

/** [CM11] Who can take the duties over: staff who stay, and for the referat only those who may write it. */
export const heirsOf = ({ people, arrivals, duties }: People, follower: PersonId): readonly Person[] =>
  people.filter(
    (person) =>
      person.id !== follower &&
      isPresent(person, arrivals) &&
      (duties.referent === follower ? isOfUnit(person) : isStaff(person)),
  );

/**
 * [UI92] Who takes over in the same tap: the one that was picked, where that one may, else the leader, who always may.
 * Null where the follower takes care of nothing.
 */
export const heirOf = (people: People, follower: PersonId, picked: PersonId | null): Person | null => {
  if (!mustHandOver(people, follower)) return null;
  const heirs = heirsOf(people, follower);
  const find = (id: PersonId | null | undefined) => heirs.find((each) => each.id === id);
  return find(picked) ?? find(people.duties.lead) ?? heirs[0] ?? null;
};
