import { elapsedAt, fairShare } from '../../shared/clock.ts';
import type { PersonId, ServiceId } from '../../shared/ids.ts';
import { noteKey } from '../../shared/notes.ts';
import { hasRole, isFamily, isOfUnit, isStaff, type Person } from '../../shared/people.ts';
import { budgetOf, isTimed, type Phase, type TimedPhase } from '../../shared/phases.ts';
import { SHORTEST_ROUND } from '../../shared/retiming.ts';
import { type MeetingTime, type Ms, type WallTime, ZERO } from '../../shared/time.ts';
import type { Act, Party, Turn } from '../../shared/turns.ts';
import { type Attending, hasInterpreter, isHere, speaksForHome } from './attendance.ts';
import { servicesPresent } from './consent.ts';
import type { MeetingContext, PlannedTurn } from './context.ts';

/** What says whose turn it is, and who that is, and nothing else. */
export type Speaking = Attending & Pick<MeetingContext, 'leader' | 'turns' | 'turnIndex' | 'stafettholder'>;

const turn = (act: Act, party: Party, service: ServiceId | null = null): PlannedTurn => ({
  key: `${act}/${service ?? party}`,
  act,
  party,
  service,
});

/** Guardians first, the child where it takes part, then the teacher (seed 002). */
const familyThenTeacher = (context: MeetingContext, act: Act, phase: Phase): PlannedTurn[] => {
  const present = (test: (person: Person) => boolean) =>
    context.people.some((p) => isHere(context, p, phase) && test(p));
  const turns = [
    ...(present((person) => speaksForHome(context, person)) ? [turn(act, 'guardians')] : []),
    ...(present((person) => hasRole(person, 'child')) ? [turn(act, 'child')] : []),
    ...(act === 'describe' && absentVoices(context, phase).length > 0 ? [turn('readVoice', 'leader')] : []),
    ...(present((person) => isStaff(person) && hasRole(person, 'teacher')) ? [turn(act, 'teacher')] : []),
  ];
  return turns.length === 0 ? [turn('lead', 'leader')] : turns;
};

/** [DI3] Children who are not here, and left word of what they want said when the challenge is described. */
const absentVoices = (context: MeetingContext, phase: Phase): readonly PersonId[] =>
  context.people
    .filter((person) => hasRole(person, 'child') && !isHere(context, person, phase))
    .map(({ id }) => id)
    .filter((id) => (context.notes[noteKey('voice', id)]?.versions.at(-1) ?? '').trim() !== '');

/** [VW10] What is read in a turn has been heard by all from then on. */
export const hearing = (context: MeetingContext, now: PlannedTurn | undefined): Partial<MeetingContext> =>
  now?.act === 'readVoice'
    ? { voicesRead: [...new Set([...context.voicesRead, ...absentVoices(context, 'description')])] }
    : {};

const somebodyAnswers = (context: Speaking, phase: Phase): boolean =>
  context.people.some(
    (person) => isHere(context, person, phase) && SPEAKS.familyAndTeacher(person, null, context),
  );

/** [TU1] The turns of a phase, in order. Never empty: somebody always has the word. */
export const turnsOf = (context: MeetingContext, phase: Phase, wall: WallTime): readonly PlannedTurn[] => {
  const services = servicesPresent(context, wall);
  const each = (acts: (service: ServiceId) => PlannedTurn[]) =>
    services.length === 0 ? [turn('lead', 'leader')] : services.flatMap(acts);
  switch (phase) {
    case 'welcome':
    case 'closing':
      return [turn('lead', 'leader')];
    case 'description':
      return familyThenTeacher(context, 'describe', phase);
    case 'clarifying':
      return each((service) => [
        turn('ask', 'service', service),
        ...(somebodyAnswers(context, phase)
          ? [{ ...turn('answer', 'familyAndTeacher'), key: `answer/${service}`, service }]
          : []),
      ]);
    case 'statusQuo':
      return familyThenTeacher(context, 'reflect', phase);
    case 'offers':
      return each((service) => [turn('offer', 'service', service)]);
    case 'decision':
      return [
        ...familyThenTeacher(context, 'respond', phase),
        turn('document', 'leader'),
        turn('readAloud', 'leader'),
      ];
    case 'evaluation':
      return [turn('evaluate', 'staff')];
  }
};

