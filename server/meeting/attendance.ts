import { decides, hasRole, type Person } from '../../shared/people.ts';
import type { MeetingContext } from './context.ts';

/** [AR1] Expected, and neither marked as absent nor as coming later: gets turns and takes part in what is decided. */
export const isHere = ({ arrivals }: MeetingContext, person: Person): boolean => {
  const arrival = arrivals[person.id];
  return person.attends && arrival !== 'absent' && arrival !== 'later';
};

/** Guardians and who stands in for them, as far as they are here. */
export const decidersOf = (context: MeetingContext): readonly Person[] =>
  context.people.filter((person) => decides(person) && isHere(context, person));

/** [AR4] "With interpreter" doubles every phase's minutes. */
export const hasInterpreter = (context: MeetingContext): boolean =>
  context.people.some((person) => hasRole(person, 'interpreter') && isHere(context, person));
