import { STOPPED } from '../../shared/clock.ts';
import { EVALUATION_QUESTIONS } from '../../shared/commands.ts';
import type { OfTheDay } from '../../shared/day.ts';
import type { SeatId } from '../../shared/ids.ts';
import type { JoinCode } from '../../shared/joining.ts';
import type { Audience } from '../../shared/people.ts';
import { isTimed, PHASES } from '../../shared/phases.ts';
import { type WallTime, ZERO } from '../../shared/time.ts';
import { AUDIENCE_SECTIONS, type SectionName, type Sections } from '../../shared/views.ts';
import { consentBookSection, consentsSection } from './consentSections.ts';
import type { MeetingContext } from './context.ts';
import { decidersSection, decisionSection } from './decisionSections.ts';
import { missingBefore, nextStep } from './requirements.ts';
import { canOpen, familyIsOut, isElsewhere } from './seats.ts';
import * as sections from './sections.ts';
import { isWaiting } from './slot.ts';
import type { EvaluationTexts, MeetingState } from './state.ts';
import { plannedBudget } from './turns.ts';

/** What a view needs besides the log. */
export interface ProjectExtras {
  readonly evaluation: EvaluationTexts;
  /** Seats with a live connection. */
  readonly presence: readonly SeatId[];
  /** Those that are open on several devices, and on how many. */
  readonly screens: readonly (readonly [SeatId, number])[];
  readonly wall: WallTime;
  /** The code of the open door. */
  readonly code: JoinCode | null;
  /** What the rest of the day says about this meeting. */
  readonly day: OfTheDay;
}

/** [EV2] Staff only, and only when the family has left. */
const evaluationSection = (context: MeetingContext, texts: EvaluationTexts): Sections['evaluation'] =>
  familyIsOut(context)
    ? {
        answers: EVALUATION_QUESTIONS.map((question) => {
          const versions = texts[question] ?? [];
          const overlap = context.evaluationOverlaps.includes(question);
          return { question, text: versions.at(-1) ?? '', rev: versions.length, overlap };
        }),
        phases: PHASES.filter(isTimed).map((phase) => ({
          phase,
          planned: plannedBudget(context, phase),
          actual: context.spent[phase] ?? ZERO,
        })),
        interventions: [...context.interventions],
      }
    : null;

const missingSection = (context: MeetingContext, wall: WallTime): Sections['missing'] => {
  const step = nextStep(context);
  return step ? [...missingBefore(context, step, wall)] : [];
};

type Project<S extends SectionName> = (
  context: MeetingContext,
  extras: ProjectExtras,
  audience: Audience,
) => Sections[S];

const isStaffAudience = (audience: Audience): boolean => audience === 'leader' || audience === 'staff';

/** One way from the meeting to each section: nothing leaves the server but by this table. */
const PROJECTIONS: { [S in SectionName]: Project<S> } = {
  meeting: (context, _, audience) => sections.meetingSection(context, audience),
  wall: (context, _, audience) => sections.wallSection(context, audience),
  services: (context) => sections.servicesSection(context),
  clock: (context) => sections.clockSection(context),
  agenda: (context) => sections.agendaSection(context),
  turn: (context, _, audience) => sections.turnSection(context, audience !== 'projector'),
  people: (context, _, audience) => sections.peopleSection(context, audience),
  consents: (context, { wall }) => consentsSection(context, wall),
  consentBook: (context, { wall }) => consentBookSection(context, wall),
  notes: (context, _, audience) => sections.notesSection(context, audience),
  tried: (context, _, audience) => sections.triedSection(context, audience),
  proposals: (context, _, audience) => sections.proposalsSection(context, audience),
  decision: (context, _, audience) => decisionSection(context, audience),
  deciders: (context, { wall }) => decidersSection(context, wall),
  reading: (context) => sections.readingSection(context),
  evaluation: (context, { evaluation }) => evaluationSection(context, evaluation),
  places: (context, { wall }) => sections.placesSection(context, wall),
  missing: (context, { wall }) => missingSection(context, wall),
  // [CO24] Whoever answers from elsewhere is nobody's to watch.
  presence: (context, { presence }) => presence.filter((seat) => !isElsewhere(context, seat)),
  screens: (context, { screens }) =>
    Object.fromEntries(screens.filter(([seat]) => !isElsewhere(context, seat))),
  code: (context, { code }) => (canOpen(context) ? code : null),
  delay: (context, { day }) => (isWaiting(context) ? day.delay : null),
  following: (_, { day }) => day.following,
};

/**
 * [VW4] What those who are not staff may know of a meeting whose family has left: that it is over. So not even
 * a revision tells the projector how the evaluation goes.
 */
const asOver = (context: MeetingContext): MeetingContext => ({
  ...context,
  stage: 'ended',
  turns: [],
  turnIndex: 0,
  turnNo: 0,
  pause: null,
  parkedAt: null,
  phaseClock: STOPPED,
  turnClock: STOPPED,
  spent: {},
});

/** [VW22] Of a meeting that is broken off, those who are not staff know that it is, and nothing that was written in it. */
const asBrokenOff = (context: MeetingContext): MeetingContext => ({
  ...context,
  notes: {},
  tried: [],
  proposals: [],
  measures: [],
  declined: {},
  none: false,
  stafettholder: null,
});

/** The meeting as far as an audience may know of it. */
const knownTo = (context: MeetingContext, audience: Audience): MeetingContext => {
  if (isStaffAudience(audience)) return context;
  if (familyIsOut(context)) return asOver(context);
  return context.stage === 'suspended' ? asBrokenOff(context) : context;
};

/** One section as an audience may see it now; undefined where it has no such section. Pure. */
export const projectSection = <S extends SectionName>(
  context: MeetingContext,
  audience: Audience,
  name: S,
  extras: ProjectExtras,
): Sections[S] | undefined => {
  const own: readonly SectionName[] = AUDIENCE_SECTIONS[audience];
  if (!own.includes(name)) return undefined;
  const goneHome = !isStaffAudience(audience) && audience !== 'projector' && familyIsOut(context);
  return goneHome ? undefined : PROJECTIONS[name](knownTo(context, audience), extras, audience);
};

/** [VW1] Exactly the audience's own sections: the only way in which the meeting becomes visible. */
export const project = (
  { context }: MeetingState,
  audience: Audience,
  extras: ProjectExtras,
): Partial<Sections> =>
  Object.fromEntries(
    AUDIENCE_SECTIONS[audience].flatMap((name) => {
      const section = projectSection(context, audience, name, extras);
      return section === undefined ? [] : [[name, section]];
    }),
  );
