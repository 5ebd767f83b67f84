import type { Clock } from '../../shared/clock.ts';
import type { AssignableDuty, BreakInReason } from '../../shared/commands.ts';
import type { About, AboutChild, ConsentScope, Enough, GivenForm, Sharing } from '../../shared/consent.ts';
import type { MeasureId, PersonId, SeatId, ServiceId } from '../../shared/ids.ts';
import type { Measure, Proposal, Stafettholder } from '../../shared/measures.ts';
import type { NoteKey } from '../../shared/notes.ts';
import type { Arrival, Person } from '../../shared/people.ts';
import type { Minutes, Phase, Point, Stage, TimedPhase } from '../../shared/phases.ts';
import type { Details, Tried } from '../../shared/plan.ts';
import type { IsoDate, Ms, WallTime } from '../../shared/time.ts';
import type { Turn } from '../../shared/turns.ts';
import type { Pause } from '../../shared/views.ts';

/** A text that several may write, with every version, for merging (oldest first; `rev` is its index + 1). */
export interface SharedNote {
  readonly key: NoteKey;
  readonly versions: readonly string[];
  readonly by: SeatId;
  readonly onBehalf: readonly PersonId[];
  readonly overlap: boolean;
}

/** A record that several may write, likewise. */
export interface SharedRecord<T> {
  readonly versions: readonly [T, ...T[]];
  readonly by: SeatId;
  readonly onBehalf: readonly PersonId[];
}
export const latest = <T>(record: SharedRecord<T>): T => record.versions.at(-1) ?? record.versions[0];

/** What was done to the structure, for the evaluation. */
export interface Intervention {
  readonly kind:
    | 'breakIn'
    | 'pause'
    | 'extend'
    | 'correct'
    | 'endPhase'
    | 'endTurn'
    | 'undo'
    | 'jump'
    | 'retime';
  readonly reason: BreakInReason | null;
  readonly phase: Phase;
  readonly at: WallTime;
  readonly by: SeatId;
}

/** A turn as planned at the start of its phase; who speaks in it is looked up when it is shown (`turns.ts`). */
export type PlannedTurn = Omit<Turn, 'people'>;

/** One time that people sat together. Who was marked as what is kept when it is over. */
export interface Sitting {
  readonly from: WallTime;
  readonly to: WallTime | null;
  readonly arrivals: MeetingContext['arrivals'];
  /** What there was consent to at any time of it, by `consentKey`: who was there, was there. */
  readonly consented: readonly string[];
}

/** One giver's last answer about one thing. */
export interface ConsentRecord {
  readonly giver: PersonId;
  readonly scope: ConsentScope;
  readonly says: 'yes' | 'no';
  readonly givenOn: IsoDate;
  readonly form: GivenForm;
  readonly validUntil: IsoDate | null;
  readonly sharing: Sharing;
  /** The version of our text; null where it was given on another paper. */
  readonly text: number | null;
  /** Recorded by the leader, and so to be looked over by the giver. */
  readonly byLeader: boolean;
  readonly contestedAt: WallTime | null;
  readonly withdrawnAt: WallTime | null;
}

/** Whose answer it is; null while nobody has answered. */
export interface Comer {
  readonly says: 'yes' | 'no' | null;
  readonly by: PersonId | null;
}

/** Waits at the door, or was said no to. */
export const isAtDoor = ({ comers }: Pick<MeetingContext, 'comers'>, id: PersonId): boolean => {
  const comer = comers[id];
  return comer !== undefined && comer.says !== 'yes';
};

