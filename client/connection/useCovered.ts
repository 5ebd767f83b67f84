import { consentKey, consentNeededBy } from '../../shared/consent.ts';
import { decides, hasRole, isPresent, type Person } from '../../shared/people.ts';
import type { Sections } from '../../shared/views.ts';
import { useSection } from './hooks.ts';

type Known = {
  /** Absent where the seat is not told: then nobody is taken to be without. */
  readonly consents: Sections['consents'] | undefined;
  /** What the leader alone knows. */
  readonly about: Sections['consentBook']['about'];
};

/** [CO2] Whether somebody has the consent that it takes to be in the meeting, as far as this seat is told. */
export const isCovered = (person: Person, { consents }: Pick<Known, 'consents'>): boolean => {
  const needed = consentNeededBy(person);
  if (needed === null || consents === undefined) return true;
  return consents.some(({ valid, scope }) => valid && consentKey(scope) === consentKey(needed));
};

/** Those of the family who decide, as far as they are here. */
export const decidersIn = (
  { people, arrivals }: Pick<Sections['people'], 'people' | 'arrivals'>,
  known: Known,
): readonly Person[] =>
  people.filter(
    (person) =>
      decides(person) &&
      isPresent(person, arrivals) &&
      isCovered(person, known) &&
      !(hasRole(person, 'guardian') && known.about[person.id]?.standing === 'limited'),
  );

const NOTHING: Known['about'] = {};

/** The list of people with those left out who have not the consent that it takes. */
export const useCoveredPeople = (): Sections['people'] | undefined => {
  const section = useSection('people');
  const consents = useSection('consents');
  return (
    section && { ...section, people: section.people.filter((person) => isCovered(person, { consents })) }
  );
};

export const useDeciders = (): readonly Person[] => {
  const section = useSection('people');
  const consents = useSection('consents');
  const about = useSection('consentBook')?.about ?? NOTHING;
  return section === undefined ? [] : decidersIn(section, { consents, about });
};
