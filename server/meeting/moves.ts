import { type Clock, elapsedAt, STOPPED, startAt, stopAt } from '../../shared/clock.ts';
import { isPhase } from '../../shared/phases.ts';
import type { WallTime } from '../../shared/time.ts';
import type { Act } from '../../shared/turns.ts';
import type { MeetingContext, PlannedTurn } from './context.ts';
import type { Fact, FactOf, FactType } from './facts.ts';
import { reduce } from './reduce.ts';
import { SEATING_FACTS } from './steps.ts';
import { currentTurn, hearing, turnsOf } from './turns.ts';

/** Where a fact leads within the phase: past the last turn when the phase is over with it. */
export interface Move {
  readonly turns: readonly PlannedTurn[];
  readonly index: number;
  readonly passed: readonly string[];
}

/** [TU3] One step at a time: the next turn, or over a service's answers to the next service. */
const stepOf = ({ turns, turnIndex, passed }: MeetingContext, skipAnswer: boolean): Move => {
  const skips = skipAnswer && turns[turnIndex]?.act === 'ask' && turns[turnIndex + 1]?.act === 'answer';
  return { turns, passed, index: turnIndex + (skips ? 2 : 1) };
};

/** Whether the next step leaves the phase: then it is for those who guard the structure. */
export const endsPhase = (context: MeetingContext, skipAnswer: boolean): boolean => {
  const { turns, index } = stepOf(context, skipAnswer);
  return turns[index] === undefined;
};

/** [TU4] A service that passes loses its turns of this round; one that is put last keeps them [AR7]. */
const withoutOf = (context: MeetingContext, fact: FactOf<'turn.pass'> | FactOf<'turn.postpone'>): Move => {
  const { turns, turnIndex, passed } = context;
  const service = turns.find((turn) => turn.key === fact.payload.turn)?.service;
  const ofService = (turn: PlannedTurn, at: number) => at >= turnIndex && turn.service === service;
  const others = turns.filter((turn, at) => !ofService(turn, at));
  return fact.type === 'turn.pass'
    ? { turns: others, index: turnIndex, passed: [...passed, fact.payload.turn] }
    : { turns: [...others, ...turns.filter(ofService)], index: turnIndex, passed };
};

/** Whether a turn of the phase is still to come, as the round has gone so far. */
const isDue = ({ turns, turnIndex, passed }: MeetingContext, turn: PlannedTurn): boolean => {
  const over = turns.slice(0, turnIndex).map(({ key }) => key);
  const current = turns[turnIndex];
  if (over.includes(turn.key) || passed.some((key) => key.split('/')[1] === turn.service)) return false;
  switch (turn.act) {
    case 'lead':
      // It stands in for a round that has nobody: one that has had its turns is over instead.
      return over.length === 0;
    case 'answer':
      return (
        !over.includes(`ask/${turn.service}`) || turns.slice(turnIndex).some(({ key }) => key === turn.key)
      );
    case 'readVoice':
      return !over.includes('describe/child') || turns.slice(turnIndex).some(({ key }) => key === turn.key);
    case 'respond':
      return current?.act !== 'document' && current?.act !== 'readAloud';
    default:
      return true;
  }
};

/**
 * [AR2] Who comes, goes or loses consent gains or loses turns that are still to come; what was is left alone.
 * Services wait in the order in which they waited, newcomers after them; the family keeps its own order.
 */
export const reseated = (context: MeetingContext, wall: WallTime): Move => {
  const { stage, turns, turnIndex, passed } = context;
  const waiting = turns.slice(turnIndex);
  const place = (turn: PlannedTurn): number => {
    if (turn.key === waiting[0]?.key) return -1;
    const at = waiting.findIndex((each) => each.service === turn.service);
    return at < 0 ? waiting.length : at;
  };
  const due = isPhase(stage) ? turnsOf(context, stage, wall).filter((turn) => isDue(context, turn)) : [];
  const rest = due.sort((a, b) => place(a) - place(b));
  return { turns: [...turns.slice(0, turnIndex), ...rest], index: turnIndex, passed };
};

/** Facts about people that can change who still has a turn. */
export const RESEATING = [
  ...SEATING_FACTS,
  'arrival.set',
  'child.out',
  'child.phases',
] as const satisfies readonly FactType[];
const isReseating = (fact: Fact): boolean => RESEATING.some((type) => type === fact.type);

/** [DI1] People come and go also while the clock stands: only a step of the agenda ends a pause. */
export const pauseAfter = ({ pause }: MeetingContext, fact: Fact): MeetingContext['pause'] =>
  isReseating(fact) ? pause : null;

/** A clock that goes on where it stood, or stands as long as the pause does. */
export const goingOn = (context: MeetingContext, clock: Clock, fact: Fact): Clock =>
  pauseAfter(context, fact) === null ? startAt(clock, fact.at) : stopAt(clock, fact.at);

const moveOf = (context: MeetingContext, fact: Fact): Move | null => {
  if (fact.type === 'agenda.next') return stepOf(context, fact.payload.skipAnswer);
  if (fact.type === 'turn.pass' || fact.type === 'turn.postpone') return withoutOf(context, fact);
  // Asked before and after the fact's own change is applied; to apply it twice changes nothing.
  return isReseating(fact) ? reseated({ ...context, ...reduce(context, fact) }, fact.wall) : null;
};

/** What the one who then has the word does; null when the fact ends the phase. */
export const leadsTo = (context: MeetingContext, fact: Fact): Act | null => {
  const move = moveOf(context, fact);
  return move?.turns[move.index]?.act ?? null;
};

/** Whether the one who has the word keeps it: then at most the list of those to come changes. */
export const keepsTurn = (context: MeetingContext, fact: Fact): boolean => {
  const move = moveOf(context, fact);
  return move !== null && move.turns[move.index]?.key === currentTurn(context)?.key;
};

/** The answers belong to the questions: the clock of a service's turn runs on through them. */
const continues = (from: PlannedTurn | null, to: PlannedTurn | undefined): boolean =>
  from?.act === 'ask' && to?.act === 'answer' && from.service === to.service;

export const applyMove = (context: MeetingContext, fact: Fact): Partial<MeetingContext> => {
  const move = moveOf(context, fact);
  if (!move) return {};
  const { turns, index, passed } = move;
  if (keepsTurn(context, fact)) return { turns, passed };
  const same = continues(currentTurn(context), turns[index]);
  return {
    turns,
    passed,
    turnIndex: index,
    turnNo: context.turnNo + 1,
    ...hearing(context, turns[index]),
    pause: pauseAfter(context, fact),
    phaseClock: goingOn(context, context.phaseClock, fact),
    turnClock: goingOn(context, same ? context.turnClock : STOPPED, fact),
    turnShareBase: same ? context.turnShareBase : elapsedAt(context.phaseClock, fact.at),
  };
};