/** Everything that the facts of one meeting add up to. Plain data: no functions, no dates, no names of machines. */
export interface MeetingContext {
  readonly practice: boolean;
  readonly leader: PersonId;
  readonly details: Details | null;
  readonly minutes: Minutes;
  readonly nextMeeting: WallTime | null;
  readonly people: readonly Person[];
  /** Who is marked, and as what; all others are expected. */
  readonly arrivals: Readonly<Record<string, Arrival>>;
  /** What each giver has answered, by `consentKey` and giver. A withdrawn consent stays, marked. */
  readonly consents: Readonly<Record<string, ConsentRecord>>;
  /** Why the yes of one is enough, by `consentKey`. Gone as soon as anybody says no. */
  readonly enough: Readonly<Record<string, Pick<Enough, 'reason' | 'line' | 'scope'>>>;
  /** What the leader alone knows of somebody; whoever is not in it is as `USUAL_ABOUT` says. */
  readonly about: Readonly<Record<string, About>>;
  readonly aboutChild: AboutChild;
  /** What somebody on the list needs consent for and there is none to, by `consentKey`: asked with each fact about people. */
  readonly uncovered: readonly string[];
  /** Phases of a child that takes part in some only. */
  readonly takesPart: Readonly<Record<string, readonly TimedPhase[]>>;
  /** [JO7] Who came to the door without being on the list, and what a guardian has said to it. Has no seat before a yes. */
  readonly comers: Readonly<Record<string, Comer>>;
  /** [JO7] Those who were on no list when people sat down, whatever was said of how they came. */
  readonly addedLate: readonly PersonId[];
  /** Who took over clock and turns from the leader; may have gone since (see `dutiesOf`). */
  readonly standIn: PersonId | null;
  /** As assigned; a duty that was never assigned falls to its default (see `dutiesOf`). */
  readonly duties: Readonly<Partial<Record<AssignableDuty, PersonId | null>>>;

  /** Mirrors the agenda region of the machine. */
  readonly stage: Stage;
  readonly startedAt: WallTime | null;
  /** When people sat together: more than one when the meeting went on another day. */
  readonly sittings: readonly Sitting[];
  /** Children who were not there when what they want said was read. */
  readonly voicesRead: readonly PersonId[];
  /** Where it was broken off, with the round as it had gone. */
  readonly suspended:
    | ({ readonly phase: TimedPhase } & Pick<MeetingContext, 'turns' | 'turnIndex' | 'passed'>)
    | null;
  /** From when the plan's minutes are counted, where the meeting went on another day. */
  readonly countedFrom: WallTime | null;
  /** The answer to a late start: whether the end was kept. Null while nobody was asked or has answered. */
  readonly keepsEnd: boolean | null;
  /** Counts every change of turn. */
  readonly turnNo: number;
  readonly turns: readonly PlannedTurn[];
  readonly turnIndex: number;
  readonly passed: readonly string[];
  /** The order of services as changed by the leader; those not named follow. */
  readonly serviceOrder: readonly ServiceId[];
  readonly points: readonly Point[];

  readonly phaseClock: Clock;
  readonly turnClock: Clock;
  /** Elapsed of the phase's own clock when this turn began: the fair share is counted from there. */
  readonly turnShareBase: Ms;
  readonly pause: Pause | null;
  /** Time that a jump takes along from the phase that is left; zero but in that very step. */
  readonly movedTime: Ms;
  readonly spent: Readonly<Partial<Record<Phase, Ms>>>;
  /** What a phase got more or less than the plan, counted as without an interpreter. */
  readonly extended: Readonly<Partial<Record<Phase, Ms>>>;
  /** How many times its minutes a phase had when it was left: twice with an interpreter. */
  readonly timesWhenLeft: Readonly<Partial<Record<Phase, number>>>;
  readonly interventions: readonly Intervention[];

  readonly notes: Readonly<Record<string, SharedNote>>;
  readonly tried: readonly SharedRecord<Tried>[];
  readonly proposals: readonly SharedRecord<Proposal>[];
  readonly measures: readonly SharedRecord<Measure>[];
  /** Guardians who do not accept a measure, by measure. */
  readonly declined: Readonly<Record<MeasureId, readonly PersonId[]>>;
  /** Those who have said yes to it: by themselves, or when all were asked as it was read aloud. */
  readonly accepted: Readonly<Record<MeasureId, readonly PersonId[]>>;
  readonly none: boolean;
  readonly stafettholder: Stafettholder | null;
  /** The entry as last prefilled; while the text equals it, nobody has edited it. */
  readonly entryPrefill: string;
  readonly confirmedAt: WallTime | null;
  /** Those who were here to decide then, and said yes. */
  readonly confirmedBy: readonly PersonId[];
  readonly familyLeftAt: WallTime | null;
  /** Since when the evaluation waits for later the same day. */
  readonly parkedAt: WallTime | null;
  /** Versions per question of the evaluation; the texts are not here. */
  readonly evaluationRevs: Readonly<Record<string, number>>;
  /** Questions whose answer holds two versions of the same place, since two wrote there. */
  readonly evaluationOverlaps: readonly string[];
}
