import { consentKey } from '../../shared/consent.ts';
import type { PersonId, SeatId, ServiceId } from '../../shared/ids.ts';
import type { Responsible } from '../../shared/measures.ts';
import {
  kindOf,
  type NoteKey,
  type NoteKind,
  noteKey,
  REFERAT_SECTIONS,
  subjectOf,
} from '../../shared/notes.ts';
import { hasRole, isFamily, isOfHome, isStaff, type Person } from '../../shared/people.ts';
import type { Stage } from '../../shared/phases.ts';
import type { WallTime } from '../../shared/time.ts';
import { mayAnswer, personOf, servicesOf } from './consent.ts';
import { latest, type MeetingContext } from './context.ts';
import { canDecide, decidersOf, isAtHome } from './deciders.ts';
import { dutiesHeldBy } from './duties.ts';
import { currentTurn } from './turns.ts';

/** Who write for the whole meeting: whoever leads, writes the referat or holds the pen. */
const writesForAll = (context: MeetingContext, person: Person): boolean =>
  dutiesHeldBy(context, person.id).some((duty) => duty !== 'viddevakt');

const belongsTo = (person: Person, service: ServiceId): boolean =>
  !isFamily(person) && person.service?.id === service;

const after = (first: Stage): readonly Stage[] => {
  const order: readonly Stage[] = ['description', 'clarifying', 'statusQuo', 'offers', 'decision', 'closing'];
  return order.slice(order.indexOf(first));
};

/** From which phase on a text is written; all stay open until the family leaves. */
const NOTE_STAGES = {
  voice: ['preparing', 'suspended', 'welcome', 'description'],
  challenge: after('description'),
  answers: after('clarifying'),
  new: after('statusQuo'),
  view: after('offers'),
  response: after('decision'),
  entry: ['decision'],
  summary: after('decision'),
  referat: ['evaluation', 'ended'],
} as const satisfies Record<NoteKind, readonly Stage[]>;

/** What an absent child wants said is collected beforehand; nothing else is written before the description. */
export const isTooEarly = ({ stage }: MeetingContext, key: NoteKey): boolean =>
  kindOf(key) !== 'voice' && (stage === 'preparing' || stage === 'suspended' || stage === 'welcome');

/**
 * [TX1] Which shared texts somebody may write now: asked for one or for all of them. A person's own words are
 * also that person's to write.
 */
export const writableBy = (context: MeetingContext, seat: SeatId): ((key: NoteKey) => boolean) => {
  const person = personOf(context, seat);
  if (!person) return () => false;
  const duties = dutiesHeldBy(context, person.id);
  const forAll = writesForAll(context, person);
  return (key) => {
    const subject = subjectOf(key);
    const stages: readonly Stage[] = NOTE_STAGES[subject.kind];
    if (!stages.includes(context.stage)) return false;
    switch (subject.kind) {
      case 'voice':
        return isChildOf(context, subject.person) && duties.includes('lead');
      case 'challenge':
      case 'new':
      case 'response':
        return isDescriber(context, subject.person) && (person.id === subject.person || forAll);
      case 'answers':
        return knowsService(context, subject.service) && forAll;
      case 'view':
        return knowsService(context, subject.service) && (belongsTo(person, subject.service) || forAll);
      case 'entry':
        return isDocumenting(context) && (duties.includes('pen') || duties.includes('lead'));
      case 'summary':
        return forAll;
      case 'referat':
        return subject.section !== null && (duties.includes('lead') || duties.includes('referent'));
    }
  };
};

export const mayWrite = (context: MeetingContext, seat: SeatId, key: NoteKey): boolean =>
  writableBy(context, seat)(key);

/** The entry is written when the choice is made, and may still be mended while it is read aloud. */
export const isDocumenting = (context: MeetingContext): boolean => {
  const act = currentTurn(context)?.act;
  return context.stage === 'decision' && (act === 'document' || act === 'readAloud');
};

const knowsService = (context: MeetingContext, id: ServiceId): boolean =>
  context.people.some(({ service }) => service?.id === id);

/** Those who describe the challenge and respond: guardians or who stands in for them, child, teacher. */
const describes = (person: Person): boolean =>
  person.attends &&
  (isOfHome(person) || hasRole(person, 'child') || (isStaff(person) && hasRole(person, 'teacher')));
const isDescriber = (context: MeetingContext, id: PersonId): boolean =>
  context.people.some((person) => person.id === id && describes(person));

const isChildOf = (context: MeetingContext, id: PersonId): boolean =>
  context.people.some((person) => person.id === id && hasRole(person, 'child'));

