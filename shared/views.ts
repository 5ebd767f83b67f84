import * as z from 'zod/mini';
import { BreakInReason, EvaluationQuestion } from './commands.ts';
import { ConsentBookSection, ConsentsSection } from './consentViews.ts';
import { Delay, Following } from './day.ts';
import { PersonId, SeatId } from './ids.ts';
import { JoinCode } from './joining.ts';
import { Measure, Proposal, Stafettholder } from './measures.ts';
import { NoteKey } from './notes.ts';
import { Arrival, type Audience, Duty, Person, Service } from './people.ts';
import { Minutes, Phase, Point, Stage, TimedPhase } from './phases.ts';
import { Details, Tried, UnitKind, UnitLanguage } from './plan.ts';
import { Requirement } from './rejections.ts';
import { Rev, Text } from './text.ts';
import { MeetingTime, Ms, WallTime } from './time.ts';
import { Turn } from './turns.ts';

const RunningClock = z.strictObject({ elapsed: Ms, runningSince: z.nullable(MeetingTime) });

/** Why the clock stands still. */
export const Pause = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('breakIn'), reason: BreakInReason }),
  z.strictObject({ kind: z.literal('pause') }),
  z.strictObject({ kind: z.literal('break') }),
]);
export type Pause = z.infer<typeof Pause>;

/** What the meeting is. */
const MeetingSection = z.strictObject({
  /** Null until the leader has filled it in. */
  details: z.nullable(Details),
  practice: z.boolean(),
  nextMeeting: z.nullable(WallTime),
});
/** The same for the projector: no place, no link, the child only where it was chosen. */
const WallMeetingSection = z.strictObject({
  unitName: z.string(),
  unitKind: UnitKind,
  language: UnitLanguage,
  child: z.nullable(z.string()),
  startsAt: z.nullable(WallTime),
  practice: z.boolean(),
});

const ClockSection = z.strictObject({
  phase: RunningClock,
  turn: RunningClock,
  pause: z.nullable(Pause),
  /** Null in the evaluation, which has no minutes. */
  phaseBudget: z.nullable(Ms),
  /** The fair share of this turn; null where the phase is not shared out. */
  turnBudget: z.nullable(Ms),
  /** Sum of the budgets of the phases after this one. */
  laterBudget: Ms,
  /** When it should end: by the plan from the start, or as announced where the end was kept. Null before the start. */
  plannedEnd: z.nullable(WallTime),
});

const AgendaSection = z.strictObject({
  stage: Stage,
  startedAt: z.nullable(WallTime),
  /** The phase in which the meeting was broken off, to go on another day. */
  suspendedIn: z.nullable(TimedPhase),
  /** The evaluation waits for later the same day. */
  parked: z.boolean(),
  minutes: Minutes,
  /** [AR4] An interpreter is here or expected: everything takes twice those minutes. */
  doubled: z.boolean(),
  phases: z.array(
    z.strictObject({
      phase: Phase,
      /** Plan and extensions; null for the evaluation. */
      budget: z.nullable(Ms),
      /** Actual time of a phase that is left; null for the others. */
      spent: z.nullable(Ms),
      status: z.enum(['done', 'now', 'later']),
    }),
  ),
  points: z.array(z.strictObject({ point: Point, confirmed: z.boolean() })),
  /** How late it began, as long as nobody has said what to keep; else null. */
  lateBy: z.nullable(Ms),
});

const TurnSection = z.strictObject({
  /** Counts every change of turn from the start; goes into `expect`. */
  no: z.int(),
  /** Null before and after the phases. */
  current: z.nullable(Turn),
  /** What is left of this phase, in order. */
  upcoming: z.array(Turn),
});

const PeopleSection = z.strictObject({
  people: z.array(Person),
  duties: z.record(Duty, z.nullable(PersonId)),
  /** Those who are marked. */
  arrivals: z.record(z.string(), Arrival),
  /** For a child that takes part in some phases only. */
  takesPart: z.record(z.string(), z.array(TimedPhase)),
});
const ServicesSection = z.array(Service);
const NotesSection = z.array(
  z.strictObject({
    key: NoteKey,
    text: Text,
    rev: Rev,
    /** Who wrote last. */
    by: SeatId,
    /** Two wrote in the same place, and both versions are in the text. */
    overlap: z.boolean(),
  }),
);
const TriedSection = z.array(z.strictObject({ tried: Tried, rev: Rev }));
const ProposalsSection = z.array(
  z.strictObject({ proposal: Proposal, rev: Rev, by: SeatId, onBehalf: z.boolean() }),
);

