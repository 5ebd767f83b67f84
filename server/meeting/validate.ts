import type { CommandType, Payload } from '../../shared/commands.ts';
import { consentKey } from '../../shared/consent.ts';
import type { SeatId } from '../../shared/ids.ts';
import { MAX_PLAN_MINUTES, POINTS, totalMinutes } from '../../shared/phases.ts';
import type { RejectionCode } from '../../shared/rejections.ts';
import { osloDate, type WallTime } from '../../shared/time.ts';
import { vouchRefusal } from './comers.ts';
import { mayAnswer, personOf } from './consent.ts';
import { takenBack } from './consentFacts.ts';
import { latest, type MeetingContext } from './context.ts';
import { contestable } from './givers.ts';
import { endsPhase } from './moves.ts';
import { laterTurns, passableTurns, postponableTurns } from './openness.ts';
import { isTooEarly, mayDecideAlone, mayPropose, mayWrite, stancesOf } from './ownership.ts';
import { isPlace } from './phaseChange.ts';
import {
  aboutIsSound,
  answerIsSound,
  areShorter,
  consentIsSound,
  first,
  goesOutSoundly,
  guards,
  has,
  hasRoom,
  holderIsSound,
  holdsContact,
  holdsDuty,
  isChild,
  isHeld,
  isKnownSource,
  isNamed,
  ownsPass,
  responsibleIsSound,
  samePeople,
  scopeIsKnown,
  staysLeader,
  unless,
} from './soundness.ts';
import { type Connected, takeOverRefusal } from './takeover.ts';

/** Who asks, and when. */
export interface Asking {
  readonly seat: SeatId;
  readonly wall: WallTime;
  readonly connected: Connected;
}

type Check<T extends CommandType> = (
  context: MeetingContext,
  payload: Payload<T>,
  asking: Asking,
) => RejectionCode | null;

/** No list of a meeting about one child is longer; beyond it something is wrong. */
const MOST = { people: 40, tried: 30, proposals: 60, measures: 20 };

/** [CM5] What a payload must fulfil beyond its form, given the meeting as it stands. */
const CHECKS: { [T in CommandType]?: Check<T> } = {
  'plan.details': (_, details, { wall }) => unless(osloDate(details.startsAt) >= osloDate(wall), 'pastDate'),
  'plan.minutes': (_, plan) => unless(totalMinutes(plan) <= MAX_PLAN_MINUTES, 'planTooLong'),
  'plan.nextMeeting': (_, { at }, { wall }) => unless(at === null || at > wall, 'pastDate'),
  'person.put': (context, { person }) =>
    first(
      unless(staysLeader(context, person), 'leaderStays'),
      unless(isNamed(person), 'malformed'),
      unless(!holdsContact(person.name), 'contactData'),
      unless(personOf(context, person.id) !== undefined || context.people.length < MOST.people, 'tooMany'),
    ),
  'person.vouch': (context, payload, { seat }) => vouchRefusal(context, payload, seat),
  'person.remove': (context, { person }) =>
    first(
      unless(personOf(context, person) !== undefined, 'unknownPerson'),
      unless(person !== context.leader, 'leaderStays'),
    ),
  'consent.record': (context, { consent }, { wall }) => consentIsSound(context, consent, wall),
  'consent.answer': (context, { answer }, { wall }) => answerIsSound(context, answer, wall),
  'consent.withdraw': (context, payload, { seat }) => {
    const leads = seat === context.leader;
    const { giver = null } = payload;
    if (!leads && giver !== null && giver !== seat) return 'notAllowed';
    const own = leads ? giver : (personOf(context, seat)?.id ?? null);
    return unless(takenBack(context, { ...payload, giver: own }).length > 0, 'unknownItem');
  },
  'consent.contest': (context, { scope }, { seat }) =>
    unless(contestable(context, seat).includes(consentKey(scope)), 'unknownItem'),
  'consent.enough': (context, { scope }) => scopeIsKnown(context, scope),
  'person.about': aboutIsSound,
  'child.about': (_, { about }, { wall }) =>
    unless(about.bornOn === null || about.bornOn <= osloDate(wall), 'futureDate'),
  'duty.assign': (context, payload, { seat }) => {
    const forSelf = payload.duty === 'pen' && payload.person === seat;
    return first(unless(forSelf || seat === context.leader, 'notAllowed'), holdsDuty(context, payload));
  },
  'agenda.next': (context, payload, { seat }) =>
    first(
      unless(!isHeld(context, seat), 'notNow'),
      unless(guards(context, seat) || !endsPhase(context, payload.skipAnswer), 'lastTurnOfPhase'),
    ),
  'arrival.set': (context, { person, arrival }) =>
    first(
      unless(personOf(context, person)?.attends === true, 'unknownPerson'),
      unless(person !== context.leader || arrival === 'here' || arrival === 'video', 'leaderStays'),
    ),
  'child.phases': (context, { person }) => unless(isChild(context, person), 'notChild'),
  'child.out': (context, payload, { seat }) => goesOutSoundly(context, payload, seat),
  'meeting.suspend': (_, { resumeAt }, { wall }) => unless(resumeAt === null || resumeAt > wall, 'pastDate'),
  'lead.takeOver': (context, _, { seat, connected }) => takeOverRefusal(context, seat, connected),
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
      unless(!isHeld(context, seat), 'notNow'),
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
  'decision.stafettholder': (context, payload, { wall }) => holderIsSound(context, payload, wall),
};

export const validate = <T extends CommandType>(
  context: MeetingContext,
  type: T,
  payload: Payload<T>,
  asking: Asking,
): RejectionCode | null => CHECKS[type]?.(context, payload, asking) ?? null;
