import type { PersonId } from '../../shared/ids.ts';
import { type NoteKey, subjectOf } from '../../shared/notes.ts';
import type { Audience } from '../../shared/people.ts';
import { isPhase, isTimed, PHASES, type Phase, POINTS, TIMED_PHASES } from '../../shared/phases.ts';
import { sum, type WallTime, ZERO } from '../../shared/time.ts';
import type { Turn } from '../../shared/turns.ts';
import type { Sections } from '../../shared/views.ts';
import { decidedMeasures } from './acceptance.ts';
import { decidersOf } from './attendance.ts';
import { hasConsent, servicesOf } from './consent.ts';
import { latest, type MeetingContext, type PlannedTurn } from './context.ts';
import { dutiesOf } from './duties.ts';
import { ENTRY, noteText } from './entry.ts';
import { lateBy } from './lateness.ts';
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

export const meetingSection = (context: MeetingContext): Sections['meeting'] => ({
  details: context.details,
  practice: context.practice,
  nextMeeting: context.nextMeeting,
});

export const wallSection = ({ details, practice }: MeetingContext): Sections['wall'] => ({
  unitName: details?.unitName ?? '',
  unitKind: details?.unitKind ?? 'school',
  language: details?.language ?? 'nn',
  child: details?.showChild ? details.child : null,
  startsAt: details?.startsAt ?? null,
  practice,
});

export const servicesSection = (context: MeetingContext): Sections['services'] => [...servicesOf(context)];

export const peopleSection = (context: MeetingContext): Sections['people'] => ({
  people: [...context.people],
  duties: dutiesOf(context),
  arrivals: context.arrivals,
  takesPart: Object.fromEntries(Object.entries(context.takesPart).map(([id, phases]) => [id, [...phases]])),
});

export const consentsSection = (context: MeetingContext, wall: WallTime): Sections['consents'] =>
  Object.values(context.consents).map(({ consent, withdrawnAt }) => ({
    consent,
    valid: hasConsent(context, consent.scope, wall),
    withdrawn: withdrawnAt !== null,
  }));

/** [VW10] The referat is for staff; what a child wants said is heard by all when it is read, and by none before. */
const isShown = ({ voicesRead }: MeetingContext, key: NoteKey, audience: Audience): boolean => {
  const subject = subjectOf(key);
  if (subject.kind === 'referat') return audience === 'leader' || audience === 'staff';
  return subject.kind !== 'voice' || audience === 'leader' || voicesRead.includes(subject.person);
};

/** The meeting's shared texts; those of the referat are kept apart. */
export const notesSection = (context: MeetingContext, audience: Audience): Sections['notes'] =>
  Object.values(context.notes)
    .filter((note) => isShown(context, note.key, audience))
    .map(({ key, versions, by, overlap }) => ({
      key,
      text: versions.at(-1) ?? '',
      rev: versions.length,
      by,
      overlap,
    }));

export const triedSection = (context: MeetingContext): Sections['tried'] =>
  context.tried.map((record) => ({ tried: latest(record), rev: record.versions.length }));

export const proposalsSection = (context: MeetingContext): Sections['proposals'] =>
  context.proposals.map((record) => ({
    proposal: latest(record),
    rev: record.versions.length,
    by: record.by,
    onBehalf: record.onBehalf.length > 0,
  }));

/** [VW20] Who did not accept is for those who decide and those who work with it; the child sees what is decided. */
export const decisionSection = (context: MeetingContext, withStances: boolean): Sections['decision'] => {
  const decided = decidedMeasures(context);
  const guardians = (declined: readonly PersonId[]) => {
    const here = decidersOf(context).map(({ id }) => id);
    return context.people.filter(({ id }) => here.includes(id) || declined.includes(id));
  };
  return {
    measures: context.measures.map((record) => {
      const measure = latest(record);
      const declined = context.declined[measure.id] ?? [];
      return {
        measure,
        rev: record.versions.length,
        stances: (withStances ? guardians(declined) : []).map(({ id }) => ({
          guardian: id,
          accepts: !declined.includes(id),
          said: declined.includes(id) || (context.accepted[measure.id] ?? []).includes(id),
        })),
        decided: decided.some((each) => each.id === measure.id),
      };
    }),
    none: context.none,
    stafettholder: context.stafettholder,
    confirmedAt: context.confirmedAt,
  };
};

/** [VW3] The one free text that the projector ever shows, and only while it is read aloud. */
export const readingSection = (context: MeetingContext): Sections['reading'] =>
  context.stage === 'decision' && currentTurn(context)?.act === 'readAloud' ? noteText(context, ENTRY) : null;