const DecisionSection = z.strictObject({
  measures: z.array(
    z.strictObject({
      measure: Measure,
      rev: Rev,
      /** One for each who decides. Who has not `said` so is asked when it is read aloud. */
      stances: z.array(z.strictObject({ guardian: PersonId, accepts: z.boolean(), said: z.boolean() })),
      /** [DE3] Only what all guardians accept is decided. */
      decided: z.boolean(),
    }),
  ),
  none: z.boolean(),
  stafettholder: z.nullable(Stafettholder),
  confirmedAt: z.nullable(WallTime),
  /** [DE12] Nobody is here now on whom a decision can rest. */
  waits: z.boolean(),
});

/** [DE23] Who decides, as far as they are here. Leader and staff only. */
const DecidersSection = z.strictObject({
  here: z.array(PersonId),
  /** The youth is of age, and decides alone. */
  adult: z.boolean(),
  /** None of them is enough: the meeting cannot begin, and nothing is decided. */
  waits: z.boolean(),
});

/** The stafettlogg entry while it is read aloud; null at all other times. */
const ReadingSection = z.nullable(Text);

/** Staff only, and only after the family left. */
const EvaluationSection = z.nullable(
  z.strictObject({
    answers: z.array(
      z.strictObject({ question: EvaluationQuestion, text: Text, rev: Rev, overlap: z.boolean() }),
    ),
    phases: z.array(z.strictObject({ phase: Phase, planned: Ms, actual: Ms })),
    interventions: z.array(
      z.strictObject({
        kind: z.enum([
          'breakIn',
          'pause',
          'extend',
          'correct',
          'endPhase',
          'endTurn',
          'undo',
          'jump',
          'retime',
        ]),
        reason: z.nullable(BreakInReason),
        phase: Phase,
        at: WallTime,
        by: SeatId,
      }),
    ),
  }),
);

/** Where "we are here now" can lead: every phase with its turns, as they would be now. */
const PlacesSection = z.array(z.strictObject({ phase: TimedPhase, turns: z.array(Turn) }));

/** Leader only: what is missing before the next step, and the steps that can be undone. */
const MissingSection = z.array(Requirement);
/** Seats with a live connection. Leader and staff only. */
const PresenceSection = z.array(SeatId);

/** [JO9] Seats that are open on more than one device, and on how many. Leader and staff only. */
const ScreensSection = z.record(z.string(), z.int());

/** [JO2] The code on the wall while the door is open. A closed form, no free text. */
const CodeSection = z.nullable(JoinCode);

/** [AF9] Before the start: when it can begin, where an earlier meeting of the day runs over. */
const DelaySection = z.nullable(Delay);
/** [AF10] For those who lead and guard: what the next meeting of the day waits for. */
const FollowingSection = z.nullable(Following);

/** Everything that some audience may get. Each audience's own list is in AUDIENCE_SECTIONS. */
export const SECTIONS = {
  meeting: MeetingSection,
  wall: WallMeetingSection,
  services: ServicesSection,
  clock: ClockSection,
  agenda: AgendaSection,
  turn: TurnSection,
  people: PeopleSection,
  consents: ConsentsSection,
  consentBook: ConsentBookSection,
  notes: NotesSection,
  tried: TriedSection,
  proposals: ProposalsSection,
  decision: DecisionSection,
  deciders: DecidersSection,
  reading: ReadingSection,
  evaluation: EvaluationSection,
  places: PlacesSection,
  missing: MissingSection,
  presence: PresenceSection,
  screens: ScreensSection,
  code: CodeSection,
  delay: DelaySection,
  following: FollowingSection,
} as const;
export type SectionName = keyof typeof SECTIONS;
export type Sections = { [S in SectionName]: z.infer<(typeof SECTIONS)[S]> };

const shown = ['services', 'clock', 'agenda', 'turn', 'reading', 'delay'] as const;
const shared = [...shown, 'meeting', 'people', 'notes', 'tried', 'proposals', 'decision'] as const;
const staff = [
  ...shared,
  'deciders',
  'consents',
  'evaluation',
  'presence',
  'screens',
  'places',
  'following',
] as const;

/** [VW1] Which sections leave the server, for whom. Nothing else does. */
export const AUDIENCE_SECTIONS = {
  leader: [...staff, 'missing', 'consentBook', 'code'],
  staff,
  guardian: shared,
  child: shared,
  interpreter: [...shown, 'meeting', 'people'],
  outside: ['wall'],
  away: ['wall'],
  projector: [...shown, 'wall', 'code'],
} as const satisfies Record<Audience, readonly SectionName[]>;
