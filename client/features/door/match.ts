import type { PersonId, SeatId } from '../../../shared/ids.ts';
import type { Knock } from '../../../shared/joining.ts';
import type { Person } from '../../../shared/people.ts';

/** Small letters without accents, so that «Bjorn» finds «Bjørn». */
const plain = (text: string): readonly string[] =>
  text
    .toLocaleLowerCase('nb')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/[^a-z0-9 -]/g, '')
    .split(/[ -]+/)
    .filter((part) => part !== '');

/** What `likeness` says of one name written in two ways. */
export const SAME = 3;

/** How alike two names are: `SAME`, 2 one is part of the other, 1 they share a part, 0 not at all. */
export const likeness = (typed: string, listed: string): number => {
  const [a, b] = [plain(typed), plain(listed)];
  if (a.length === 0 || b.length === 0) return 0;
  const shared = a.filter((part) => b.includes(part)).length;
  if (shared === a.length && shared === b.length) return SAME;
  if (shared === a.length || shared === b.length) return 2;
  if (shared > 0) return 1;
  return a.some((part) => b.some((other) => startsAlike(part, other))) ? 1 : 0;
};

const STEM = 3;
const startsAlike = (a: string, b: string): boolean =>
  a.length >= STEM && b.length >= STEM && (a.startsWith(b) || b.startsWith(a));

export interface Candidate {
  readonly person: Person;
  readonly hasScreen: boolean;
  /** Its name is like the one that was typed. */
  readonly alike: boolean;
}

/**
 * [JO6] Everybody who may be let in to, the likeliest first: by the name, then who has no screen yet, then by what the
 * knocker says to be, then as on the list. Never the leader's own seat.
 */
export const candidates = (
  { name, says }: Pick<Knock, 'name' | 'says'>,
  people: readonly Person[],
  presence: readonly SeatId[],
  leader: PersonId | null,
): readonly Candidate[] => {
  const scored = people
    .filter(({ id, attends }) => attends && id !== leader)
    .map((person) => ({
      person,
      hasScreen: presence.includes(person.id),
      score: likeness(name, person.name),
      fits: says !== null && person.roles.includes(says),
    }));
  return scored
    .sort(
      (a, b) =>
        b.score - a.score || Number(a.hasScreen) - Number(b.hasScreen) || Number(b.fits) - Number(a.fits),
    )
    .map(({ person, hasScreen, score }) => ({ person, hasScreen, alike: score > 0 }));
};