export const currentTurn = (context: Speaking): PlannedTurn | null =>
  context.turns[context.turnIndex] ?? null;

/** The stafettholder writes and reads aloud; as long as nobody is chosen or here, the leader does. */
const partyOf = (context: Speaking, planned: PlannedTurn): Pick<Turn, 'party' | 'service'> => {
  if (planned.act !== 'document' && planned.act !== 'readAloud') return planned;
  const holder = context.stafettholder?.holder;
  if (!holder) return LEADER;
  const chosen =
    holder.kind === 'unit'
      ? ({ party: 'unit', service: null } as const)
      : ({ party: 'service', service: holder.service } as const);
  return speakersOf(context, chosen).length > 0 ? chosen : LEADER;
};

const LEADER = { party: 'leader', service: null } as const;

const speakersOf = (context: Speaking, { party, service }: Pick<Turn, 'party' | 'service'>) => {
  const speaks: Speaks = SPEAKS[party];
  return context.people.filter((person) => isHere(context, person) && speaks(person, service, context));
};

/** Looks up who speaks in a planned turn, from the people as they are now. */
export const resolveTurn = (context: Speaking, planned: PlannedTurn): Turn => {
  const { party, service } = partyOf(context, planned);
  const people = speakersOf(context, { party, service });
  return { ...planned, party, service, people: people.map((person) => person.id) };
};

type Speaks = (person: Person, service: ServiceId | null, context: Speaking) => boolean;
const guardians: Speaks = (person, _, context) => speaksForHome(context, person);
const teacher: Speaks = (person) => isStaff(person) && hasRole(person, 'teacher');
const SPEAKS = {
  leader: (person, _, context) => person.id === context.leader,
  guardians,
  child: (person) => hasRole(person, 'child'),
  teacher,
  familyAndTeacher: (person, service, context) =>
    guardians(person, service, context) || hasRole(person, 'child') || teacher(person, service, context),
  service: (person, service) => !isFamily(person) && person.service?.id === service,
  unit: isOfUnit,
  staff: (person) => isStaff(person),
} satisfies Record<Party, Speaks>;

export const isSpeaking = (context: Speaking, person: PersonId): boolean => {
  const current = currentTurn(context);
  return current !== null && resolveTurn(context, current).people.includes(person);
};

/**
 * Plan, extensions and re-timing; null for the evaluation and outside the phases. [RE1] A round that was made
 * shorter stays a round also where the interpreter, for whom it had twice the time, goes.
 */
export const phaseBudget = (context: MeetingContext, phase: Phase): Ms | null => {
  if (!isTimed(phase)) return null;
  const shortest = Math.min(plannedBudget(context, phase), SHORTEST_ROUND);
  const once = budgetOf(context.minutes, phase) + (context.extended[phase] ?? ZERO);
  return Math.max(shortest, once * timesOf(context, phase)) as Ms;
};

/** The plan's own time for a phase. */
export const plannedBudget = (context: MeetingContext, phase: TimedPhase): Ms =>
  (budgetOf(context.minutes, phase) * timesOf(context, phase)) as Ms;

/**
 * [AR4] How many times its minutes a phase has: with an interpreter, twice what it has now, cuts and extensions
 * among it. What is over keeps the measure that it had when it was left.
 */
export const timesOf = (context: MeetingContext, phase: TimedPhase): number =>
  context.timesWhenLeft[phase] ?? (hasInterpreter(context) ? 2 : 1);

/**
 * [CL6] The fair share of a service's turn: what was left of the phase when the turn began ÷ services still
 * to speak, this one among them. Null where the phase is not shared out. A service's questions and the
 * answers to them are one share.
 */
export const turnBudget = (context: MeetingContext): Ms | null => {
  const { stage } = context;
  const current = currentTurn(context);
  if ((stage !== 'clarifying' && stage !== 'offers') || !current?.service) return null;
  const still = new Set(context.turns.slice(context.turnIndex).map((each) => each.service));
  const left = (phaseBudget(context, stage) ?? ZERO) - context.turnShareBase;
  return fairShare(left as Ms, still.size);
};

export const phaseElapsed = (context: MeetingContext, at: MeetingTime): Ms =>
  elapsedAt(context.phaseClock, at);
