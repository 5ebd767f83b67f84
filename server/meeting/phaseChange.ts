import { elapsedAt, STOPPED } from '../../shared/clock.ts';
import { isTimed, type Phase, TIMED_PHASES } from '../../shared/phases.ts';
import { type Ms, plus, sum, type WallTime, ZERO } from '../../shared/time.ts';
import type { Act } from '../../shared/turns.ts';
import { chosenServices } from './acceptance.ts';
import type { MeetingContext } from './context.ts';
import type { Fact, FactOf } from './facts.ts';
import { changesGate, uncoveredNow, weighedAnew } from './gate.ts';
import { goingOn, type Move, pauseAfter, reseated } from './moves.ts';
import { reduce } from './reduce.ts';
import { currentTurn, hearing, timesOf, turnsOf } from './turns.ts';

const HOUR = 3_600_000;

/**
 * [WH1] "We are here since 10:20": what has run since then belongs to where we are. No more is moved than the
 * phase that is left has had, so that the time of all phases still adds up.
 */
const movedTime = (context: MeetingContext, fact: Fact): Ms => {
  if (fact.type !== 'agenda.jump' || fact.payload.since === null) return ZERO;
  const asked = Math.min(Math.max(0, fact.wall - fact.payload.since), HOUR);
  return Math.min(asked, elapsedAt(context.phaseClock, fact.at)) as Ms;
};

/** [CL5] What a phase took is added up when it is left; pauses are not in it. */
export const leavePhase = (context: MeetingContext, phase: Phase, fact: Fact): Partial<MeetingContext> => {
  const moved = movedTime(context, fact);
  return {
    spent: { ...context.spent, [phase]: (elapsedAt(context.phaseClock, fact.at) - moved) as Ms },
    ...(isTimed(phase)
      ? { timesWhenLeft: { ...context.timesWhenLeft, [phase]: timesOf(context, phase) } }
      : {}),
    movedTime: moved,
  };
};

/** The turns with which a phase is entered, and whose it is: another day goes on in the round as it had gone. */
const landing = (context: MeetingContext, phase: Phase, fact: Fact): Move => {
  const turns = turnsOf(context, phase, fact.wall);
  if (fact.type === 'agenda.jump') {
    const at = turns.findIndex((turn) => turn.key === fact.payload.turn);
    return { turns, index: Math.max(0, at), passed: [] };
  }
  if (fact.type !== 'meeting.resume' || !context.suspended) return { turns, index: 0, passed: [] };
  const move = reseated({ ...context, ...context.suspended, stage: phase }, fact.wall);
  // Where all who were left to speak have stayed away, the last one who is here begins.
  return move.turns[move.index] ? move : { turns, index: turns.length - 1, passed: [] };
};

/** A phase that is entered again goes on with the time it has had. */
export const enterPhase = (left: MeetingContext, phase: Phase, fact: Fact): Partial<MeetingContext> => {
  // Consent can end, or come back, by the day alone.
  const context = { ...left, uncovered: uncoveredNow(left, fact.wall) };
  const { [phase]: before = ZERO, ...spent } = context.spent;
  const { [phase]: _, ...timesWhenLeft } = context.timesWhenLeft;
  const { turns, index, passed } = landing(context, phase, fact);
  return {
    stage: phase,
    uncovered: context.uncovered,
    startedAt: context.startedAt ?? fact.wall,
    turns,
    turnIndex: index,
    turnNo: context.turnNo + 1,
    passed,
    ...hearing(context, turns[index]),
    pause: pauseAfter(context, fact),
    suspended: null,
    spent,
    timesWhenLeft,
    movedTime: ZERO,
    phaseClock: goingOn(context, { ...STOPPED, elapsed: plus(before, context.movedTime) }, fact),
    turnClock: goingOn(context, { ...STOPPED, elapsed: context.movedTime }, fact),
    turnShareBase: before,
    ...(phase === 'decision' ? { confirmedAt: null, confirmedBy: [] } : {}),
  };
};

