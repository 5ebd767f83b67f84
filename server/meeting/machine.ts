import { assign, setup } from 'xstate';
import { STOPPED, stopAt } from '../../shared/clock.ts';
import { DEFAULT_MINUTES, isPhase, type Phase } from '../../shared/phases.ts';
import { ZERO } from '../../shared/time.ts';
import type { Act } from '../../shared/turns.ts';
import type { MeetingContext } from './context.ts';
import { applyEntry } from './entry.ts';
import type { Fact, FactOf } from './facts.ts';
import { applyMove, enterPhase, isLaterPass, leadsTo, leavePhase } from './moves.ts';
import { isOpen } from './openness.ts';
import { DATA_FACTS, type DataFactType, intervention, reduce } from './reduce.ts';
import { currentTurn } from './turns.ts';

const initialContext = ({ payload, wall }: FactOf<'meeting.created'>): MeetingContext => ({
  practice: payload.practice,
  createdAt: wall,
  leader: payload.leader.id,
  details: null,
  minutes: DEFAULT_MINUTES,
  nextMeeting: null,
  people: [payload.leader],
  consents: {},
  duties: {},
  stage: 'preparing',
  startedAt: null,
  endedAt: null,
  turnNo: 0,
  turns: [],
  turnIndex: 0,
  passed: [],
  serviceOrder: [],
  points: [],
  phaseClock: STOPPED,
  turnClock: STOPPED,
  turnShareBase: ZERO,
  pause: null,
  spent: {},
  extended: {},
  interventions: [],
  notes: {},
  tried: [],
  proposals: [],
  measures: [],
  declined: {},
  none: false,
  stafettholder: null,
  entryPrefill: '',
  confirmedAt: null,
  familyLeftAt: null,
  evaluationRevs: {},
  evaluationOverlaps: [],
});

const inPolicy = (context: MeetingContext, fact: Fact): boolean =>
  fact.type !== 'meeting.created' && isOpen(context, fact.type);

const bti = setup({
  types: {
    context: {} as MeetingContext,
    events: {} as Fact,
    input: {} as FactOf<'meeting.created'>,
  },
  guards: {
    inPolicy: ({ context, event }) => inPolicy(context, event),
    leadsTo: ({ context, event }, { act }: { act: Act }) => leadsTo(context, event) === act,
    staysInPhase: ({ context, event }) => inPolicy(context, event) && leadsTo(context, event) !== null,
    isLaterPass: ({ context, event }) => inPolicy(context, event) && isLaterPass(context, event),
    movesAgenda: ({ context, event }) => inPolicy(context, event) && !isLaterPass(context, event),
  },
  actions: {
    apply: assign(({ context, event }) => reduce(context, event)),
    prefill: assign(({ context, event }) => applyEntry(context, event)),
    move: assign(({ context, event }) => applyMove(context, event)),
    enter: assign(({ context, event }, { phase }: { phase: Phase }) => enterPhase(context, phase, event)),
    leave: assign(({ context, event }) =>
      isPhase(context.stage) ? leavePhase(context, context.stage, event.at) : {},
    ),
    recordEndPhase: assign(({ context, event }) => intervention(context, event, 'endPhase')),
    recordEndTurn: assign(({ context, event }) =>
      currentTurn(context) === null || event.type !== 'agenda.next' ? {} : endTurn(context, event),
    ),
    confirm: assign(({ event }) => ({ confirmedAt: event.wall })),
    familyLeaves: assign(({ event }) => ({ familyLeftAt: event.wall })),
    end: assign(({ context, event }) => ({
      stage: 'ended' as const,
      endedAt: event.wall,
      turns: [],
      turnIndex: 0,
      turnNo: context.turnNo + 1,
      pause: null,
      phaseClock: stopAt(context.phaseClock, event.at),
      turnClock: stopAt(context.turnClock, event.at),
    })),
  },
});

/** The viddevakt's ending of a turn that is not its own is an intervention; the leader's is how meetings go. */
const endTurn = (context: MeetingContext, event: FactOf<'agenda.next'>): Partial<MeetingContext> =>
  event.onBehalf.length > 0 && event.seat !== context.leader ? intervention(context, event, 'endTurn') : {};

const phaseEntry = (phase: Phase) => [{ type: 'enter', params: { phase } } as const, 'prefill' as const];

const endings = (next: Phase) => ({
  'agenda.endPhase': { target: next, actions: 'recordEndPhase' as const },
});

