import type { Payload } from '../../shared/commands.ts';
import { type Consent, type ConsentAnswer, type ConsentScope, USUAL_ABOUT } from '../../shared/consent.ts';
import type { SeatId, ServiceId } from '../../shared/ids.ts';
import type { Measure, Responsible } from '../../shared/measures.ts';
import { hasRole, isFamily, isOfUnit, isStaff, type Person } from '../../shared/people.ts';
import { FLEXIBLE_PHASES } from '../../shared/phases.ts';
import type { RejectionCode } from '../../shared/rejections.ts';
import { SHORTEST_ROUND } from '../../shared/retiming.ts';
import { type IsoDate, osloDate, type WallTime } from '../../shared/time.ts';
import { isHere } from './attendance.ts';
import { mayAnswer, personOf, servicesOf } from './consent.ts';
import { latest, type MeetingContext } from './context.ts';
import { dutiesHeldBy, HANDED, mayHold } from './duties.ts';
import { mayConsent, recordOf } from './givers.ts';
import { laterRounds, passableTurns } from './openness.ts';
import { guardsStructure } from './policy.ts';
import { phaseBudget } from './turns.ts';

export const unless = (holds: boolean, code: RejectionCode): RejectionCode | null => (holds ? null : code);
export const first = (...codes: readonly (RejectionCode | null)[]): RejectionCode | null =>
  codes.find((code) => code !== null) ?? null;

const isService = (context: MeetingContext, id: ServiceId): boolean =>
  servicesOf(context).some((service) => service.id === id);
/** A service that is here; at home, somebody of the family or nobody named. */
export const responsibleIsSound = (context: MeetingContext, who: Responsible): RejectionCode | null => {
  if (who.kind === 'service') return unless(isService(context, who.service), 'unknownService');
  if (who.kind === 'unit' || who.person === null) return null;
  const person = personOf(context, who.person);
  return unless(person !== undefined && isFamily(person), 'unknownPerson');
};
export const guards = (context: MeetingContext, seat: SeatId): boolean => {
  const person = personOf(context, seat);
  return person !== undefined && guardsStructure(context, person.id);
};
/** [DI1] In the family's break nobody hurries on: only who guards the structure lets the meeting move. */
export const isHeld = (context: MeetingContext, seat: SeatId): boolean =>
  context.pause?.kind === 'break' && !guards(context, seat);
export const has = (
  records: readonly { versions: readonly [{ id: string }, ...unknown[]] }[],
  id: string,
): boolean => records.some((record) => record.versions[0].id === id);
export const hasRoom = (
  records: readonly { versions: readonly [{ id: string }, ...unknown[]] }[],
  id: string,
  most: number,
): RejectionCode | null => unless(has(records, id) || records.length < most, 'tooMany');

export const staysLeader = (context: MeetingContext, person: Person): boolean =>
  person.id !== context.leader || (person.attends && isOfUnit(person));

/** [CO16] A name is a name: whoever types a mail address or a telephone number beside it is stopped. */
export const holdsContact = (name: string): boolean => /@|\d(?:[ .-]?\d){4}/.test(name);

export const isNamed = ({ service }: Person): boolean => service?.kind !== 'other' || service.name !== '';

export const scopeIsKnown = (context: MeetingContext, scope: ConsentScope): RejectionCode | null => {
  if (scope.kind === 'service') return unless(isService(context, scope.service), 'unknownService');
  if (scope.kind === 'representation')
    return unless(personOf(context, scope.person) !== undefined, 'unknownPerson');
  return null;
};

const holdsOn = (validUntil: IsoDate | null, today: IsoDate): RejectionCode | null =>
  unless(validUntil === null || validUntil >= today, 'pastDate');

/** [CO14] What somebody contests is settled by that person, or on paper; not by being recorded once more. */
const isSettledBy = (context: MeetingContext, { scope, givenBy, form }: Consent): boolean =>
  form === 'written' || givenBy.every((giver) => !recordOf(context, scope, giver)?.contestedAt);

/** [CO4] Consent is given by guardians or the youth, on a day that has been, and holds today. */
export const consentIsSound = (
  context: MeetingContext,
  consent: Consent,
  wall: WallTime,
): RejectionCode | null => {
  const today = osloDate(wall);
  const givers = consent.givenBy.map((id) => personOf(context, id));
  return first(
    scopeIsKnown(context, consent.scope),
    unless(
      givers.every((giver) => giver && mayConsent(giver)),
      'notGuardian',
    ),
    unless(consent.givenOn <= today, 'futureDate'),
    holdsOn(consent.validUntil, today),
    unless(isSettledBy(context, consent), 'contested'),
  );
};

