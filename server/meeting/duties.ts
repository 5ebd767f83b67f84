import type { AssignableDuty } from '../../shared/commands.ts';
import type { PersonId } from '../../shared/ids.ts';
import { DUTIES, type Duty, hasRole, isOfUnit, isStaff, type Person } from '../../shared/people.ts';
import { isHere } from './attendance.ts';
import { personOf } from './consent.ts';
import type { MeetingContext } from './context.ts';
import { currentTurn, isSpeaking } from './turns.ts';

export type Duties = Readonly<Record<Duty, PersonId | null>>;

/** All that duties follow from: what works them out can look at nothing else. */
const PARTS = [
  'people',
  'stage',
  'arrivals',
  'takesPart',
  'uncovered',
  'about',
  'leader',
  'turns',
  'turnIndex',
  'stafettholder',
  'duties',
  'standIn',
] as const satisfies readonly (keyof MeetingContext)[];
type Parts = Pick<MeetingContext, (typeof PARTS)[number]>;

/**
 * Who holds which duty: as assigned, else preselected. The class teacher writes the referat, and a staff
 * member who neither leads nor writes guards the structure; where nobody is free, the leader does it.
 */
export const dutiesOf = (context: MeetingContext): Duties => {
  // Every seat's every text asks for this, and most facts change nothing of it: it is worked out once.
  const known = worked.get(context.people);
  if (known && PARTS.every((part, at) => context[part] === known.parts[at])) return known.duties;
  const duties = workOut(context);
  worked.set(context.people, { parts: PARTS.map((part) => context[part]), duties });
  return duties;
};

const worked = new WeakMap<
  MeetingContext['people'],
  { readonly parts: readonly Parts[keyof Parts][]; readonly duties: Duties }
>();

const workOut = (context: Parts): Duties => {
  const staff = context.people.filter((person) => isHere(context, person) && isStaff(person));
  const lead = context.leader;
  const referent = assigned(context, 'referent', () => firstWith(staff, 'teacher') ?? lead);
  const viddevakt = assigned(
    context,
    'viddevakt',
    () => staff.find((person) => person.id !== lead && person.id !== referent)?.id ?? lead,
  );
  const holder = assigned(context, 'pen', () => referent ?? lead);
  const second = assigned(context, 'penSecond', () => null);
  // One who has the pen passes it to nobody by passing it to oneself.
  const penSecond = second === holder ? null : second;
  const named = assigned(context, 'deputy', () => null);
  // Nobody stands in for oneself: then it is as if none were named.
  const deputy = named === lead ? null : named;
  // [PE1] Nobody speaks and writes at once: the pen goes to the second and comes back by itself.
  const passes = penSecond !== null && holder !== null && hasOwnTurn(context, holder);
  return {
    lead,
    referent,
    viddevakt,
    pen: passes ? penSecond : holder,
    penSecond,
    deputy,
    standIn: standInOf(context),
  };
};

/** [LE1] Who stands in and then goes leaves nobody behind: another can take over. */
const standInOf = (context: Parts): PersonId | null => {
  const person = context.standIn === null ? undefined : personOf(context, context.standIn);
  return person && isHere(context, person) && isStaff(person) ? person.id : null;
};

const assigned = (
  context: Parts,
  duty: AssignableDuty,
  preselected: () => PersonId | null,
): PersonId | null => {
  const chosen = context.duties[duty];
  if (chosen === undefined) return preselected();
  if (chosen === null) return null;
  const person = personOf(context, chosen);
  return person && isHere(context, person) && mayHold(duty, person) ? chosen : preselected();
};

/** To lead a phase, to write and to read aloud are no turns of one's own. */
const hasOwnTurn = (context: Parts, person: PersonId): boolean => {
  const act = currentTurn(context)?.act;
  const leads = act === 'lead' || act === 'document' || act === 'readAloud' || act === 'evaluate';
  return act !== undefined && !leads && isSpeaking(context, person);
};

const firstWith = (people: readonly Person[], role: 'teacher'): PersonId | undefined =>
  people.find((person) => hasRole(person, role))?.id;

export const dutiesHeldBy = (context: MeetingContext, person: PersonId): readonly Duty[] => {
  const duties = dutiesOf(context);
  return DUTIES.filter((duty) => duties[duty] === person);
};

/** [JO4] Who may open the door and let in. */
export const doorkeepers = (context: MeetingContext): readonly PersonId[] => {
  const { lead, viddevakt, standIn } = dutiesOf(context);
  return [lead, viddevakt, standIn].filter((person) => person !== null);
};

/** Duties that whoever goes out hands over. */
export const HANDED = ['viddevakt', 'referent', 'pen'] as const satisfies readonly AssignableDuty[];

/** [CM11] Duties belong to staff, the referat to teacher or head. */
export const mayHold = (duty: AssignableDuty, person: Person): boolean =>
  duty === 'referent' ? isOfUnit(person) : isStaff(person);
