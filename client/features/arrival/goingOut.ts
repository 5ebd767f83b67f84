import type { PersonId } from '../../../shared/ids.ts';
import { isStaff, type Person } from '../../../shared/people.ts';
import type { Sections } from '../../../shared/views.ts';
import { isPresent } from './arrivals.ts';

type People = Sections['people'];

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

/** Who can take the duties over: staff who stay. */
export const heirsOf = ({ people, arrivals }: People, follower: PersonId): readonly Person[] =>
  people.filter((person) => person.id !== follower && isStaff(person) && isPresent(person, arrivals));
