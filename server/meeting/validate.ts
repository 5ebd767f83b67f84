import type { CommandType, Payload } from '../../shared/commands.ts';
import type { SeatId, ServiceId } from '../../shared/ids.ts';
import type { Measure, Responsible } from '../../shared/measures.ts';
import { hasRole, isFamily, isStaff, type Person } from '../../shared/people.ts';
import { FLEXIBLE_PHASES, MAX_PLAN_MINUTES, POINTS, totalMinutes } from '../../shared/phases.ts';
import { type Consent, consentKey } from '../../shared/plan.ts';
import type { RejectionCode } from '../../shared/rejections.ts';
import { SHORTEST_ROUND } from '../../shared/retiming.ts';
import { osloDate, type WallTime } from '../../shared/time.ts';
import { isHere } from './attendance.ts';
import { hasConsent, mayConsent, personOf, servicesOf } from './consent.ts';
import { latest, type MeetingContext } from './context.ts';
import { dutiesHeldBy, HANDED, mayTakeOver } from './duties.ts';
import { endsPhase } from './moves.ts';
import { laterRounds, laterTurns, passableTurns, postponableTurns } from './openness.ts';
import { isTooEarly, mayDecideAlone, mayPropose, mayWrite, stancesOf } from './ownership.ts';
import { isPlace } from './phaseChange.ts';
import { guardsStructure } from './policy.ts';
import { phaseBudget } from './turns.ts';

/** Who asks, and when. */
export interface Asking {
  readonly seat: SeatId;
  readonly wall: WallTime;
}

type Check<T extends CommandType> = (
  context: MeetingContext,
  payload: Payload<T>,
  asking: Asking,
) => RejectionCode | null;

/** No list of a meeting about one child is longer; beyond it something is wrong. */
const MOST = { people: 40, tried: 30, proposals: 60, measures: 20 };

const unless = (holds: boolean, code: RejectionCode): RejectionCode | null => (holds ? null : code);
const first = (...codes: readonly (RejectionCode | null)[]): RejectionCode | null =>
  codes.find((code) => code !== null) ?? null;

const isService = (context: MeetingContext, id: ServiceId): boolean =>
  servicesOf(context).some((service) => service.id === id);
/** A service that may not come along any more cannot be chosen. */
const mayAnswer = (context: MeetingContext, who: Responsible, wall: WallTime): boolean =>
  who.kind !== 'service' || hasConsent(context, { kind: 'service', service: who.service }, wall);
/** A service that is here; at home, somebody of the family or nobody named. */
const responsibleIsSound = (context: MeetingContext, who: Responsible): RejectionCode | null => {
  if (who.kind === 'service') return unless(isService(context, who.service), 'unknownService');
  if (who.kind === 'unit' || who.person === null) return null;
  const person = personOf(context, who.person);
  return unless(person !== undefined && isFamily(person), 'unknownPerson');
};
const guards = (context: MeetingContext, seat: SeatId): boolean => {
  const person = personOf(context, seat);
  return person !== undefined && guardsStructure(context, person.id);
};
const has = (
  records: readonly { versions: readonly [{ id: string }, ...unknown[]] }[],
  id: string,
): boolean => records.some((record) => record.versions[0].id === id);
const hasRoom = (
  records: readonly { versions: readonly [{ id: string }, ...unknown[]] }[],
  id: string,
  most: number,
): RejectionCode | null => unless(has(records, id) || records.length < most, 'tooMany');

const staysLeader = (context: MeetingContext, person: Person): boolean =>
  person.id !== context.leader ||
  (person.attends && isStaff(person) && (hasRole(person, 'head') || hasRole(person, 'teacher')));

const isNamed = ({ service }: Person): boolean => service?.kind !== 'other' || service.name !== '';

const scopeIsKnown = (context: MeetingContext, { scope }: Pick<Consent, 'scope'>): RejectionCode | null => {
  if (scope.kind === 'service') return unless(isService(context, scope.service), 'unknownService');
  if (scope.kind === 'representation')
    return unless(personOf(context, scope.person) !== undefined, 'unknownPerson');
  return null;
};

/** [CO4] Consent is given by guardians or the youth, on a day that has been, and holds today. */
const consentIsSound = (context: MeetingContext, consent: Consent, wall: WallTime): RejectionCode | null => {
  const today = osloDate(wall);
  const givers = consent.givenBy.map((id) => personOf(context, id));
  return first(
    scopeIsKnown(context, consent),
    unless(
      givers.every((giver) => giver && mayConsent(giver)),
      'notGuardian',
    ),
    unless(consent.givenOn <= today, 'futureDate'),
    unless(consent.validUntil === null || consent.validUntil >= today, 'pastDate'),
  );
};

