import * as z from 'zod/mini';
import { About, AboutChild, Consent, ConsentAnswer, ConsentScope, Enough } from './consent.ts';
import { CommandId, MeasureId, PersonId, ProposalId, Seq, ServiceId, TriedId } from './ids.ts';
import { Measure, Proposal, Stafettholder } from './measures.ts';
import { NoteKey } from './notes.ts';
import { Mark, Person } from './people.ts';
import { Minutes, Phase, Point, TimedPhase } from './phases.ts';
import { Details, Tried } from './plan.ts';
import { Rev, Text } from './text.ts';
import { Ms, WallTime } from './time.ts';

/** Why the viddevakt breaks in: help to work towards the goal, never a reprimand (DOMAIN). */
export const BREAK_IN_REASONS = [
  'phaseNow',
  'measuresLater',
  'timeIsUp',
  'oneAtATime',
  'backToChild',
] as const;
export const BreakInReason = z.enum(BREAK_IN_REASONS);
export type BreakInReason = z.infer<typeof BreakInReason>;

/** The five questions of the evaluation (seed 002), one shared answer each. */
export const EVALUATION_QUESTIONS = ['worked', 'better', 'structure', 'useful', 'learn'] as const;
export const EvaluationQuestion = z.enum(EVALUATION_QUESTIONS);
export type EvaluationQuestion = z.infer<typeof EvaluationQuestion>;

/** Duties that can be handed to another. Leading follows the leader's own seat. */
export const AssignableDuty = z.enum(['viddevakt', 'referent', 'pen', 'penSecond', 'deputy']);
export type AssignableDuty = z.infer<typeof AssignableDuty>;

/** `despite`: the leader has seen what is missing and goes on all the same. */
const move = z.strictObject({ despite: z.boolean() });
const nothing = z.strictObject({});

/** Milliseconds of each phase that gets another length. */
const Budgets = z.partial(z.strictObject({ description: Ms, clarifying: Ms, statusQuo: Ms, offers: Ms }));

