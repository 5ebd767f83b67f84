import { createEmptyActor, initialTransition, type SnapshotFrom } from 'xstate';
import type { EvaluationQuestion } from '../../shared/commands.ts';
import type { MeetingId } from '../../shared/ids.ts';
import { changed } from './changed.ts';
import type { MeetingContext } from './context.ts';
import { FactLog } from './FactLog.ts';
import type { Fact, FactOf } from './facts.ts';
import { meetingMachine } from './machine.ts';
import { reduceWithEntry } from './machineSetup.ts';
import { isOpen } from './openness.ts';
import { DATA_FACTS } from './reduce.ts';
import { isBarrier, UNDOABLE } from './steps.ts';

export type MeetingSnapshot = SnapshotFrom<typeof meetingMachine>;

/** A meeting at one moment: its whole log, and what the log adds up to. */
export interface MeetingState {
  readonly meeting: MeetingId;
  /** Everything that was ever accepted, undone steps among it. */
  readonly facts: FactLog;
  readonly snapshot: MeetingSnapshot;
  readonly context: MeetingContext;
  /** The last step of agenda or clock, while it can be undone, and the meeting as it was before it. */
  readonly undoable: { readonly step: Fact; readonly before: MeetingContext } | null;
}

/** The versions of each answer of the evaluation, oldest first. They are never in the machine or the log. */
export type EvaluationTexts = Readonly<Partial<Record<EvaluationQuestion, readonly string[]>>>;

export const firstSnapshot = (created: FactOf<'meeting.created'>): MeetingSnapshot =>
  inShape(initialTransition(meetingMachine, created)[0]);

type Scope = Parameters<typeof meetingMachine.transition>[2];

const nobody = createEmptyActor();
const nothing = (): void => {};
/**
 * One inert scope for all transitions: nothing is ever started, sent or stopped by this machine. XState's own
 * `transition` makes an actor for each event, and a first snapshot with it, which here costs more than the
 * step itself. The scope's actor is only handed on to actions, none of which looks at it.
 */
const INERT = {
  self: nobody,
  system: nobody.system,
  id: '',
  sessionId: '',
  logger: nothing,
  defer: nothing,
  emit: nothing,
  stopChild: nothing,
  actionExecutor: nothing,
} as unknown as Scope;

/**
 * Facts that no state of the machine has a line of its own for: its root takes them where the policy does, and
 * they change data only. Most of a meeting is such: each text as it is written.
 */
const movingFacts = Object.values(meetingMachine.states).flatMap(({ events }): string[] => events);
export const PLAIN_FACTS: ReadonlySet<Fact['type']> = new Set(
  DATA_FACTS.filter((type) => !movingFacts.includes(type)),
);

/**
 * [CM3] The snapshot after a fact, or null where the machine does not take it: XState itself ignores an
 * unhandled event in silence, so the question is asked first. What is plain has the root's one guard and action
 * done without the search through all states, which would cost more than they do.
 */
export const step = (snapshot: MeetingSnapshot, fact: Fact): MeetingSnapshot | null => {
  if (!PLAIN_FACTS.has(fact.type)) return stepOfMachine(snapshot, fact);
  const { context } = snapshot;
  if (!isTaken(context, fact)) return null;
  return { ...snapshot, context: changed(context, reduceWithEntry(context, fact)) };
};

/** The same, asked of the machine in any case. */
export const stepOfMachine = (snapshot: MeetingSnapshot, fact: Fact): MeetingSnapshot | null =>
  snapshot.can(fact) ? inShape(meetingMachine.transition(snapshot, fact, INERT)) : null;

/** XState puts a context together in ways of its own. */
const inShape = (snapshot: MeetingSnapshot): MeetingSnapshot => ({
  ...snapshot,
  context: changed(snapshot.context, {}),
});

export const created = (fact: FactOf<'meeting.created'>): MeetingState => {
  const snapshot = firstSnapshot(fact);
  return {
    meeting: fact.meeting,
    facts: FactLog.of([fact]),
    snapshot,
    context: snapshot.context,
    undoable: null,
  };
};

/** The meeting with one more fact, or null where the machine does not take it. */
export const advance = (state: MeetingState, fact: Fact): MeetingState | null => {
  const snapshot = step(state.snapshot, fact);
  if (!snapshot) return null;
  return {
    meeting: state.meeting,
    facts: state.facts.with(fact),
    snapshot,
    context: snapshot.context,
    undoable: undoableAfter(state, fact),
  };
};

/**
 * Words written after a step do not hinder its undoing, as long as they have their place without it. Whether
 * the machine takes such a fact depends on the stage alone (CM2), and that is the stage before the step.
 */
const undoableAfter = ({ snapshot, undoable }: MeetingState, fact: Fact): MeetingState['undoable'] => {
  if (isBarrier(fact)) return null;
  if (UNDOABLE.has(fact.type)) return { step: fact, before: snapshot.context };
  return undoable && isTaken(undoable.before, fact) ? undoable : null;
};

const isTaken = (context: MeetingContext, { type }: Fact): boolean =>
  type !== 'meeting.created' && isOpen(context, type);
