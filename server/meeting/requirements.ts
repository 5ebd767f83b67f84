import type { CommandType } from '../../shared/commands.ts';
import { hasRole, isStaff } from '../../shared/people.ts';
import { POINTS } from '../../shared/phases.ts';
import {
  isHard,
  type REQUIREMENTS,
  type Requirement,
  type RequirementCode,
} from '../../shared/rejections.ts';
import type { WallTime } from '../../shared/time.ts';
import { chosenServices, decidedMeasures } from './acceptance.ts';
import { isAway, isExpected, isHere } from './attendance.ts';
import { hasConsent, mayAttend, servicesOf, servicesPresent } from './consent.ts';
import type { MeetingContext } from './context.ts';
import { ageAtTable, canDecide } from './deciders.ts';
import { dutiesOf } from './duties.ts';
import { ENTRY, noteText } from './entry.ts';
import { ageOfChild } from './givers.ts';
import { currentTurn } from './turns.ts';

type Need<Code extends RequirementCode> = Requirement & { readonly code: Code };
/** What can be passed with one more tap. */
type Soft = Need<
  { [C in RequirementCode]: (typeof REQUIREMENTS)[C] extends 'soft' ? C : never }[RequirementCode]
>;

const need = <C extends RequirementCode>(code: C, of: string | null = null): Need<C> => ({ code, of });
const when = <C extends RequirementCode>(missing: boolean, code: C): Need<C>[] =>
  missing ? [need(code)] : [];

/** [CO3] Services on the list without consent that covers today. None of them may be in the room. */
const consents = (context: MeetingContext, wall: WallTime): Requirement[] =>
  servicesOf(context)
    .filter((service) => context.people.some((p) => isExpected(context, p) && p.service?.id === service.id))
    .filter((service) => !hasConsent(context, { kind: 'service', service: service.id }, wall))
    .map((service) => need('consent', service.id));

const representation = (context: MeetingContext, wall: WallTime): Requirement[] =>
  context.people
    .filter(
      (person) =>
        isExpected(context, person) && hasRole(person, 'representative') && !mayAttend(context, person, wall),
    )
    .map((person) => need('representation', person.id));

const forStart = (context: MeetingContext, wall: WallTime): Requirement[] => {
  const staff = context.people.filter((person) => isHere(context, person) && isStaff(person));
  // Whoever begins today decides as of today, whatever day it was meant for.
  const age = ageOfChild(context, wall);
  return [
    ...when(context.details === null, 'details'),
    ...when(!canDecide(context, age), age === 'adult' ? 'youth' : 'guardian'),
    ...consents(context, wall),
    ...representation(context, wall),
    ...when(!staff.some((person) => hasRole(person, 'teacher')), 'teacher'),
    ...when(servicesPresent(context, wall).length === 0, 'service'),
    ...when(dutiesOf(context).referent === null, 'referent'),
    ...when(dutiesOf(context).viddevakt === null, 'viddevakt'),
    ...when(!hasConsent(context, { kind: 'stafettlogg' }, wall), 'stafettloggConsent'),
  ];
};

const openPoints = (context: MeetingContext, phase: keyof typeof POINTS): Soft[] =>
  when(!POINTS[phase].every((point) => context.points.includes(point)), 'points');

const forNext = (context: MeetingContext): Soft[] => {
  if (context.stage === 'welcome') return openPoints(context, 'welcome');
  const act = currentTurn(context)?.act;
  if (act === 'document') return [...nobodyDecides(context), ...decisionParts(context)];
  const deliberated = act === 'respond' && context.turns[context.turnIndex + 1]?.act === 'document';
  if (!deliberated) return [];
  return [
    ...nobodyDecides(context),
    ...when(!context.none && decidedMeasures(context).length === 0, 'choice'),
  ];
};

const isOfAge = (context: MeetingContext): boolean => ageAtTable(context) === 'adult';

const nobodyDecides = (context: MeetingContext): Soft[] =>
  when(!canDecide(context), isOfAge(context) ? 'youthDecides' : 'nobodyDecides');

const decisionParts = (context: MeetingContext): Soft[] => [
  ...when(!context.none && decidedMeasures(context).length === 0, 'choice'),
  ...when(context.stafettholder === null, 'stafettholder'),
  ...chosenServices(context)
    .filter((service) => isAway(context, service))
    .map((service) => need('serviceAway', service)),
  ...when(noteText(context, ENTRY).trim() === '', 'entry'),
];

const forEndingPhase = (context: MeetingContext): Soft[] => {
  if (context.stage === 'welcome') return openPoints(context, 'welcome');
  return context.stage === 'decision' ? [...nobodyDecides(context), ...decisionParts(context)] : [];
};

/** [DE12] Consent is asked of those who can give it: without any of them here, nothing is confirmed. */
const forConfirming = (context: MeetingContext): Requirement[] =>
  when(!canDecide(context), isOfAge(context) ? 'youthAcceptance' : 'acceptance');

const forLeaving = (context: MeetingContext): Soft[] => [
  ...openPoints(context, 'closing'),
  ...when(context.nextMeeting === null, 'nextMeeting'),
];

type Before<R extends Requirement> = Partial<
  Record<CommandType, (context: MeetingContext, wall: WallTime) => R[]>
>;

/** Steps that something can stop. */
const STOPPING = {
  'meeting.start': forStart,
  'meeting.resume': forStart,
  'decision.confirm': forConfirming,
} satisfies Before<Requirement>;
const PASSABLE = {
  'agenda.next': forNext,
  'agenda.endPhase': forEndingPhase,
  'decision.confirm': decisionParts,
  'family.left': forLeaving,
} satisfies Before<Soft>;

/**
 * [CM4] What the meeting wants before a step, said once, as data. Hard ones stop it; all others are shown to
 * the leader and passed with one more tap: people in a room are never stuck.
 */
const STOPS: Before<Requirement> = STOPPING;
const PASSES: Before<Soft> = PASSABLE;

export const missingBefore = (
  context: MeetingContext,
  type: CommandType,
  wall: WallTime,
): readonly Requirement[] => [
  ...(STOPS[type]?.(context, wall) ?? []),
  ...(PASSES[type]?.(context, wall) ?? []),
];

/** Whether a step cannot be taken at all. What can be passed is not looked at: it changes with each word of the entry. */
export const isStopped = (context: MeetingContext, type: CommandType, wall: WallTime): boolean =>
  STOPS[type]?.(context, wall).some(isHard) ?? false;

/** The step that the leader's one button takes now; null when the meeting is over. */
export const nextStep = (context: MeetingContext): CommandType | null => {
  switch (context.stage) {
    case 'preparing':
      return 'meeting.start';
    case 'decision':
      return currentTurn(context)?.act === 'readAloud' ? 'decision.confirm' : 'agenda.next';
    case 'closing':
      return 'family.left';
    case 'evaluation':
      return context.parkedAt === null ? 'meeting.end' : 'evaluation.resume';
    case 'suspended':
      return 'meeting.resume';
    case 'ended':
      return null;
    default:
      return 'agenda.next';
  }
};
