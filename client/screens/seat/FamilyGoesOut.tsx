import type { ReactNode } from 'react';
import { hasRole, isPresent } from '../../../shared/people.ts';
import { useMine, useSection } from '../../connection/hooks.ts';
import { GoingOut } from '../../features/arrival/GoingOut.tsx';

/** For those who decide: that a child goes out, and who follows. Staff have the same where they see who is here. */
export const FamilyGoesOut = (): ReactNode => {
  const section = useSection('people');
  const audience = useMine()?.audience;
  if (section === undefined || audience !== 'guardian') return null;
  const { people, arrivals } = section;
  const here = people.filter((person) => hasRole(person, 'child') && isPresent(person, arrivals));
  return here.map((child) => <GoingOut key={child.id} child={child} />);
};
