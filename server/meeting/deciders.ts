import type { Age } from '../../shared/consent.ts';
import { hasRole, isOfHome, type Person } from '../../shared/people.ts';
import type { Stage } from '../../shared/phases.ts';
import type { WallTime } from '../../shared/time.ts';
import { isHere, isLimited, isUncovered, speaksForHome } from './attendance.ts';
import { isAtDoor, type MeetingContext } from './context.ts';
import { ageOfChild, wasAsked, weightAt } from './givers.ts';

/**
 * What somebody's say weighs where something is decided. `carries`: a yes of one such is what a decision rests on.
 * `along`: is asked too and can say no, and decides nothing without one who carries. `none`: may speak, and is not asked.
 */
export type Say = 'carries' | 'along' | 'none';

/** The moment whose day counts: when they sat down, this time or the last; before that, when they mean to. */
const countedAt = ({ stage, sittings, details }: MeetingContext): WallTime | null => {
  const last = sittings.at(-1);
  const meantToSit = stage === 'preparing' || stage === 'suspended';
  if (last && (last.to === null || !meantToSit)) return last.from;
  return details?.startsAt ?? null;
};

/**
 * [DE23] How old the child is to the question of who decides: that of the sitting, in Norway. It does not turn at midnight
 * as consent does, so that nobody's say comes or goes while people sit together.
 */
export const ageAtTable = (context: MeetingContext): Age => {
  const at = countedAt(context);
  return at === null ? 'unknown' : ageOfChild(context, at);
};

/**
 * [DE23] Whose acceptance a decision needs, in one place. It follows what consent weighs: who is to the child what a
 * decision takes, and how old the child is.
 */
export const sayOf = (context: MeetingContext, person: Person, age: Age = ageAtTable(context)): Say => {
  if (!person.attends || isUncovered(context, person) || isLimited(context, person)) return 'none';
  // [CO18] Whose place it is has said yes to it; a yes that weighs nothing covers nobody.
  if (hasRole(person, 'representative')) return 'carries';
  const weight = weightAt(context, person, age);
  if (weight === 'never' || isAtDoor(context, person.id)) return 'none';
  if (!hasRole(person, 'child') || age === 'adult') return 'carries';
  // [CO12] Where nobody knows the age, who was asked for consent is asked for this.
  return weight === 'needed' || wasAsked(context, person) ? 'along' : 'none';
};

export const mayDecide = (context: MeetingContext, person: Person): boolean =>
  sayOf(context, person) !== 'none';

/** What is asked after the family has left is answered as it was when it left. */
const stageOf = ({ stage }: MeetingContext): Stage =>
  stage === 'evaluation' || stage === 'ended' ? 'closing' : stage;

/** Those who decide, as far as they are here. */
export const decidersOf = (context: MeetingContext, age: Age = ageAtTable(context)): readonly Person[] =>
  context.people.filter(
    (person) => sayOf(context, person, age) !== 'none' && isHere(context, person, stageOf(context)),
  );

/** [AR3] [DE12] Whether somebody is here whom a decision can rest on: a youth under eighteen alone is not enough. */
export const canDecide = (context: MeetingContext, age: Age = ageAtTable(context)): boolean =>
  decidersOf(context, age).some((person) => sayOf(context, person, age) === 'carries');

/** [DE1] Has measures of one's own at home: whoever speaks for home, and the youth who decides. */
export const isAtHome = (context: MeetingContext, person: Person): boolean =>
  isOfHome(person) || mayDecide(context, person);

/** Those of home who are here. */
export const homeOf = (context: MeetingContext): readonly Person[] =>
  context.people.filter(
    (person) => (speaksForHome(context, person) || mayDecide(context, person)) && isHere(context, person),
  );

/**
 * [JO7] Those whose yes lets somebody in who was not on the list: each whom a decision can rest on, guardians and youth also
 * by telephone.
 */
export const mayVouch = (context: MeetingContext, person: Person): boolean =>
  sayOf(context, hasRole(person, 'representative') ? person : { ...person, attends: true }) === 'carries';
