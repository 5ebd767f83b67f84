import * as z from 'zod/mini';
import { BreakInReason, type CommandType, EvaluationQuestion } from './commands.ts';
import {
  About,
  AboutChild,
  AGES,
  Answer,
  ConsentScope,
  EnoughReason,
  GivenForm,
  Sharing,
  Topic,
} from './consent.ts';
import { Delay, Following } from './day.ts';
import { MeasureId, PersonId, ProposalId, SeatId, Seq } from './ids.ts';
import { DoorView, JoinCode } from './joining.ts';
import { BatonHolder, Measure, Proposal, Responsible, Stafettholder } from './measures.ts';
import { NoteKey } from './notes.ts';
import { Arrival, Audience, Duty, Person, Service } from './people.ts';
import { Minutes, Phase, Point, Stage, TimedPhase } from './phases.ts';
import { Details, Tried, UnitKind, UnitLanguage } from './plan.ts';
import { RejectionCode, Requirement } from './rejections.ts';
import { Line, Rev, Text } from './text.ts';
import { IsoDate, MeetingTime, Ms, WallTime } from './time.ts';
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
/** What the room has to know: what there is consent to today, and what may be shared. Never who said yes or no. */
const ConsentsSection = z.array(
  z.strictObject({
    scope: ConsentScope,
    valid: z.boolean(),
    /** What all who said yes let be shared. */
    topics: z.array(Topic),
    /** In their own words; for those who work with it. Empty for the family, since it is the words of one. */
    lines: z.array(Line),
  }),
);

/** One answer of one giver, as the giver and the leader see it. */
const GivenAnswer = z.strictObject({
  scope: ConsentScope,
  /** What it is called, also where the seat is shown no services; absent for what is none or not on the list. */
  service: z.optional(Service),
  answer: Answer,
  /** Null while nothing was ever said. */
  given: z.nullable(
    z.strictObject({
      on: IsoDate,
      form: GivenForm,
      validUntil: z.nullable(IsoDate),
      sharing: Sharing,
      text: z.nullable(z.int()),
      /** The leader recorded it. */
      byLeader: z.boolean(),
      withdrawnOn: z.nullable(IsoDate),
    }),
  ),
});
export type GivenAnswer = z.infer<typeof GivenAnswer>;

/** The leader's book of consent: who said what, and what only the leader knows of people. */
const ConsentBookSection = z.strictObject({
  /** Guardians and youths on the list, with what each one's answer weighs. */
  givers: z.array(
    z.strictObject({
      person: PersonId,
      weight: z.enum(['needed', 'whenGiven', 'never']),
      answers: z.array(GivenAnswer),
    }),
  ),
  scopes: z.array(
    z.strictObject({
      scope: ConsentScope,
      valid: z.boolean(),
      /** The last day, where it ends within thirty days. */
      endsOn: z.nullable(IsoDate),
      enough: z.nullable(z.strictObject({ reason: EnoughReason, line: Line })),
    }),
  ),
  about: z.record(z.string(), About),
  child: AboutChild,
  age: z.enum(AGES),
});

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
const staff = [...shared, 'consents', 'evaluation', 'presence', 'screens', 'places', 'following'] as const;

/** [VW1] Which sections leave the server, for whom. Nothing else does. */
export const AUDIENCE_SECTIONS = {
  leader: [...staff, 'missing', 'consentBook', 'code'],
  staff,
  guardian: [...shared, 'consents'],
  child: shared,
  interpreter: [...shown, 'meeting', 'people'],
  outside: ['wall'],
  projector: [...shown, 'wall', 'code'],
} as const satisfies Record<Audience, readonly SectionName[]>;

/** A command that this seat may give: now (`null`), or why not now. Absent: never this seat's. */
export type Actions = Partial<Record<CommandType, RejectionCode | null>>;

/** What one seat alone gets. */
export const Mine = z.strictObject({
  seat: SeatId,
  audience: Audience,
  duties: z.array(Duty),
  /** It is this seat's turn. */
  speaking: z.boolean(),
  /** This seat is in the turn after this one. */
  next: z.boolean(),
  actions: z.record(z.string(), z.nullable(RejectionCode)),
  /** Shared texts that this seat may write now. */
  writable: z.array(NoteKey),
  /** For whom this seat may write offers or own measures now. */
  proposeFor: z.array(Responsible),
  /** Proposals this seat may change now. */
  editable: z.array(ProposalId),
  /** Those whose stance this seat may record now. */
  stanceOf: z.array(PersonId),
  /** Own answers about consent, for who gives it; null for all others. */
  consent: z.nullable(z.array(GivenAnswer)),
  /** For who may open the door: whether it is, and who waits outside. Null for all others, and when nobody can come in. */
  door: z.nullable(DoorView),
  /** Those at the door who were not on the list, for whom this seat answers or records a guardian's answer. */
  comers: z.array(z.strictObject({ person: Person, refused: z.boolean() })),
  /** The last step, where it can be undone. */
  undo: z.nullable(z.strictObject({ target: Seq, type: z.string(), at: WallTime })),
  /** Key for half-typed texts on the device, base64; gone with the seat. */
  draftKey: z.string(),
});
export type Mine = z.infer<typeof Mine>;

/** The one page that matters to the family, when they have left. */
export const Farewell = z.strictObject({
  language: UnitLanguage,
  unitName: z.string(),
  none: z.boolean(),
  measures: z.array(
    z.strictObject({
      id: MeasureId,
      measure: Text,
      responsible: Responsible,
      responsibleName: z.string(),
      start: z.string(),
      evaluateOn: z.nullable(IsoDate),
    }),
  ),
  services: ServicesSection,
  unitKind: UnitKind,
  stafettholder: z.nullable(z.strictObject({ holder: BatonHolder, name: z.string() })),
  nextMeeting: z.nullable(WallTime),
});
export type Farewell = z.infer<typeof Farewell>;