export const answerIsSound = (
  context: MeetingContext,
  answer: ConsentAnswer,
  wall: WallTime,
): RejectionCode | null =>
  first(
    scopeIsKnown(context, answer.scope),
    answer.says === 'yes' ? holdsOn(answer.validUntil, osloDate(wall)) : null,
  );

/** [CO11] Only a guardian is something to the child that bears on consent; anybody's address may be protected. */
export const aboutIsSound = (
  context: MeetingContext,
  { person: id, about }: Payload<'person.about'>,
): RejectionCode | null => {
  const person = personOf(context, id);
  if (person === undefined) return 'unknownPerson';
  return unless(about.standing === USUAL_ABOUT.standing || hasRole(person, 'guardian'), 'notGuardian');
};

/** [CM11] The referat is the school's or kindergarten's own; all other duties are any staff member's. */
export const holdsDuty = (
  context: MeetingContext,
  { duty, person }: Payload<'duty.assign'>,
): RejectionCode | null => {
  if (person === null) return unless(duty !== 'pen' && duty !== 'referent', 'notStaff');
  const holder = personOf(context, person);
  if (!holder?.attends || !isStaff(holder)) return 'notStaff';
  return unless(mayHold(duty, holder), 'notReferent');
};

/** [RE2] Re-timing makes rounds shorter that are still to come, and none too short to be a round. */
export const areShorter = (
  context: MeetingContext,
  budgets: Payload<'agenda.retime'>['budgets'],
): boolean => {
  const rounds = FLEXIBLE_PHASES.filter((phase) => budgets[phase] !== undefined);
  const open = laterRounds(context);
  return (
    rounds.length > 0 &&
    rounds.every((phase) => {
      const after = budgets[phase] ?? 0;
      return open.includes(phase) && after >= SHORTEST_ROUND && after < (phaseBudget(context, phase) ?? 0);
    })
  );
};

export const isChild = (context: MeetingContext, id: SeatId): boolean => {
  const person = personOf(context, id);
  return person !== undefined && hasRole(person, 'child');
};

/** [DI2] Whoever follows the child leaves no duty behind without somebody who holds it. */
export const goesOutSoundly = (
  context: MeetingContext,
  { person, companion, handTo }: Payload<'child.out'>,
  seat: SeatId,
): RejectionCode | null => {
  if (!isChild(context, person) || !personOf(context, person)?.attends) return 'notChild';
  // A child goes out by itself; who follows, and who then does what, is for those who are grown up.
  if (isChild(context, seat) && (person !== seat || companion !== null)) return 'notAllowed';
  if (companion === null) return null;
  const follower = personOf(context, companion);
  const heir = handTo === null ? null : personOf(context, handTo);
  const handed = HANDED.filter((duty) => dutiesHeldBy(context, companion).includes(duty));
  return first(
    unless(follower?.attends === true && companion !== person, 'unknownPerson'),
    unless(companion !== context.leader, 'leaderStays'),
    unless(handed.length === 0 || (heir !== null && heir?.id !== companion), 'dutiesFirst'),
    unless(heir === null || (heir !== undefined && isStaff(heir) && isHere(context, heir)), 'notStaff'),
    first(...handed.map((duty) => holdsDuty(context, { duty, person: handTo }))),
  );
};

/** What a measure was chosen from may be taken away afterwards; the choice stands. */
export const isKnownSource = (context: MeetingContext, { id, proposal }: Measure): boolean =>
  proposal === null ||
  has(context.proposals, proposal) ||
  context.measures.map(latest).some((measure) => measure.id === id && measure.proposal === proposal);

export const samePeople = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && new Set(a).size === a.length && a.every((each) => b.includes(each));

export const ownsPass = (context: MeetingContext, seat: SeatId, key: string): boolean => {
  const turn = passableTurns(context).find((each) => each.key === key);
  return guards(context, seat) || personOf(context, seat)?.service?.id === turn?.service;
};

export const holderIsSound = (
  context: MeetingContext,
  { stafettholder }: Payload<'decision.stafettholder'>,
  wall: WallTime,
): RejectionCode | null => {
  if (stafettholder === null) return null;
  const { holder, person } = stafettholder;
  const known = person === null ? null : personOf(context, person);
  return first(
    responsibleIsSound(context, holder),
    unless(mayAnswer(context, holder, wall), 'noConsent'),
    unless(known === null || (known !== undefined && isStaff(known)), 'notStaff'),
  );
};
