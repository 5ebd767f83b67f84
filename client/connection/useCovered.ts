import { consentKey, consentNeededBy } from '../../shared/consent.ts';
import type { Person } from '../../shared/people.ts';
import type { Sections } from '../../shared/views.ts';
import { useSection } from './hooks.ts';

interface Known {
  /** Absent where the seat is not told: then nobody is taken to be without. */
  readonly consents: Sections['consents'] | undefined;
}

/** [CO2] Whether somebody has the consent that it takes to be in the meeting, as far as this seat is told. */
export const isCovered = (person: Person, { consents }: Known): boolean => {
  const needed = consentNeededBy(person);
  if (needed === null || consents === undefined) return true;
  return consents.some(({ valid, scope }) => valid && consentKey(scope) === consentKey(needed));
};

/** The list of people with those left out who have not the consent that it takes. */
export const useCoveredPeople = (): Sections['people'] | undefined => {
  const section = useSection('people');
  const consents = useSection('consents');
  return (
    section && { ...section, people: section.people.filter((person) => isCovered(person, { consents })) }
  );
};
