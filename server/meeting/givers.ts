import {
  type About,
  type Age,
  type Answer,
  ageOn,
  type ConsentScope,
  consentKey,
  coversDay,
  DEFAULT_YOUTH_AGE,
  type Standing,
  USUAL_ABOUT,
} from '../../shared/consent.ts';
import type { PersonId, SeatId } from '../../shared/ids.ts';
import { hasRole, type Person } from '../../shared/people.ts';
import { osloDate, type WallTime } from '../../shared/time.ts';
import { type ConsentRecord, isAtDoor, type MeetingContext } from './context.ts';

/** Consent is the guardians' to give, and the youth's (DOMAIN). */
export const mayConsent = (person: Person): boolean =>
  hasRole(person, 'guardian') || hasRole(person, 'child');

/** What the leader alone knows of a person. */
const aboutOf = (context: MeetingContext, id: PersonId | SeatId): About => context.about[id] ?? USUAL_ABOUT;

/** [CO12] How old the child is to the question of consent, by the wall clock in Norway alone. */
export const ageOfChild = ({ aboutChild: { bornOn }, details }: MeetingContext, wall: WallTime): Age =>
  bornOn === null ? 'unknown' : ageOn(bornOn, details?.youthAge ?? DEFAULT_YOUTH_AGE, osloDate(wall));

/**
 * What somebody's answer weighs. `needed`: nothing opens without a yes. `whenGiven`: nobody waits for it, and a no
 * counts. `never`: it is kept, and opens and closes nothing.
 */
export type Weight = 'needed' | 'whenGiven' | 'never';

/** [CO11] Whose consent is needed, by what each guardian is to the child. */
const WEIGHTS = {
  responsible: 'needed',
  carer: 'needed',
  unreachable: 'whenGiven',
  withoutCare: 'never',
  limited: 'never',
} as const satisfies Record<Standing, Weight>;

/** [CO12] The youth is asked too from the unit's age on; where no birth date is known, when it has been asked. */
const YOUTH = {
  adult: 'needed',
  youth: 'needed',
  unknown: 'whenGiven',
  child: 'never',
} as const satisfies Record<Age, Weight>;

/** Guardians and youths on the list, whether they come or not. */
export const giversOf = (context: MeetingContext): readonly Person[] => context.people.filter(mayConsent);

export const weightOf = (context: MeetingContext, person: Person, wall: WallTime): Weight =>
  weightAt(context, person, ageOfChild(context, wall));

/** The same for a child who is so old. */
export const weightAt = (context: MeetingContext, person: Person, age: Age): Weight => {
  if (hasRole(person, 'child')) return YOUTH[age];
  // [CO12] Who is of age decides alone.
  if (age === 'adult' || !mayConsent(person) || isAtDoor(context, person.id)) return 'never';
  return WEIGHTS[aboutOf(context, person.id).standing];
};

const recordKey = (scope: ConsentScope, giver: PersonId): string => `${consentKey(scope)}/${giver}`;

export const recordOf = (
  context: MeetingContext,
  scope: ConsentScope,
  giver: PersonId,
): ConsentRecord | undefined => context.consents[recordKey(scope, giver)];

/** Puts answers in the place of what the same giver answered to the same before. */
export const withRecords = (
  consents: MeetingContext['consents'],
  records: readonly ConsentRecord[],
): MeetingContext['consents'] => ({
  ...consents,
  ...Object.fromEntries(records.map((record) => [recordKey(record.scope, record.giver), record])),
});

/** A yes that nobody has taken back. It may have run out, or be contested. */
export const isStanding = ({ says, withdrawnAt }: ConsentRecord): boolean =>
  says === 'yes' && withdrawnAt === null;

/** Where an answer stands on a day. [CO14] What is contested does not count until it is settled. */
export const answerOf = (record: ConsentRecord | undefined, wall: WallTime): Answer => {
  if (record === undefined) return 'open';
  if (!isStanding(record)) return 'no';
  if (record.contestedAt !== null) return 'contested';
  return coversDay(record, osloDate(wall)) ? 'yes' : 'expired';
};

/**
 * Whether somebody answers on the own screen: whose answer counts, and whoever has an answer that somebody recorded,
 * to see it and to take it back. A child of unknown age is not asked by us.
 */
export const answersItself = (context: MeetingContext, person: Person, wall: WallTime): boolean => {
  if (!mayConsent(person)) return false;
  if (wasAsked(context, person)) return true;
  const weight = weightOf(context, person, wall);
  return weight === 'needed' || (weight === 'whenGiven' && hasRole(person, 'guardian'));
};

/** [CO24] A guardian who does not come, and whose answer counts all the same. */
export const answersFromAway = (context: MeetingContext, person: Person, wall: WallTime): boolean =>
  !person.attends && hasRole(person, 'guardian') && weightOf(context, person, wall) !== 'never';

/** Whether there is an answer of somebody's about consent: said by themselves, or recorded. */
export const wasAsked = ({ consents }: MeetingContext, person: Person): boolean =>
  Object.values(consents).some(({ giver }) => giver === person.id);

/** [CO14] What the leader recorded of somebody, and that person has not said anything against yet, by `consentKey`. */
export const contestable = (context: MeetingContext, giver: SeatId): readonly string[] =>
  Object.values(context.consents)
    .filter(
      (record) =>
        record.giver === giver && record.byLeader && isStanding(record) && record.contestedAt === null,
    )
    .map(({ scope }) => consentKey(scope));

/** [CO16] Whether nobody may be led anywhere by what we show: somebody on the list, or the child, has a protected address. */
export const hidesPlaces = ({ people, about, aboutChild }: MeetingContext): boolean =>
  aboutChild.protected || people.some(({ id }) => about[id]?.protected === true);
