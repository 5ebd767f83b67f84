import { decides, hasRole, type Person } from '../../shared/people.ts';
import { isTimed, type Stage } from '../../shared/phases.ts';
import { consentKey, consentNeededBy } from '../../shared/plan.ts';
import type { MeetingContext } from './context.ts';

const AWAY: ReadonlySet<string | undefined> = new Set(['absent', 'later', 'out']);

/** [AR5] A child takes part in the phases that it wishes; where nothing is said, in all. */
const takesPartIn = ({ takesPart }: MeetingContext, person: Person, stage: Stage): boolean => {
  const phases = takesPart[person.id];
  return phases === undefined || !isTimed(stage) || phases.includes(stage);
};

/** Expected, and neither marked as away nor out for this phase; whether there is consent is another question. */
export const isExpected = (context: MeetingContext, person: Person, stage: Stage = context.stage): boolean =>
  person.attends && !AWAY.has(context.arrivals[person.id]) && takesPartIn(context, person, stage);

/** [CO8] Who needed a consent that was withdrawn is out with that fact: speaks, decides and holds nothing more. */
const lostConsent = ({ consents }: MeetingContext, person: Person): boolean => {
  const needed = consentNeededBy(person);
  return needed !== null && (consents[consentKey(needed)]?.withdrawnAt ?? null) !== null;
};

/**
 * [AR1] Expected, and not shown out: gets turns, holds duties and takes part in what is decided. Asked for the
 * present phase unless another is named.
 */
export const isHere = (context: MeetingContext, person: Person, stage: Stage = context.stage): boolean =>
  isExpected(context, person, stage) && !lostConsent(context, person);

/**
 * [DI2] [AR5] A child that is not here while the meeting goes on, whether it went out, comes later or takes no part
 * in this phase: shown a kind screen, and none of the meeting.
 */
export const isOutside = (context: MeetingContext, person: Person): boolean =>
  hasRole(person, 'child') && isTimed(context.stage) && !isHere(context, person);

/** Guardians and who stands in for them, as far as they are here. */
export const decidersOf = (context: MeetingContext): readonly Person[] =>
  context.people.filter((person) => decides(person) && isHere(context, person));

/** [AR4] "With interpreter" doubles every phase's minutes. */
export const hasInterpreter = (context: MeetingContext): boolean =>
  context.people.some((person) => hasRole(person, 'interpreter') && isHere(context, person));
