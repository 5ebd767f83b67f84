import type { PersonId } from '../../shared/ids.ts';
import { DUTIES, type Duty, hasRole, isStaff, type Person } from '../../shared/people.ts';
import { personOf } from './consent.ts';
import type { MeetingContext } from './context.ts';

export type Duties = Readonly<Record<Duty, PersonId | null>>;

/**
 * Who holds which duty: as assigned, else preselected. The class teacher writes the referat, and a staff
 * member who neither leads nor writes guards the structure; where nobody is free, the leader does it.
 */
export const dutiesOf = (context: MeetingContext): Duties => {
  // A context never changes, and every seat's every text asks for this: it is worked out once.
  const known = worked.get(context);
  if (known) return known;
  const duties = workOut(context);
  worked.set(context, duties);
  return duties;
};

const worked = new WeakMap<MeetingContext, Duties>();

const workOut = (context: MeetingContext): Duties => {
  const staff = context.people.filter((person) => person.attends && isStaff(person));
  const lead = context.leader;
  const referent = assigned(context, 'referent', () => firstWith(staff, 'teacher') ?? lead);
  const viddevakt = assigned(
    context,
    'viddevakt',
    () => staff.find((person) => person.id !== lead && person.id !== referent)?.id ?? lead,
  );
  return { lead, referent, viddevakt, pen: assigned(context, 'pen', () => referent ?? lead) };
};

const assigned = (
  context: MeetingContext,
  duty: 'viddevakt' | 'referent' | 'pen',
  preselected: () => PersonId,
): PersonId | null => {
  const chosen = context.duties[duty];
  if (chosen === undefined) return preselected();
  if (chosen === null) return null;
  const person = personOf(context, chosen);
  return person?.attends && isStaff(person) ? chosen : preselected();
};

const firstWith = (people: readonly Person[], role: 'teacher'): PersonId | undefined =>
  people.find((person) => hasRole(person, role))?.id;

export const dutiesHeldBy = (context: MeetingContext, person: PersonId): readonly Duty[] => {
  const duties = dutiesOf(context);
  return DUTIES.filter((duty) => duties[duty] === person);
};
