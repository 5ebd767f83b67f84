import { describe, expect, it } from 'vitest';
import { candidates, likeness } from '../../../client/features/door/match.ts';
import { PersonId } from '../../../shared/ids.ts';
import type { Person, Role } from '../../../shared/people.ts';

const person = (id: string, name: string, role: Role, attends = true): Person => ({
  id: PersonId.parse(id),
  name,
  roles: [role],
  service: null,
  attends,
});
const LEADER = PersonId.parse('leader');
const PEOPLE = [
  person('leader', 'Anna Li', 'head'),
  person('teacher', 'Bjørn Dahl', 'teacher'),
  person('mother', 'Kari Nes', 'guardian'),
  person('aunt', 'Kari Moe', 'supportPerson'),
  person('father', 'Ola Nes', 'guardian', false),
];
const order = (name: string, says: Role | null = null, presence: string[] = []) =>
  candidates(
    { name, says },
    PEOPLE,
    presence.map((id) => PersonId.parse(id)),
    LEADER,
  ).map(({ person: { id } }) => id);

describe('whom somebody who knocks may be', () => {
  it('[JO6] the name that is most alike comes first, whatever accents and capitals', () => {
    expect(order('bjorn dahl')[0]).toBe('teacher');
    expect(order('KARI MOE')[0]).toBe('aunt');
    expect(order('Moe')[0]).toBe('aunt');
    expect(likeness('Bjørn', 'Bjorn')).toBe(3);
  });

  it('[JO6] among those who are as likely, who has no screen comes first, then who fits what is said', () => {
    expect(order('Kari', null, ['mother'])).toEqual(['aunt', 'mother', 'teacher']);
    expect(order('Kari', 'supportPerson').slice(0, 2)).toEqual(['aunt', 'mother']);
    expect(order('Nokon', 'teacher')[0]).toBe('teacher');
  });

  it('[JO6] the leader’s own seat and who does not come are never offered', () => {
    expect(order('Anna Li')).toEqual(['teacher', 'mother', 'aunt']);
    expect(order('Ola Nes')).not.toContain('father');
  });

  it('[JO6] a name that is like nobody’s is like nobody’s', () => {
    expect(likeness('Per Hansen', 'Kari Nes')).toBe(0);
    expect(likeness('...', 'Kari Nes')).toBe(0);
    expect(candidates({ name: 'Per', says: null }, PEOPLE, [], LEADER).some(({ alike }) => alike)).toBe(
      false,
    );
  });
});
