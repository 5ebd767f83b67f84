import { elapsedAt, STOPPED, startAt } from '../../shared/clock.ts';
import type { Phase } from '../../shared/phases.ts';
import { type MeetingTime, plus, type WallTime, ZERO } from '../../shared/time.ts';
import type { Act } from '../../shared/turns.ts';
import type { MeetingContext, PlannedTurn } from './context.ts';
import type { Fact, FactOf } from './facts.ts';
import { currentTurn, turnsOf } from './turns.ts';

/** Where a step leads within the phase; null when the phase is over with it. */
export interface Move {
  readonly turns: readonly PlannedTurn[];
  readonly index: number;
  readonly passed: readonly string[];
}

/** [TU3] One step at a time: the next turn, or over a service's answers to the next service. */
const stepOf = (context: MeetingContext, skipAnswer: boolean): Move => {
  const { turns, turnIndex, passed } = context;
  const skips = skipAnswer && currentTurn(context)?.act === 'ask';
  return { turns, passed, index: turnIndex + (skips ? 2 : 1) };
};

/** Whether the next step leaves the phase: then it is for those who guard the structure. */
export const endsPhase = (context: MeetingContext, skipAnswer: boolean): boolean => {
  const { turns, index } = stepOf(context, skipAnswer);
  return turns[index] === undefined;
};

/** [TU4] A service that passes loses its turns of this round and nobody else's. */
const passOf = (context: MeetingContext, fact: FactOf<'turn.pass'>): Move => {
  const { turns, turnIndex, passed } = context;
  const passing = turns.find((turn) => turn.key === fact.payload.turn);
  const stays = (turn: PlannedTurn, at: number) => at < turnIndex || turn.service !== passing?.service;
  return {
    turns: turns.filter(stays),
    index: turnIndex,
    passed: [...passed, fact.payload.turn],
  };
};

const moveOf = (context: MeetingContext, fact: Fact): Move | null => {
  if (fact.type === 'agenda.next') return stepOf(context, fact.payload.skipAnswer);
  if (fact.type === 'turn.pass') return passOf(context, fact);
  return null;
};

/** What the one who then has the word does; null when the step ends the phase. */
export const leadsTo = (context: MeetingContext, fact: Fact): Act | null => {
  const move = moveOf(context, fact);
  return move?.turns[move.index]?.act ?? null;
};

/** A pass of a turn that has not come yet changes the list only. */
export const isLaterPass = (context: MeetingContext, fact: Fact): boolean =>
  fact.type === 'turn.pass' && currentTurn(context)?.key !== fact.payload.turn;

/** The answers belong to the questions: the clock of a service's turn runs on through them. */
const continues = (from: PlannedTurn | null, to: PlannedTurn | undefined): boolean =>
  from?.act === 'ask' && to?.act === 'answer' && from.service === to.service;

export const applyMove = (context: MeetingContext, fact: Fact): Partial<MeetingContext> => {
  const move = moveOf(context, fact);
  if (!move) return {};
  if (isLaterPass(context, fact)) return { turns: move.turns, passed: move.passed };
  const { phaseClock, turnClock } = context;
  const same = continues(currentTurn(context), move.turns[move.index]);
  return {
    turns: move.turns,
    passed: move.passed,
    turnIndex: move.index,
    turnNo: context.turnNo + 1,
    pause: null,
    phaseClock: startAt(phaseClock, fact.at),
    turnClock: startAt(same ? turnClock : STOPPED, fact.at),
    turnShareBase: same ? context.turnShareBase : elapsedAt(phaseClock, fact.at),
  };
};

export const enterPhase = (
  context: MeetingContext,
  phase: Phase,
  when: { at: MeetingTime; wall: WallTime },
): Partial<MeetingContext> => ({
  stage: phase,
  startedAt: context.startedAt ?? when.wall,
  turns: turnsOf(context, phase, when.wall),
  turnIndex: 0,
  turnNo: context.turnNo + 1,
  passed: [],
  pause: null,
  phaseClock: startAt(STOPPED, when.at),
  turnClock: startAt(STOPPED, when.at),
  turnShareBase: ZERO,
});

/** [CL5] What a phase took is added up when it is left; pauses are not in it. */
export const leavePhase = (
  context: MeetingContext,
  phase: Phase,
  at: MeetingTime,
): Partial<MeetingContext> => ({
  spent: {
    ...context.spent,
    [phase]: plus(context.spent[phase] ?? ZERO, elapsedAt(context.phaseClock, at)),
  },
});
