import { isStaff, type Person } from '../../shared/people.ts';
import type { MeetingContext } from '../meeting/context.ts';

const isSamePerson = (before: Person, after: Person): boolean =>
  before.name.trim() === after.name.trim() &&
  before.service?.kind === after.service?.kind &&
  before.service?.name === after.service?.name &&
  isStaff(before) === isStaff(after);

/**
 * [AF5] Whose entry is somebody else's now, or nobody's: the entry stays when a service sends another person, and a
 * link that was given to the first one is not the second one's. A name that was only misspelt counts too, since
 * nobody can know; the leader confirms it anew.
 */
export const replacedIn = (
  { people: before }: Pick<MeetingContext, 'people'>,
  { people: after }: Pick<MeetingContext, 'people'>,
): readonly Person[] =>
  before === after
    ? []
    : before.filter((person) => {
        const now = after.find(({ id }) => id === person.id);
        return now === undefined || !isSamePerson(person, now);
      });