/** The payload of every command. A new command starts here. */
export const COMMANDS = {
  'plan.details': Details,
  'plan.minutes': Minutes,
  'plan.nextMeeting': z.strictObject({ at: z.nullable(WallTime) }),
  /** `atDoor`: somebody who was not on the list and now wants to come in; has no seat before a guardian says yes. In mid-meeting the core knows. */
  'person.put': z.strictObject({ person: Person, atDoor: z.optional(z.literal(true)) }),
  /** A guardian's answer to whether such a person may come in: on the own screen, or recorded as said by that one. */
  'person.vouch': z.strictObject({ person: PersonId, by: PersonId, yes: z.boolean() }),
  'person.remove': z.strictObject({ person: PersonId }),
  'consent.record': z.strictObject({ consent: Consent }),
  /** What a guardian or youth says on the own screen. */
  'consent.answer': z.strictObject({ answer: ConsentAnswer }),
  /**
   * Taken back for one thing, or for everything (`scope` null). The giver takes back the own; the leader records it
   * for one giver, or for all (`giver` null or left out).
   */
  'consent.withdraw': z.strictObject({
    scope: z.nullable(ConsentScope),
    giver: z.optional(z.nullable(PersonId)),
  }),
  /** "I never said that", of what the leader recorded. */
  'consent.contest': z.strictObject({ scope: ConsentScope }),
  'consent.enough': Enough,
  'person.about': z.strictObject({ person: PersonId, about: About }),
  'child.about': z.strictObject({ about: AboutChild }),
  'duty.assign': z.strictObject({ duty: AssignableDuty, person: z.nullable(PersonId) }),

  /** The phases that a child takes part in. */
  'child.phases': z.strictObject({ person: PersonId, phases: z.array(TimedPhase).check(z.maxLength(7)) }),
  /** The child goes out; whoever follows hands over duties in the same step. */
  'child.out': z.strictObject({
    person: PersonId,
    companion: z.nullable(PersonId),
    handTo: z.nullable(PersonId),
  }),
  'arrival.set': z.strictObject({ person: PersonId, arrival: Mark }),

  'meeting.start': move,
  'agenda.next': z.strictObject({
    despite: z.boolean(),
    /** From a service that asks straight to the next one: the answers were part of the same turn. */
    skipAnswer: z.boolean(),
  }),
  'agenda.endPhase': move,
  /** "We are here now": any phase and turn, forward or back, since a moment on the wall clock. */
  'agenda.jump': z.strictObject({
    phase: TimedPhase,
    turn: z.string().check(z.maxLength(80)),
    since: z.nullable(WallTime),
  }),
  /** Shorter rounds that are still to come, as proposed and accepted. */
  'agenda.retime': z.strictObject({ budgets: Budgets }),
  /** The answer to a late start, asked once: the end stays, or the minutes do. */
  'agenda.lateStart': z.discriminatedUnion('keep', [
    z.strictObject({ keep: z.literal('end'), budgets: Budgets }),
    z.strictObject({ keep: z.literal('minutes') }),
  ]),
  /** Someone on video who dropped out gets the turn last, and does not lose it. */
  'turn.postpone': z.strictObject({ turn: z.string().check(z.maxLength(80)) }),
  'turn.pass': z.strictObject({ turn: z.string().check(z.maxLength(80)) }),
  /** The services that have not begun yet, in their new order. */
  'turn.reorder': z.strictObject({ services: z.array(ServiceId).check(z.maxLength(40)) }),
  'points.set': z.strictObject({
    points: z.array(Point).check(z.minLength(1), z.maxLength(12)),
    confirmed: z.boolean(),
  }),
  'family.left': z.strictObject({
    despite: z.boolean(),
    outOfRoom: z.literal(true),
    outOfCall: z.literal(true),
    projectorNeutral: z.literal(true),
  }),
  'meeting.end': nothing,
  /** Stop here and go on another day; null when the day is not agreed yet. */
  'meeting.suspend': z.strictObject({ resumeAt: z.nullable(WallTime) }),
  'meeting.resume': move,
  /** Clock and turns only, for as long as the leader is lost. */
  'lead.takeOver': nothing,
  'lead.takeBack': nothing,

  'clock.breakIn': z.strictObject({ reason: BreakInReason }),
  'clock.pause': nothing,
  /** A family seat asks for a break: all screens become neutral, and nobody has to say why. */
  'clock.break': nothing,
  'clock.resume': nothing,
  'clock.extend': z.strictObject({ minutes: z.union([z.literal(1), z.literal(2)]) }),
  /** Signed milliseconds added to what has elapsed of the phase, at most an hour. */
  'clock.correct': z.strictObject({ by: z.int().check(z.gte(-3_600_000), z.lte(3_600_000)) }),
  undo: z.strictObject({ target: Seq }),

  'note.write': z.strictObject({ key: NoteKey, text: Text, baseRev: Rev }),
  'tried.put': z.strictObject({ tried: Tried, baseRev: Rev }),
  'tried.remove': z.strictObject({ id: TriedId }),
  'proposal.put': z.strictObject({ proposal: Proposal, baseRev: Rev }),
  'proposal.remove': z.strictObject({ id: ProposalId }),
  'measure.put': z.strictObject({ measure: Measure, baseRev: Rev }),
  'measure.remove': z.strictObject({ id: MeasureId }),
  'measure.stance': z.strictObject({ id: MeasureId, guardian: PersonId, accepts: z.boolean() }),
  'decision.none': z.strictObject({ none: z.boolean() }),
  'decision.stafettholder': z.strictObject({ stafettholder: z.nullable(Stafettholder) }),
  /** The entry was read aloud and the family confirmed it. */
  'decision.confirm': move,
  /** The staff talk the meeting through later the same day; the next one need not wait. */
  'evaluation.park': nothing,
  'evaluation.resume': nothing,
  'evaluation.write': z.strictObject({ question: EvaluationQuestion, text: Text, baseRev: Rev }),
} as const;

export type CommandType = keyof typeof COMMANDS;
export const COMMAND_TYPES = Object.keys(COMMANDS) as CommandType[];
export type Payload<T extends CommandType> = z.infer<(typeof COMMANDS)[T]>;

/** Where the sender believed the meeting to be; a double or late click then does nothing (DESIGN). */
export const Expectation = z.strictObject({ phase: Phase, turn: z.int().check(z.nonnegative()) });
export type Expectation = z.infer<typeof Expectation>;

const CommandEnvelope = z.strictObject({
  id: CommandId,
  type: z.enum(COMMAND_TYPES as [CommandType, ...CommandType[]]),
  payload: z.unknown(),
  expect: z.nullable(Expectation),
});

export type CommandOf<T extends CommandType> = {
  readonly id: CommandId;
  readonly type: T;
  readonly payload: Payload<T>;
  readonly expect: Expectation | null;
};
export type Command = { [T in CommandType]: CommandOf<T> }[CommandType];

/** Parses anything into a command, or null. The error text is never shown: it could echo the input. */
export const parseCommand = (input: unknown): Command | null => {
  const envelope = CommandEnvelope.safeParse(input);
  if (!envelope.success) return null;
  const payload = COMMANDS[envelope.data.type].safeParse(envelope.data.payload);
  // The table pairs type and payload; TypeScript cannot follow the pairing through the lookup.
  return payload.success ? ({ ...envelope.data, payload: payload.data } as Command) : null;
};
