import type { Person, Service } from '../../shared/people.ts';
import { type Terms, useTerms } from '../words/useTerms.ts';
import { useSection } from './hooks.ts';

/** Constants, so that nothing renders anew while a section has not come yet. */
const NO_SERVICES: readonly Service[] = [];
const NO_PEOPLE: readonly Person[] = [];

/** Names for what stands in this meeting's sections, also on the projector, which knows no people. */
export const useMeetingTerms = (): Terms => {
  const wall = useSection('wall');
  const meeting = useSection('meeting');
  const services = useSection('services') ?? NO_SERVICES;
  const people = useSection('people')?.people ?? NO_PEOPLE;
  return useTerms({ unitKind: wall?.unitKind ?? meeting?.details?.unitKind ?? 'school', services, people });
};
