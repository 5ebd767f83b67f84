import { type ConsentScope, consentKey } from '../../../shared/consent.ts';
import type { PersonId } from '../../../shared/ids.ts';
import { hasRole, isPresent, type Person } from '../../../shared/people.ts';
import type { Sections } from '../../../shared/views.ts';
import type { Arrivals } from './arrivals.ts';

/** A yes that can be recorded at the door with one tap. */
export interface DoorYes {
  /** Those who say it, together. */
  readonly givers: readonly Person[];
  /** None of them is in the room. */
  readonly byPhone: boolean;
  /** Guardians who are not reached today, and whose yes is waited for by nobody then. */
  readonly without: readonly Person[];
}

type Book = Sections['consentBook'];

/** Those whose yes to something stands, whether it counts or not: each may take the own back. */
export const saidYesTo = (scope: ConsentScope, { givers }: Pick<Book, 'givers'>): readonly PersonId[] => {
  const key = consentKey(scope);
  return givers
    .filter(({ answers }) => answers.some((each) => consentKey(each.scope) === key && each.answer === 'yes'))
    .map(({ person }) => person);
};

/** [CO14] Who contests has to answer on the own screen or on paper; who said no is not passed over at the door. */
const FINAL: readonly string[] = ['no', 'contested'];

/**
 * [UI98] [CO11] The yeses that open something, the most complete one first: all who still have to say it, and each of
 * two guardians alone where the other is not reached. Whoever stands in for a guardian comes with one yes.
 */
export const doorYeses = (
  scope: ConsentScope,
  { givers }: Pick<Book, 'givers'>,
  people: readonly Person[],
  arrivals: Arrivals,
): readonly DoorYes[] => {
  const key = consentKey(scope);
  const lacking = givers.flatMap(({ person: id, weight, answers }) => {
    const person = people.find((each) => each.id === id);
    const answer = answers.find((each) => consentKey(each.scope) === key)?.answer ?? 'open';
    return person && weight !== 'never' && answer !== 'yes' ? [{ person, weight, answer }] : [];
  });
  const asked = lacking.filter(({ answer }) => answer !== 'contested');
  const needed = asked.filter(({ weight }) => weight === 'needed');
  const some = needed.length > 0 ? needed : asked;
  const yes = (saying: readonly Person[], without: readonly Person[] = []): DoorYes => ({
    givers: saying,
    byPhone: saying.every((person) => !isPresent(person, arrivals)),
    without,
  });
  const here = [...some].sort(
    (a, b) => Number(isPresent(b.person, arrivals)) - Number(isPresent(a.person, arrivals)),
  );
  const alone = here.map(({ person }) => {
    const others = lacking.filter((each) => each.person.id !== person.id && each.weight === 'needed');
    const passes = others.every((each) => !hasRole(each.person, 'child') && !FINAL.includes(each.answer));
    return yes([person], passes && !hasRole(person, 'child') ? others.map((each) => each.person) : []);
  });
  if (scope.kind === 'representation' || needed.length < 2) return alone;
  return [yes(here.map(({ person }) => person)), ...alone];
};