/** A phase in which turn follows turn without further structure. */
const round = (phase: Phase, next: Phase) => ({
  entry: phaseEntry(phase),
  exit: 'leave' as const,
  on: {
    'agenda.next': [
      {
        guard: 'staysInPhase' as const,
        actions: ['recordEndTurn' as const, 'move' as const, 'prefill' as const],
      },
      { target: next, actions: 'recordEndTurn' as const },
    ],
    ...endings(next),
    'turn.pass': [
      { guard: 'isLaterPass' as const, actions: 'move' as const },
      { guard: 'staysInPhase' as const, actions: 'move' as const },
      { guard: 'inPolicy' as const, target: next },
    ],
  },
});

const to = (target: string, act: Act) => ({
  target,
  reenter: true,
  guard: { type: 'leadsTo' as const, params: { act } },
  actions: ['recordEndTurn' as const, 'move' as const, 'prefill' as const],
});

/** These are the clock region's own. */
const STOPS_OR_STARTS: ReadonlySet<DataFactType> = new Set(['clock.pause', 'clock.breakIn', 'clock.resume']);

/** Data facts are taken in every state in which the policy table has them; nothing else moves the data. */
const dataFacts = Object.fromEntries(
  DATA_FACTS.filter((type) => !STOPS_OR_STARTS.has(type)).map((type) => [
    type,
    { guard: 'inPolicy', actions: ['apply', 'prefill'] },
  ]),
) as Partial<Record<DataFactType, { guard: 'inPolicy'; actions: ['apply', 'prefill'] }>>;

/** A step of the agenda ends a pause; what the agenda does not take leaves the clock alone. */
const goesOn = { guard: 'movesAgenda', target: 'running' } as const;

/**
 * The meeting (seed 002): one region for the agenda, one for the clock. Used purely, through `transition`:
 * no timers, no invoked actors; every event is a fact that carries the server's time (DESIGN, machine).
 */
export const meetingMachine = bti.createMachine({
  id: 'meeting',
  type: 'parallel',
  context: ({ input }) => initialContext(input),
  on: dataFacts,
  states: {
    agenda: {
      initial: 'preparing',
      states: {
        preparing: { on: { 'meeting.start': 'welcome' } },
        welcome: round('welcome', 'description'),
        description: round('description', 'clarifying'),
        clarifying: {
          ...round('clarifying', 'statusQuo'),
          initial: 'asking',
          states: {
            asking: { on: { 'agenda.next': [to('asking', 'ask'), to('answering', 'answer')] } },
            answering: { on: { 'agenda.next': [to('asking', 'ask')] } },
          },
        },
        statusQuo: round('statusQuo', 'offers'),
        offers: round('offers', 'decision'),
        decision: {
          entry: phaseEntry('decision'),
          exit: 'leave',
          on: endings('closing'),
          initial: 'deliberating',
          states: {
            deliberating: {
              on: { 'agenda.next': [to('deliberating', 'respond'), to('documenting', 'document')] },
            },
            documenting: { on: { 'agenda.next': [to('readingAloud', 'readAloud')] } },
            readingAloud: {
              on: {
                'decision.confirm': { target: '#meeting.agenda.closing', actions: 'confirm' },
              },
            },
          },
        },
        closing: {
          entry: phaseEntry('closing'),
          exit: 'leave',
          on: { 'family.left': { target: 'evaluation', actions: 'familyLeaves' } },
        },
        evaluation: {
          entry: phaseEntry('evaluation'),
          exit: 'leave',
          on: { 'meeting.end': { target: 'ended', actions: 'end' } },
        },
        ended: {},
      },
    },
    clock: {
      initial: 'idle',
      states: {
        idle: { on: { 'meeting.start': { target: 'running', guard: 'inPolicy' } } },
        running: {
          on: {
            'clock.pause': { target: 'paused', actions: 'apply' },
            'clock.breakIn': { target: 'paused', actions: 'apply', guard: 'inPolicy' },
            'meeting.end': { target: 'idle', guard: 'inPolicy' },
          },
        },
        paused: {
          on: {
            'clock.resume': { target: 'running', actions: 'apply' },
            'agenda.next': goesOn,
            'agenda.endPhase': goesOn,
            'turn.pass': goesOn,
            'decision.confirm': goesOn,
            'family.left': goesOn,
            'meeting.end': { target: 'idle', guard: 'inPolicy' },
          },
        },
      },
    },
  },
});
