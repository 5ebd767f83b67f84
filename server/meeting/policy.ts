import { COMMAND_TYPES, type CommandType } from '../../shared/commands.ts';
import type { PersonId, SeatId } from '../../shared/ids.ts';
import { type Duty, hasRole, isFamily, isStaff, type Person } from '../../shared/people.ts';
import { PHASES, type Stage } from '../../shared/phases.ts';
import type { WallTime } from '../../shared/time.ts';
import { isHere, isOutside, speaksForHome } from './attendance.ts';
import { personOf } from './consent.ts';
import type { MeetingContext } from './context.ts';
import { mayDecide } from './deciders.ts';
import { dutiesHeldBy, dutiesOf } from './duties.ts';
import { answersItself } from './givers.ts';
import { isSpeaking } from './turns.ts';

/** What makes somebody allowed: a duty, or a relation to the meeting. */
type Ground = Duty | 'staff' | 'family' | 'home' | 'speaker' | 'decider' | 'child' | 'giver';

interface Rule {
  /** Any of these grounds is enough; which texts and records are whose is in `ownership.ts`. */
  readonly who: readonly Ground[];
  readonly during: readonly Stage[];
  /** Whether the command must say where the sender believed the meeting to be. */
  readonly expects: boolean;
}

const rule = (who: readonly Ground[], during: readonly Stage[], expects = false): Rule => ({
  who,
  during,
  expects,
});

const preparing = ['preparing'] as const;
const phases: readonly Stage[] = PHASES;
const withFamily: readonly Stage[] = phases.filter((phase) => phase !== 'evaluation');
const rounds = ['clarifying', 'offers'] as const;
const from = (first: Stage): readonly Stage[] => withFamily.slice(withFamily.indexOf(first));
const guards = ['lead', 'viddevakt', 'standIn'] as const;
const planning: readonly Stage[] = ['preparing', 'suspended'];
const writers = ['lead', 'referent', 'pen'] as const;

/** [CM1] Who may do what, and when. Total: a command without a line here does not compile. */
export const POLICY = {
  'plan.details': rule(['lead'], planning),
  'plan.minutes': rule(['lead'], preparing),
  'plan.nextMeeting': rule(writers, [...planning, ...withFamily]),
  'person.put': rule(['lead'], [...planning, ...withFamily]),
  'person.vouch': rule(['lead', 'viddevakt', 'decider'], [...planning, ...withFamily]),
  'person.remove': rule(['lead'], [...planning, ...withFamily]),
  'consent.record': rule(['lead'], [...planning, ...withFamily]),
  'consent.answer': rule(['giver'], [...planning, ...withFamily]),
  // Taken back at any time: what is decided and written by then stays, sharing ends.
  'consent.withdraw': rule(['lead', 'giver'], [...planning, ...phases, 'ended']),
  'consent.contest': rule(['giver'], [...planning, ...phases, 'ended']),
  'consent.enough': rule(['lead'], [...planning, ...withFamily]),
  'person.about': rule(['lead'], [...planning, ...withFamily]),
  'child.about': rule(['lead'], [...planning, ...withFamily]),
  'arrival.set': rule(['lead', 'viddevakt'], [...planning, ...withFamily]),
  'child.phases': rule(['lead'], [...planning, ...withFamily]),
  'child.out': rule(['lead', 'viddevakt', 'home', 'child'], withFamily),
  'duty.assign': rule(['lead', 'staff'], [...planning, ...withFamily]),

  'meeting.start': rule(['lead'], preparing),
  'agenda.next': rule([...guards, 'speaker'], withFamily.slice(0, -1), true),
  'agenda.endPhase': rule(guards, withFamily.slice(0, -1), true),
  'agenda.jump': rule(guards, withFamily, true),
  'agenda.retime': rule(guards, withFamily),
  'agenda.lateStart': rule(guards, withFamily),
  'turn.postpone': rule(guards, rounds),
  'turn.pass': rule([...guards, 'staff'], rounds),
  'turn.reorder': rule(guards, rounds),
  'points.set': rule(['lead'], ['welcome', 'closing']),
  'family.left': rule(['lead'], ['closing'], true),
  'meeting.end': rule(['lead'], ['evaluation']),

  'meeting.suspend': rule(['lead'], withFamily),
  'meeting.resume': rule(['lead'], ['suspended']),
  'lead.takeOver': rule(['staff'], withFamily),
  'lead.takeBack': rule(['lead', 'standIn'], withFamily),

  'clock.breakIn': rule(guards, withFamily),
  'clock.pause': rule(guards, phases),
  'clock.break': rule(['family'], withFamily),
  'clock.resume': rule(guards, phases),
  'clock.extend': rule(guards, withFamily),
  'clock.correct': rule(guards, phases),
  // A start that is taken back leaves the meeting in preparation, and the undoing is kept there.
  undo: rule(guards, ['preparing', ...withFamily]),

  'note.write': rule(
    [...writers, 'staff', 'home', 'child'],
    [...planning, ...withFamily, 'evaluation', 'ended'],
  ),
  'tried.put': rule(writers, ['preparing', ...from('description')]),
  'tried.remove': rule(writers, ['preparing', ...from('description')]),
  'proposal.put': rule([...writers, 'staff', 'home', 'decider'], ['statusQuo', 'offers', 'decision']),
  'proposal.remove': rule([...writers, 'staff', 'home', 'decider'], ['statusQuo', 'offers', 'decision']),
  'measure.put': rule([...writers, 'decider'], ['decision']),
  'measure.remove': rule([...writers, 'decider'], ['decision']),
  'measure.stance': rule([...writers, 'decider'], ['decision']),
  'decision.none': rule([...writers, 'decider'], ['decision']),
  'decision.stafettholder': rule(writers, ['decision']),
  'decision.confirm': rule(guards, ['decision'], true),
  'evaluation.park': rule(['lead'], ['evaluation']),
  'evaluation.resume': rule(['staff'], ['evaluation']),
  'evaluation.write': rule(['staff'], ['evaluation']),
} as const satisfies Record<CommandType, Rule>;

