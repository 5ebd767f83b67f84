import { consentKey, consentNeededBy } from '../../shared/consent.ts';
import type { ServiceId } from '../../shared/ids.ts';
import { hasRole, isOfHome, isPresent, isStaff, type Person } from '../../shared/people.ts';
import { isTimed, type Stage } from '../../shared/phases.ts';
import type { MeetingContext } from './context.ts';

/** What says who takes part in what is going on, and nothing else. */
export type Attending = Pick<
  MeetingContext,
  'people' | 'stage' | 'arrivals' | 'takesPart' | 'uncovered' | 'about'
>;

/** [AR5] A child takes part in the phases that it wishes; where nothing is said, in all. */
const takesPartIn = ({ takesPart }: Attending, person: Person, stage: Stage): boolean => {
  const phases = takesPart[person.id];
  return phases === undefined || !isTimed(stage) || phases.includes(stage);
};

/** Expected, and neither marked as away nor out for this phase; whether there is consent is another question. */
export const isExpected = (context: Attending, person: Person, stage: Stage = context.stage): boolean =>
  isPresent(person, context.arrivals) && takesPartIn(context, person, stage);

/** [CO2] [CO8] Who needs a consent that is not there, or not any more, speaks, decides and holds nothing. */
export const isUncovered = ({ uncovered }: Attending, person: Person): boolean => {
  const needed = consentNeededBy(person);
  return needed !== null && uncovered.includes(consentKey(needed));
};

/**
 * [AR1] Expected, and with the consent that it takes: gets turns, holds duties and takes part in what is decided. Asked for the
 * present phase unless another is named.
 */
export const isHere = (context: Attending, person: Person, stage: Stage = context.stage): boolean =>
  isExpected(context, person, stage) && !isUncovered(context, person);

/**
 * [DI2] [AR5] A child that is not here while the meeting goes on, whether it went out, comes later or takes no part
 * in this phase: shown a kind screen, and none of the meeting.
 */
export const isOutside = (context: Attending, person: Person): boolean =>
  hasRole(person, 'child') && isTimed(context.stage) && !isHere(context, person);

/** [CO15] May only be told a little: sits in the room where the leader allows it, and decides nothing. */
export const isLimited = ({ about }: Attending, person: Person): boolean =>
  hasRole(person, 'guardian') && about[person.id]?.standing === 'limited';

/** [CO2] Has the word on the side of home: a guardian, or who stands in for one with consent to it. */
export const speaksForHome = (context: Attending, person: Person): boolean =>
  isOfHome(person) && !isLimited(context, person) && !isUncovered(context, person);

/** [CO8] Services of which nobody is here now. What they offered stands: it is the service's, not the employee's. */
export const isAway = (context: Attending, service: ServiceId): boolean =>
  !context.people.some(
    (person) => isStaff(person) && person.service?.id === service && isHere(context, person),
  );

/** [AR4] "With interpreter" doubles every phase's minutes. */
export const hasInterpreter = (context: Attending): boolean =>
  context.people.some((person) => hasRole(person, 'interpreter') && isHere(context, person));