/** Every shared text of this meeting that could be written at some time. */
export const noteKeys = (context: MeetingContext): readonly NoteKey[] => {
  // Everybody's every view asks for this, and it only follows who is on the list and in which order.
  const { people, serviceOrder } = context;
  const known = workedKeys.get(people);
  if (known?.serviceOrder === serviceOrder) return known.keys;
  const keys = workOutKeys(context);
  workedKeys.set(people, { serviceOrder, keys });
  return keys;
};

const workedKeys = new WeakMap<
  MeetingContext['people'],
  { readonly serviceOrder: MeetingContext['serviceOrder']; readonly keys: readonly NoteKey[] }
>();

const workOutKeys = (context: MeetingContext): readonly NoteKey[] => [
  ...context.people
    .filter(describes)
    .flatMap(({ id }) => [noteKey('challenge', id), noteKey('new', id), noteKey('response', id)]),
  ...context.people.filter((person) => hasRole(person, 'child')).map(({ id }) => noteKey('voice', id)),
  ...servicesOf(context).flatMap(({ id }) => [noteKey('answers', id), noteKey('view', id)]),
  noteKey('entry'),
  noteKey('summary'),
  ...REFERAT_SECTIONS.map((section) => noteKey('referat', section)),
];

/**
 * [DE1] For whom somebody may propose now: asked for one or for all. Services offer, in the offers round; home
 * and unit have measures of their own from status quo on.
 */
export const proposableBy = (context: MeetingContext, seat: SeatId): ((from: Responsible) => boolean) => {
  const { stage } = context;
  const offering = stage === 'offers' || stage === 'decision';
  const person = personOf(context, seat);
  if (!person || (!offering && stage !== 'statusQuo')) return () => false;
  const forAll = writesForAll(context, person);
  return (from) => {
    switch (from.kind) {
      case 'service':
        return offering && comesAlong(context, from.service) && (forAll || belongsTo(person, from.service));
      case 'unit':
        return forAll || (isStaff(person) && hasRole(person, 'teacher'));
      case 'home':
        if (from.person !== null && !livesAtHome(context, from.person)) return false;
        return forAll || (isAtHome(context, person) && (from.person === null || from.person === person.id));
    }
  };
};

export const mayPropose = (context: MeetingContext, seat: SeatId, from: Responsible): boolean =>
  proposableBy(context, seat)(from);

/** [CO8] A service that may not come along offers nothing; what it said may still be put down. */
const comesAlong = (context: MeetingContext, service: ServiceId): boolean =>
  knowsService(context, service) && !context.uncovered.includes(consentKey({ kind: 'service', service }));

const livesAtHome = (context: MeetingContext, id: PersonId): boolean =>
  context.people.some((person) => person.id === id && isAtHome(context, person));

/** For whom anybody could propose: every service, the unit, and the home. */
export const proposers = (context: MeetingContext): readonly Responsible[] => [
  ...servicesOf(context).map(({ id }): Responsible => ({ kind: 'service', service: id })),
  { kind: 'unit' },
  { kind: 'home', person: null },
  ...context.people
    .filter((person) => isAtHome(context, person))
    .map(({ id }): Responsible => ({ kind: 'home', person: id })),
];

export const editableProposals = (context: MeetingContext, seat: SeatId) => {
  const mayChange = proposableBy(context, seat);
  return context.proposals
    .map(latest)
    .filter((proposal) => mayChange(proposal.from))
    .map((proposal) => proposal.id);
};

/** [CO8] Services that can be chosen, and can hold the baton, while the choice is made. */
export const choosableServices = (context: MeetingContext, wall: WallTime): readonly ServiceId[] =>
  context.stage === 'decision'
    ? servicesOf(context)
        .map(({ id }) => id)
        .filter((service) => mayAnswer(context, { kind: 'service', service }, wall))
    : [];

/** [DE2] Whose acceptance this seat may record: the own of one who decides, or anybody's by those who write. */
export const stancesOf = (context: MeetingContext, seat: SeatId): readonly PersonId[] => {
  const person = personOf(context, seat);
  if (!person || context.stage !== 'decision') return [];
  const deciders = decidersOf(context).map(({ id }) => id);
  return writesForAll(context, person) ? deciders : deciders.filter((id) => id === person.id);
};

/**
 * [DE21] That nothing is tried now is said by all who decide: recorded by those who write, or by the one who is alone
 * to decide.
 */
export const mayDecideAlone = (context: MeetingContext, seat: SeatId): boolean => {
  const person = personOf(context, seat);
  if (!person) return false;
  return writesForAll(context, person) || (decidersOf(context).length === 1 && canDecide(context));
};
