import type { CommandType } from '../../shared/commands.ts';
import type { Seq } from '../../shared/ids.ts';
import type { MeetingContext } from './context.ts';
import type { Fact, FactType } from './facts.ts';
import { fold, ReplayError } from './fold.ts';
import { REDUCERS } from './reduce.ts';
import type { MeetingSnapshot, MeetingState } from './state.ts';
import { isBarrier, UNDOABLE } from './steps.ts';
import { currentTurn } from './turns.ts';

/** The log without the facts that were undone; the undo facts themselves stay. */
export const effective = (facts: readonly Fact[]): readonly Fact[] => {
  const undone = new Set(facts.flatMap((fact) => fact.undoTarget ?? []));
  return facts.filter((fact) => !undone.has(fact.seq));
};

const placeOf = (context: MeetingContext): string => `${context.stage} ${currentTurn(context)?.key ?? ''}`;

/** Notes and records name what they belong to by themselves; all else belongs to where it was done. */
const isPlaced = (fact: Fact): boolean =>
  UNDOABLE.has(fact.type) || isBarrier(fact) || !(fact.type in REDUCERS);

export type Undo =
  | { ok: true; snapshot: MeetingSnapshot; step: CommandType }
  | { ok: false; code: 'unknownItem' | 'undoBarrier' | 'undoBlocked'; blocking: FactType | null };

/** [UN3] The log without one step, where everything later stays in the phase and turn in which it was done. */
export const undoOf = (state: MeetingState, target: Seq): Undo => {
  const facts = effective(state.facts.all);
  const step = facts.find((fact) => fact.seq === target);
  if (!step || step.type === 'meeting.created' || !UNDOABLE.has(step.type))
    return { ok: false, code: 'unknownItem', blocking: null };
  const barrier = facts.findLast(isBarrier);
  if (barrier && barrier.seq > target) return { ok: false, code: 'undoBarrier', blocking: barrier.type };

  const places = new Map<Seq, string>();
  const recorded = fold(facts, (fact, before) => {
    if (fact.seq > target) places.set(fact.seq, placeOf(before));
    return true;
  });
  if (!recorded.ok) throw new ReplayError(`fact ${recorded.blocking.seq} is not taken by the machine`);
  const without = fold(
    facts.filter((fact) => fact.seq !== target),
    (fact, before) => fact.seq < target || !isPlaced(fact) || places.get(fact.seq) === placeOf(before),
  );
  return without.ok
    ? { ...without, step: step.type }
    : { ok: false, code: 'undoBlocked', blocking: without.blocking.type };
};
