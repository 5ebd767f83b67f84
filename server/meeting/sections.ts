import { type NoteSubject, subjectOf } from '../../shared/notes.ts';
import { type Audience, hasRole } from '../../shared/people.ts';
import { isPhase, isTimed, PHASES, type Phase, POINTS, TIMED_PHASES } from '../../shared/phases.ts';
import { sum, type WallTime, ZERO } from '../../shared/time.ts';
import type { Turn } from '../../shared/turns.ts';
import type { Sections } from '../../shared/views.ts';
import { hasInterpreter } from './attendance.ts';
import { isChildsOwn, isForChildren } from './childParts.ts';
import { servicesOf } from './consent.ts';
import { latest, type MeetingContext, type PlannedTurn, type SharedNote } from './context.ts';
import { dutiesOf } from './duties.ts';
import { ENTRY, noteText } from './entry.ts';
import { hidesPlaces } from './givers.ts';
import { lateBy } from './lateness.ts';
import { isToldToFamily } from './seats.ts';
import { currentTurn, phaseBudget, plannedBudget, resolveTurn, turnBudget, turnsOf } from './turns.ts';

const laterPhases = ({ stage }: MeetingContext) =>
  isTimed(stage) ? TIMED_PHASES.slice(TIMED_PHASES.indexOf(stage) + 1) : [];

export const clockSection = (context: MeetingContext): Sections['clock'] => ({
  phase: context.phaseClock,
  turn: context.turnClock,
  pause: context.pause,
  phaseBudget: isPhase(context.stage) ? phaseBudget(context, context.stage) : null,
  turnBudget: turnBudget(context),
  laterBudget: sum(laterPhases(context).map((phase) => phaseBudget(context, phase) ?? ZERO)),
  plannedEnd:
    context.startedAt === null
      ? null
      : ((announcedStart(context, context.startedAt) + planned(context)) as WallTime),
});

/** Where the end was kept at a late start, the plan counts from when it should have begun. */
const announcedStart = ({ keepsEnd, details, countedFrom }: MeetingContext, startedAt: WallTime): WallTime =>
  countedFrom ?? (keepsEnd ? (details?.startsAt ?? startedAt) : startedAt);

const planned = (context: MeetingContext) => sum(TIMED_PHASES.map((phase) => plannedBudget(context, phase)));

const statusOf = (context: MeetingContext, phase: Phase): 'done' | 'now' | 'later' => {
  if (context.stage === phase) return 'now';
  if (context.stage === 'preparing') return 'later';
  const at = context.suspended?.phase ?? context.stage;
  if (!isPhase(at)) return 'done';
  return PHASES.indexOf(phase) < PHASES.indexOf(at) ? 'done' : 'later';
};

export const agendaSection = (context: MeetingContext): Sections['agenda'] => ({
  stage: context.stage,
  startedAt: context.startedAt,
  suspendedIn: context.suspended?.phase ?? null,
  parked: context.parkedAt !== null,
  minutes: context.minutes,
  doubled: hasInterpreter(context),
  phases: PHASES.map((phase) => ({
    phase,
    budget: phaseBudget(context, phase),
    spent: context.spent[phase] ?? null,
    status: statusOf(context, phase),
  })),
  points: (context.stage === 'welcome' || context.stage === 'closing' ? POINTS[context.stage] : []).map(
    (point) => ({ point, confirmed: context.points.includes(point) }),
  ),
  lateBy: lateBy(context),
});

/** [VW5] The projector shows parties, never persons. */
export const turnSection = (context: MeetingContext, withPeople: boolean): Sections['turn'] => {
  const shown = (planned: PlannedTurn): Turn => {
    const turn = resolveTurn(context, planned);
    return withPeople ? turn : { ...turn, people: [] };
  };
  const current = currentTurn(context);
  return {
    no: context.turnNo,
    current: current && shown(current),
    upcoming: context.turns.slice(context.turnIndex + 1).map(shown),
  };
};

/** Where "we are here now" can lead; empty outside the phases that the family is part of. */
export const placesSection = (context: MeetingContext, wall: WallTime): Sections['places'] =>
  isTimed(context.stage)
    ? TIMED_PHASES.map((phase) => ({
        phase,
        turns: turnsOf(context, phase, wall).map((turn) => resolveTurn(context, turn)),
      }))
    : [];

