import { decides, isPresent, type Person } from '../../shared/people.ts';
import { useSection } from './hooks.ts';

/** Those of the family who decide, as far as they are here. */
export const useDeciders = (): readonly Person[] => {
  const section = useSection('people');
  return (section?.people ?? []).filter(
    (person) => decides(person) && isPresent(person, section?.arrivals ?? {}),
  );
};
