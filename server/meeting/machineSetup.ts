import { assign, setup } from 'xstate';
import { stopAt } from '../../shared/clock.ts';
import { isPhase, type Phase } from '../../shared/phases.ts';
import type { Act } from '../../shared/turns.ts';
import { confirmed } from './acceptance.ts';
import type { MeetingContext } from './context.ts';
import { applyEntry } from './entry.ts';
import type { Fact, FactOf } from './facts.ts';
import { intervention } from './interventions.ts';
import { applyMove, keepsTurn, leadsTo } from './moves.ts';
import { isOpen } from './openness.ts';
import {
  beginSitting,
  endSitting,
  enterPhase,
  jumpsTo,
  leavePhase,
  reopensDecision,
  resumesAt,
  suspend,
} from './phaseChange.ts';
import { reduce } from './reduce.ts';
import { currentTurn } from './turns.ts';

const inPolicy = (context: MeetingContext, fact: Fact): boolean =>
  fact.type !== 'meeting.created' && isOpen(context, fact.type);

/** What the states of the meeting ask and do: each guard and action is a pure function of context and fact. */
export const bti = setup({
  types: {
    context: {} as MeetingContext,
    events: {} as Fact,
    input: {} as FactOf<'meeting.created'>,
  },
  guards: {
    inPolicy: ({ context, event }) => inPolicy(context, event),
    leadsTo: ({ context, event }, { act }: { act: Act }) =>
      inPolicy(context, event) && leadsTo(context, event) === act,
    staysInPhase: ({ context, event }) => inPolicy(context, event) && leadsTo(context, event) !== null,
    keepsTurn: ({ context, event }) => inPolicy(context, event) && keepsTurn(context, event),
    jumpsTo: ({ context, event }, { phase, acts }: { phase: Phase; acts: readonly Act[] | null }) =>
      inPolicy(context, event) && jumpsTo(context, event, phase, acts),
    resumesAt: ({ context, event }, { phase, acts }: { phase: Phase; acts: readonly Act[] | null }) =>
      resumesAt(context, phase, acts, event),
    reopensDecision: ({ context, event }) => inPolicy(context, event) && reopensDecision(context, event),
    movesAgenda: ({ context, event }) => inPolicy(context, event) && !keepsTurn(context, event),
  },
  actions: {
    apply: assign(({ context, event }) => reduce(context, event)),
    applyWithEntry: assign(({ context, event }) => reduceWithEntry(context, event)),
    prefill: assign(({ context, event }) => applyEntry(context, event)),
    move: assign(({ context, event }) => applyMove(context, event)),
    enter: assign(({ context, event }, { phase }: { phase: Phase }) => enterPhase(context, phase, event)),
    leave: assign(({ context, event }) =>
      isPhase(context.stage) ? leavePhase(context, context.stage, event) : {},
    ),
    recordEndPhase: assign(({ context, event }) => intervention(context, event, 'endPhase')),
    recordEndTurn: assign(({ context, event }) =>
      currentTurn(context) === null || event.type !== 'agenda.next' ? {} : endTurn(context, event),
    ),
    recordJump: assign(({ context, event }) => intervention(context, event, 'jump')),
    sit: assign(({ context, event }) => beginSitting(context, event)),
    suspend: assign(({ context, event }) =>
      event.type === 'meeting.suspend' ? suspend(context, event) : {},
    ),
    confirm: assign(({ context, event }) => confirmed(context, event.wall)),
    familyLeaves: assign(({ context, event }) => ({
      familyLeftAt: event.wall,
      sittings: endSitting(context, event),
    })),
    end: assign(({ context, event }) => ({
      stage: 'ended' as const,
      parkedAt: null,
      turns: [],
      turnIndex: 0,
      turnNo: context.turnNo + 1,
      pause: null,
      phaseClock: stopAt(context.phaseClock, event.at),
      turnClock: stopAt(context.turnClock, event.at),
    })),
  },
});

/** One step instead of two, since each copies the whole context. */
export const reduceWithEntry = (context: MeetingContext, event: Fact): Partial<MeetingContext> => {
  const change = reduce(context, event);
  return event.entry === null ? change : { ...change, ...applyEntry({ ...context, ...change }, event) };
};

/** The viddevakt's ending of a turn that is not its own is an intervention; the leader's is how meetings go. */
const endTurn = (context: MeetingContext, event: FactOf<'agenda.next'>): Partial<MeetingContext> =>
  event.onBehalf.length > 0 && event.seat !== context.leader ? intervention(context, event, 'endTurn') : {};
