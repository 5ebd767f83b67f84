import type { Phase } from '../../shared/phases.ts';
import type { Act } from '../../shared/turns.ts';
import { changesGate } from './gate.ts';
import { initialContext } from './initialContext.ts';
import { bti } from './machineSetup.ts';
import { RESEATING } from './moves.ts';
import { DATA_FACTS, type DataFactType } from './reduce.ts';

const phaseEntry = (phase: Phase) => [{ type: 'enter', params: { phase } } as const, 'prefill' as const];

const endings = (next: Phase) => ({
  'agenda.endPhase': { target: next, actions: 'recordEndPhase' as const },
});

/** Facts about people and their turns: most leave the word with who has it. */
const TURN_FACTS = [...RESEATING, 'turn.pass', 'turn.postpone'] as const;
const changes = ['apply', 'move', 'prefill'] as const;
const keeps = { guard: 'keepsTurn', actions: changes } as const;
const stays = { guard: 'staysInPhase', actions: changes } as const;
const onPeople = <T extends object>(otherwise: readonly T[]) =>
  Object.fromEntries(TURN_FACTS.map((type) => [type, [keeps, ...otherwise]])) as Record<
    (typeof TURN_FACTS)[number],
    (T | typeof keeps)[]
  >;

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
    ...onPeople([stays, { guard: 'inPolicy' as const, target: next, actions: 'apply' as const }]),
  },
});

const to = (target: string, act: Act) => ({
  target,
  reenter: true,
  guard: { type: 'leadsTo' as const, params: { act } },
  actions: ['recordEndTurn' as const, 'apply' as const, 'move' as const, 'prefill' as const],
});

const PLACES: readonly { phase: Phase; acts: readonly Act[] | null; target: string }[] = [
  { phase: 'welcome', acts: null, target: 'welcome' },
  { phase: 'description', acts: null, target: 'description' },
  { phase: 'clarifying', acts: ['answer'], target: 'clarifying.answering' },
  { phase: 'clarifying', acts: null, target: 'clarifying.asking' },
  { phase: 'statusQuo', acts: null, target: 'statusQuo' },
  { phase: 'offers', acts: null, target: 'offers' },
  { phase: 'decision', acts: ['document'], target: 'decision.documenting' },
  { phase: 'decision', acts: ['readAloud'], target: 'decision.readingAloud' },
  { phase: 'decision', acts: null, target: 'decision.deliberating' },
  { phase: 'closing', acts: null, target: 'closing' },
];
const JUMPS = PLACES.map(({ phase, acts, target }) => ({
  target: `.${target}`,
  guard: { type: 'jumpsTo' as const, params: { phase, acts } },
  actions: 'recordJump' as const,
}));
const RESUMPTIONS = PLACES.map(({ phase, acts, target }) => ({
  target,
  guard: { type: 'resumesAt' as const, params: { phase, acts } },
  actions: 'sit' as const,
}));

/** These are the clock region's own. */
const STOPS_OR_STARTS: ReadonlySet<DataFactType> = new Set([
  'clock.pause',
  'clock.breakIn',
  'clock.break',
  'clock.resume',
  'evaluation.park',
  'evaluation.resume',
]);

/** Data facts are taken in every state in which the policy table has them; nothing else moves the data. */
const dataFacts = Object.fromEntries(
  DATA_FACTS.filter((type) => !STOPS_OR_STARTS.has(type)).map((type) => [
    type,
    { guard: 'inPolicy', actions: 'applyWithEntry' },
  ]),
) as Partial<Record<DataFactType, { guard: 'inPolicy'; actions: 'applyWithEntry' }>>;

/** [CO8] Where what was chosen cannot be any more, the family chooses again. */
const reopens = [
  { guard: 'reopensDecision', target: 'decision', reenter: true, actions: 'apply' },
  keeps,
  stays,
] as const;
const reopening = Object.fromEntries(RESEATING.filter(changesGate).map((type) => [type, reopens])) as Partial<
  Record<(typeof RESEATING)[number], typeof reopens>
>;

/** A step of the agenda ends a pause; what the agenda does not take, and who comes or goes, leaves the clock alone. */
const goesOn = { guard: 'movesAgenda', target: 'running' } as const;

/** [AF7] The clock idles while the evaluation waits for later the same day. */
const parked = { guard: 'inPolicy', target: 'idle', actions: 'apply' } as const;

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
      on: {
        'agenda.jump': JUMPS,
        'meeting.suspend': { guard: 'inPolicy', target: '.suspended', actions: 'suspend' },
      },
      states: {
        preparing: { on: { 'meeting.start': { target: 'welcome', actions: 'sit' } } },
        suspended: { on: { 'meeting.resume': RESUMPTIONS } },
        welcome: round('welcome', 'description'),
        description: round('description', 'clarifying'),
        clarifying: {
          ...round('clarifying', 'statusQuo'),
          initial: 'asking',
          states: {
            asking: { on: { 'agenda.next': [to('asking', 'ask'), to('answering', 'answer')] } },
            answering: {
              on: { 'agenda.next': [to('asking', 'ask')], ...onPeople([to('asking', 'ask')]) },
            },
          },
        },
        statusQuo: round('statusQuo', 'offers'),
        offers: round('offers', 'decision'),
        decision: {
          entry: phaseEntry('decision'),
          exit: 'leave',
          on: { ...endings('closing'), ...onPeople([stays]), ...reopening },
          initial: 'deliberating',
          states: {
            deliberating: {
              on: {
                'agenda.next': [to('deliberating', 'respond'), to('documenting', 'document')],
                ...onPeople([to('deliberating', 'respond'), to('documenting', 'document')]),
              },
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
          on: {
            ...reopening,
            'family.left': { target: 'evaluation', actions: 'familyLeaves' },
          },
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
        idle: {
          on: {
            'meeting.start': { target: 'running', guard: 'inPolicy' },
            'meeting.resume': { target: 'running', guard: 'inPolicy' },
            'evaluation.resume': { target: 'running', guard: 'inPolicy', actions: 'apply' },
          },
        },
        running: {
          on: {
            'clock.pause': { target: 'paused', actions: 'apply' },
            'clock.breakIn': { target: 'paused', actions: 'apply', guard: 'inPolicy' },
            'clock.break': { target: 'paused', actions: 'apply', guard: 'inPolicy' },
            'evaluation.park': parked,
            'meeting.end': { target: 'idle', guard: 'inPolicy' },
            'meeting.suspend': { guard: 'inPolicy', target: 'idle' },
          },
        },
        paused: {
          on: {
            // A pause of the viddevakt's can become the family's.
            'clock.break': { actions: 'apply', guard: 'inPolicy' },
            'clock.resume': { target: 'running', actions: 'apply' },
            'agenda.next': goesOn,
            'agenda.endPhase': goesOn,
            'agenda.jump': goesOn,
            'turn.pass': goesOn,
            'turn.postpone': goesOn,
            'decision.confirm': goesOn,
            'family.left': goesOn,
            'evaluation.park': parked,
            'meeting.end': { target: 'idle', guard: 'inPolicy' },
            'meeting.suspend': { guard: 'inPolicy', target: 'idle' },
          },
        },
      },
    },
  },
});
