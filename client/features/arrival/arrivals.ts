import { type ConsentScope, consentKey } from '../../../shared/consent.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { isFamily, isPresent, isStaff, MARKS, type Mark, type Person } from '../../../shared/people.ts';
import { type Ms, ZERO } from '../../../shared/time.ts';
import type { Sections } from '../../../shared/views.ts';

export type Arrivals = Sections['people']['arrivals'];
const PRESENT: readonly Mark[] = ['here', 'video'];

/** The leader is in the meeting, in the room or on video. */
export const marksFor = (person: Person, leader: PersonId | null): readonly Mark[] =>
  person.id === leader ? PRESENT : MARKS;

/** The family first, then the others, each in the order of the plan. */
export const inOrder = (people: readonly Person[]): readonly Person[] => [
  ...people.filter(isFamily),
  ...people.filter(isStaff),
];

export const holds = (scope: ConsentScope, consents: Sections['consents']): boolean =>
  consents.some((each) => each.valid && consentKey(each.scope) === consentKey(scope));

const serviceOf = (person: Person) => (isStaff(person) ? person.service?.id : undefined);

/**
 * [UI91] What a service that does not come gives back to the others: its fair share of the rounds that are still to
 * come. Nothing where another of the same service is here.
 */
export const givesBack = (
  person: Person,
  { people, arrivals }: Pick<Sections['people'], 'people' | 'arrivals'>,
  phases: Sections['agenda']['phases'],
): Ms => {
  const service = serviceOf(person);
  if (service === undefined) return ZERO;
  const others = new Set(
    people
      .filter((each) => each.id !== person.id && isPresent(each, arrivals))
      .flatMap((each) => serviceOf(each) ?? []),
  );
  if (others.has(service)) return ZERO;
  return phases
    .filter(({ phase, status }) => status === 'later' && (phase === 'clarifying' || phase === 'offers'))
    .reduce((all, { budget }) => all + Math.round((budget ?? 0) / (others.size + 1)), 0) as Ms;
};