/** [CO16] Where somebody has a protected address, the family's screens do not say where they meet. */
export const meetingSection = (context: MeetingContext, audience: Audience): Sections['meeting'] => ({
  details:
    context.details && hidesPlaces(context) && isFamilyAudience(audience)
      ? { ...context.details, place: '', videoLink: '' }
      : context.details,
  practice: context.practice,
  nextMeeting: context.nextMeeting,
});

/** [CO24] Who does not come is told what words to use, and not where or when the others meet. */
export const wallSection = ({ details, practice }: MeetingContext, audience: Audience): Sections['wall'] => ({
  unitName: audience === 'away' ? '' : (details?.unitName ?? ''),
  unitKind: details?.unitKind ?? 'school',
  language: details?.language ?? 'nn',
  child: details?.showChild && audience !== 'away' ? details.child : null,
  startsAt: audience === 'away' ? null : (details?.startsAt ?? null),
  practice,
});

export const servicesSection = (context: MeetingContext): Sections['services'] => [...servicesOf(context)];

const isFamilyAudience = (audience: Audience): boolean => audience !== 'leader' && audience !== 'staff';

/** [CO17] One guardian is not told by us whether the other has come, or stands on the list without coming. */
const forFamily = (context: MeetingContext): Pick<Sections['people'], 'people' | 'arrivals' | 'duties'> => {
  const guardians = new Set<string>(context.people.filter((p) => hasRole(p, 'guardian')).map(({ id }) => id));
  return {
    people: context.people.filter((person) => isToldToFamily(context, person)),
    arrivals: Object.fromEntries(Object.entries(context.arrivals).filter(([id]) => !guardians.has(id))),
    // [LE1] Who stands in, or is named to, is said to staff alone.
    duties: { ...dutiesOf(context), deputy: null, standIn: null },
  };
};

export const peopleSection = (context: MeetingContext, audience: Audience): Sections['people'] => ({
  people: [...context.people],
  arrivals: context.arrivals,
  duties: dutiesOf(context),
  ...(isFamilyAudience(audience) ? forFamily(context) : {}),
  takesPart: Object.fromEntries(Object.entries(context.takesPart).map(([id, phases]) => [id, [...phases]])),
});

/**
 * [VW10] The referat is for staff; what a child wants said is heard by all when it is read, and by none before.
 * [VW23] A child sees what it has said itself, and what is of the phases that it takes part in.
 */
const isShown = (context: MeetingContext, subject: NoteSubject, audience: Audience): boolean => {
  if (subject.kind === 'referat') return audience === 'leader' || audience === 'staff';
  if (subject.kind === 'voice' && audience !== 'leader' && !context.voicesRead.includes(subject.person))
    return false;
  return audience !== 'child' || isChildsOwn(context, subject) || isForChildren(context, subject.kind);
};

/** The meeting's shared texts; those of the referat are kept apart. */
export const notesSection = (context: MeetingContext, audience: Audience): Sections['notes'] =>
  Object.values(context.notes)
    .map(asShown)
    .filter(({ subject }) => isShown(context, subject, audience))
    .map(({ shown }) => shown);

interface ShownNote {
  readonly subject: NoteSubject;
  readonly shown: Sections['notes'][number];
}

/** A text as it leaves the server: the same object for every audience, and for as long as nobody writes in it. */
const asShown = (note: SharedNote): ShownNote => {
  const known = shownNotes.get(note);
  if (known) return known;
  const { key, versions, by, overlap } = note;
  const shown = { key, text: versions.at(-1) ?? '', rev: versions.length, by, overlap };
  const made = { subject: subjectOf(key), shown };
  shownNotes.set(note, made);
  return made;
};
const shownNotes = new WeakMap<SharedNote, ShownNote>();

export const triedSection = (context: MeetingContext, audience: Audience): Sections['tried'] =>
  (audience === 'child' && !isForChildren(context, 'tried') ? [] : context.tried).map((record) => ({
    tried: latest(record),
    rev: record.versions.length,
  }));

export const proposalsSection = (context: MeetingContext, audience: Audience): Sections['proposals'] =>
  (audience === 'child' && !isForChildren(context, 'proposals') ? [] : context.proposals).map((record) => ({
    proposal: latest(record),
    rev: record.versions.length,
    by: record.by,
    onBehalf: record.onBehalf.length > 0,
  }));

/** [VW3] The one free text that the projector ever shows, and only while it is read aloud. */
export const readingSection = (context: MeetingContext): Sections['reading'] =>
  context.stage === 'decision' && currentTurn(context)?.act === 'readAloud' ? noteText(context, ENTRY) : null;