/** [AR6] Broken off to go on another day: who is here, and that consent still holds, is asked anew then. */
export const suspend = (
  context: MeetingContext,
  fact: FactOf<'meeting.suspend'>,
): Partial<MeetingContext> => ({
  stage: 'suspended',
  suspended: isTimed(context.stage)
    ? { phase: context.stage, turns: context.turns, turnIndex: context.turnIndex, passed: context.passed }
    : null,
  details: context.details && {
    ...context.details,
    startsAt: fact.payload.resumeAt ?? context.details.startsAt,
  },
  sittings: endSitting(context, fact),
  arrivals: {},
  standIn: null,
  pause: null,
  turns: [],
  turnIndex: 0,
  turnNo: context.turnNo + 1,
  phaseClock: STOPPED,
  turnClock: STOPPED,
});

export const endSitting = ({ sittings, arrivals }: MeetingContext, fact: Fact): MeetingContext['sittings'] =>
  sittings.map((sitting, at) =>
    at === sittings.length - 1 ? { ...sitting, to: fact.wall, arrivals } : sitting,
  );

/** [DE23] The day of the new sitting is the one that says who decides: it is there before anything is weighed. */
const seated = (context: MeetingContext, { wall }: Fact): MeetingContext => ({
  ...context,
  sittings: [...context.sittings, { from: wall, to: null, arrivals: {}, consented: [] }],
});

/** [CO3] Whoever comes along does so by the consent of that day. */
export const beginSitting = (context: MeetingContext, fact: Fact): Partial<MeetingContext> => ({
  ...weighedAnew(seated(context, fact), fact.wall),
  // The minutes that are left are counted from now on.
  ...(fact.type === 'meeting.resume'
    ? { countedFrom: (fact.wall - sum(Object.values(context.spent))) as WallTime }
    : {}),
});

/** Whether the meeting goes on in this phase, with somebody who does one of these things. */
export const resumesAt = (
  before: MeetingContext,
  phase: Phase,
  acts: readonly Act[] | null,
  fact: Fact,
): boolean => {
  const context = { ...before, ...weighedAnew(before, fact.wall) };
  if (context.suspended?.phase !== phase) return false;
  const { turns, index } = landing(context, phase, fact);
  const turn = turns[index];
  return turn !== undefined && (acts === null || acts.includes(turn.act));
};

/** Whether "we are here now" names this phase and a turn of it that does one of these things. */
export const jumpsTo = (
  context: MeetingContext,
  fact: Fact,
  phase: Phase,
  acts: readonly Act[] | null,
): boolean => {
  if (fact.type !== 'agenda.jump' || fact.payload.phase !== phase) return false;
  const turn = turnsOf(context, phase, fact.wall).find((each) => each.key === fact.payload.turn);
  return turn !== undefined && (acts === null || acts.includes(turn.act));
};

/** A jump to where we are already, without another time, would only lose the turn's clock. */
export const isPlace = (
  context: MeetingContext,
  { phase, turn, since }: FactOf<'agenda.jump'>['payload'],
  wall: Fact['wall'],
): boolean =>
  TIMED_PHASES.includes(phase) &&
  turnsOf(context, phase, wall).some((each) => each.key === turn) &&
  (context.stage !== phase || currentTurn(context)?.key !== turn || since !== null);

/**
 * [CO8] A service that was chosen or holds the baton, and may not come along any more (its consent is withdrawn, or the
 * last of it is taken off the list): the decision is open again. Who only steps out leaves the offer standing.
 */
export const reopensDecision = (context: MeetingContext, fact: Fact): boolean => {
  if (!changesGate(fact.type)) return false;
  const act = currentTurn(context)?.act;
  if (context.stage !== 'closing' && act !== 'document' && act !== 'readAloud') return false;
  const left = chosenServices({ ...context, ...reduce(context, fact) });
  return chosenServices(context).some((service) => !left.includes(service));
};