const standsOn = (context: MeetingContext, person: Person, ground: Ground, wall: WallTime): boolean => {
  switch (ground) {
    case 'staff':
      return isStaff(person);
    case 'family':
      return isFamily(person);
    case 'home':
      return speaksForHome(context, person) && isHere(context, person);
    case 'speaker':
      return isSpeaking(context, person.id);
    case 'decider':
      return mayDecide(context, person) && isHere(context, person);
    case 'child':
      return hasRole(person, 'child');
    case 'giver':
      return answersItself(context, person, wall);
    default:
      return dutiesOf(context)[ground] === person.id;
  }
};

/** A youth that is out of the room, and [CO24] a guardian who does not come, have their say over what is shared, and no other. */
const alsoOutside = ({ who }: Rule): boolean => who.includes('giver');
const isApart = (context: MeetingContext, person: Person): boolean =>
  !person.attends || isOutside(context, person);

/** What somebody may do at all, whatever the moment. Default no: the projector has no grounds. */
export const isAllowed = (
  context: MeetingContext,
  seat: SeatId,
  type: CommandType,
  wall: WallTime,
): boolean => {
  const person = personOf(context, seat);
  if (!person) return false;
  const rule: Rule = POLICY[type];
  if (isApart(context, person) && !alsoOutside(rule)) return false;
  return rule.who.some((ground) => standsOn(context, person, ground, wall));
};

/** The same, asked for all commands at once. */
export const allowedTo = (context: MeetingContext, seat: SeatId, wall: WallTime): readonly CommandType[] => {
  const person = personOf(context, seat);
  if (!person) return [];
  return onGrounds(
    GROUNDS.filter((ground) => standsOn(context, person, ground, wall)),
    isApart(context, person),
  );
};

const GROUNDS = [...new Set(Object.values(POLICY).flatMap(({ who }) => who))] satisfies readonly Ground[];

/** The table read the other way round: few combinations of grounds ever come up, and each is worked out once. */
const onGrounds = (grounds: readonly Ground[], outside: boolean): readonly CommandType[] => {
  const name = `${outside} ${grounds.join()}`;
  const known = allowedOn.get(name);
  if (known) return known;
  const allowed = COMMAND_TYPES.filter((type) => {
    const rule: Rule = POLICY[type];
    return (!outside || alsoOutside(rule)) && rule.who.some((ground) => grounds.includes(ground));
  });
  allowedOn.set(name, allowed);
  return allowed;
};
const allowedOn = new Map<string, readonly CommandType[]>();

export const guardsStructure = (context: MeetingContext, person: PersonId): boolean =>
  dutiesHeldBy(context, person).some((duty) => guards.some((guard) => guard === duty));