const holdsDuty = (
  context: MeetingContext,
  { duty, person }: Payload<'duty.assign'>,
): RejectionCode | null => {
  if (person === null) return unless(duty !== 'pen' && duty !== 'referent', 'notStaff');
  const holder = personOf(context, person);
  if (!holder?.attends || !isStaff(holder)) return 'notStaff';
  const writes = hasRole(holder, 'teacher') || hasRole(holder, 'head');
  return unless(duty !== 'referent' || writes, 'notReferent');
};

/** [RE2] Re-timing makes rounds shorter that are still to come, and none too short to be a round. */
const areShorter = (context: MeetingContext, budgets: Payload<'agenda.retime'>['budgets']): boolean => {
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

const isChild = (context: MeetingContext, id: SeatId): boolean => {
  const person = personOf(context, id);
  return person !== undefined && hasRole(person, 'child');
};

/** [DI2] Whoever follows the child leaves no duty behind without somebody who holds it. */
const goesOutSoundly = (
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
  const holds = HANDED.some((duty) => dutiesHeldBy(context, companion).includes(duty));
  return first(
    unless(follower?.attends === true && companion !== person, 'unknownPerson'),
    unless(companion !== context.leader, 'leaderStays'),
    unless(!holds || (heir !== null && heir?.id !== companion), 'dutiesFirst'),
    unless(heir === null || (heir !== undefined && isStaff(heir) && isHere(context, heir)), 'notStaff'),
  );
};

/** What a measure was chosen from may be taken away afterwards; the choice stands. */
const isKnownSource = (context: MeetingContext, { id, proposal }: Measure): boolean =>
  proposal === null ||
  has(context.proposals, proposal) ||
  context.measures.map(latest).some((measure) => measure.id === id && measure.proposal === proposal);

const samePeople = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && new Set(a).size === a.length && a.every((each) => b.includes(each));

const ownsPass = (context: MeetingContext, seat: SeatId, key: string): boolean => {
  const turn = passableTurns(context).find((each) => each.key === key);
  return guards(context, seat) || personOf(context, seat)?.service?.id === turn?.service;
};

const holderIsSound = (
  context: MeetingContext,
  { stafettholder }: Payload<'decision.stafettholder'>,
): RejectionCode | null => {
  if (stafettholder === null) return null;
  const { holder, person } = stafettholder;
  const known = person === null ? null : personOf(context, person);
  return first(
    responsibleIsSound(context, holder),
    unless(known === null || (known !== undefined && isStaff(known)), 'notStaff'),
  );
};

/** [CM5] What a payload must fulfil beyond its form, given the meeting as it stands. */
const CHECKS: { [T in CommandType]?: Check<T> } = {
  'plan.details': (_, details, { wall }) => unless(osloDate(details.startsAt) >= osloDate(wall), 'pastDate'),
  'plan.minutes': (_, plan) => unless(totalMinutes(plan) <= MAX_PLAN_MINUTES, 'planTooLong'),
  'plan.nextMeeting': (_, { at }, { wall }) => unless(at === null || at > wall, 'pastDate'),
  'person.put': (context, { person }) =>
    first(
      unless(staysLeader(context, person), 'leaderStays'),
      unless(isNamed(person), 'malformed'),
      unless(personOf(context, person.id) !== undefined || context.people.length < MOST.people, 'tooMany'),
    ),
  'person.remove': (context, { person }) =>
    first(
      unless(personOf(context, person) !== undefined, 'unknownPerson'),
      unless(person !== context.leader, 'leaderStays'),
    ),
  'consent.record': (context, { consent }, { wall }) => consentIsSound(context, consent, wall),
  'consent.withdraw': (context, { scope }) => {
    const record = context.consents[consentKey(scope)];
    return unless(record !== undefined && record.withdrawnAt === null, 'unknownItem');
  },
  'duty.assign': (context, payload, { seat }) => {
    const forSelf = payload.duty === 'pen' && payload.person === seat;
    return first(unless(forSelf || seat === context.leader, 'notAllowed'), holdsDuty(context, payload));
  },
  'agenda.next': (context, payload, { seat }) =>
    unless(guards(context, seat) || !endsPhase(context, payload.skipAnswer), 'lastTurnOfPhase'),
  'arrival.set': (context, { person, arrival }) =>
    first(
      unless(personOf(context, person)?.attends === true, 'unknownPerson'),
      unless(person !== context.leader || arrival === 'here' || arrival === 'video', 'leaderStays'),
    ),
  'child.phases': (context, { person }) => unless(isChild(context, person), 'notChild'),
  'child.out': (context, payload, { seat }) => goesOutSoundly(context, payload, seat),
  'meeting.suspend': (_, { resumeAt }, { wall }) => unless(resumeAt === null || resumeAt > wall, 'pastDate'),
  'lead.takeOver': (context, _, { seat }) => unless(mayTakeOver(context, seat), 'notAllowed'),
  'agenda.jump': (context, payload, { wall }) =>
    first(
      unless(isPlace(context, payload, wall), 'unknownItem'),
      unless(payload.since === null || payload.since <= wall, 'futureDate'),
      unless(payload.since === null || payload.since >= (context.startedAt ?? wall), 'beforeStart'),
    ),
  'agenda.retime': (context, { budgets }) => unless(areShorter(context, budgets), 'notRetimable'),
  'agenda.lateStart': (context, payload) =>
    unless(payload.keep === 'minutes' || areShorter(context, payload.budgets), 'notRetimable'),
  'turn.postpone': (context, { turn }) =>
    unless(
      postponableTurns(context).some((each) => each.key === turn),
      'turnIsOver',
    ),
  'turn.pass': (context, { turn }, { seat }) =>
    first(
      unless(
        passableTurns(context).some((each) => each.key === turn),
        'turnIsOver',
      ),
      unless(ownsPass(context, seat, turn), 'notAllowed'),
    ),
  'turn.reorder': (context, { services }) =>
    unless(
      samePeople(
        services,
        laterTurns(context).map((turn) => turn.service ?? ''),
      ),
      'unknownService',
    ),
  'points.set': (context, { points }) => {
    const open: readonly string[] = context.stage === 'welcome' ? POINTS.welcome : POINTS.closing;
    return unless(
      points.every((point) => open.includes(point)),
      'notNow',
    );
  },
  'note.write': (context, { key }, { seat }) =>
    first(unless(!isTooEarly(context, key), 'notNow'), unless(mayWrite(context, seat, key), 'notAllowed')),
  'tried.put': (context, { tried }) => hasRoom(context.tried, tried.id, MOST.tried),
  'tried.remove': (context, { id }) => unless(has(context.tried, id), 'unknownItem'),
  'proposal.put': (context, { proposal }, { seat }) => {
    const before = context.proposals.map(latest).find((each) => each.id === proposal.id);
    return first(
      unless(mayPropose(context, seat, proposal.from), 'notAllowed'),
      unless(!before || mayPropose(context, seat, before.from), 'notAllowed'),
      hasRoom(context.proposals, proposal.id, MOST.proposals),
    );
  },
  'proposal.remove': (context, { id }, { seat }) => {
    const proposal = context.proposals.map(latest).find((each) => each.id === id);
    if (!proposal) return 'unknownItem';
    return unless(mayPropose(context, seat, proposal.from), 'notAllowed');
  },
  'measure.put': (context, { measure }, { wall }) =>
    first(
      responsibleIsSound(context, measure.responsible),
      unless(isKnownSource(context, measure), 'unknownItem'),
      unless(mayAnswer(context, measure.responsible, wall), 'noConsent'),
      unless(measure.evaluateOn === null || measure.evaluateOn >= osloDate(wall), 'pastDate'),
      hasRoom(context.measures, measure.id, MOST.measures),
    ),
  'decision.none': (context, _, { seat }) => unless(mayDecideAlone(context, seat), 'notAllowed'),
  'measure.remove': (context, { id }) => unless(has(context.measures, id), 'unknownItem'),
  'measure.stance': (context, { id, guardian }, { seat }) =>
    first(
      unless(has(context.measures, id), 'unknownItem'),
      unless(stancesOf(context, seat).includes(guardian), 'notAllowed'),
    ),
  'decision.stafettholder': holderIsSound,
};

export const validate = <T extends CommandType>(
  context: MeetingContext,
  type: T,
  payload: Payload<T>,
  asking: Asking,
): RejectionCode | null => CHECKS[type]?.(context, payload, asking) ?? null;
