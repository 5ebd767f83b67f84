import { describe, expect, test } from 'vitest';
import { FACT_TYPES, FACT_VERSION, type Fact, type FactType } from '../../server/meeting/facts.ts';
import { meetingMachine } from '../../server/meeting/machine.ts';
import { isOpen } from '../../server/meeting/openness.ts';
import type { MeetingState } from '../../server/meeting/state.ts';
import { validate } from '../../server/meeting/validate.ts';
import type { CommandType } from '../../shared/commands.ts';
import { CommandId, Seq } from '../../shared/ids.ts';
import type { MeetingTime, WallTime } from '../../shared/time.ts';
import { NINE, seats } from '../support/room.ts';
import { smallMeeting } from './casting.ts';
import { probesOf } from './probes.ts';
import { ask, type Graph, NOBODY, searchFrom } from './search.ts';

const STEPS = [
  'meeting.start',
  'agenda.next',
  'agenda.endPhase',
  'turn.pass',
  'decision.confirm',
  'family.left',
  'meeting.end',
  'evaluation.park',
  'evaluation.resume',
  'clock.pause',
  'clock.resume',
  'meeting.suspend',
  'meeting.resume',
] as const satisfies readonly CommandType[];

const nameOf = (state: MeetingState): string => JSON.stringify(state.snapshot.value);

const follow = (state: MeetingState): MeetingState[] =>
  STEPS.flatMap((type) =>
    probesOf(type, state, NINE as WallTime).flatMap((payload) => {
      const decision = ask(state, seats.leader, type, payload);
      return decision.kind === 'accepted' ? [decision.state] : [];
    }),
  );

const keyOf = (state: MeetingState): string => {
  const { turns, turnIndex } = state.context;
  const { suspended } = state.context;
  return `${nameOf(state)} ${suspended?.phase} ${suspended?.turns.slice(suspended.turnIndex).map(({ key }) => key)} ${turns.slice(turnIndex).map(({ key }) => key)}`;
};

const graph: Graph = searchFrom({ from: smallMeeting().state, keyOf, follow });

/** The names of the innermost states of the machine, as paths. */
const leaves = (node: (typeof meetingMachine)['root'], path = ''): string[] => {
  const inner = Object.values(node.states);
  return inner.length === 0 ? [path] : inner.flatMap((each) => leaves(each, `${path}/${each.key}`));
};

const pathsIn = (value: unknown, path = ''): string[] =>
  typeof value === 'string'
    ? [`${path}/${value}`]
    : Object.entries(value as object).flatMap(([key, inner]) => pathsIn(inner, `${path}/${key}`));

/** An event of this type as it could be in a log here: one that is sound where there is one. */
const sample = (state: MeetingState, type: FactType): Fact => {
  const asking = { seat: seats.leader, wall: NINE as WallTime, connected: NOBODY };
  const probes = type === 'meeting.created' ? [{}] : probesOf(type, state, asking.wall);
  const isSound = (payload: (typeof probes)[number]): boolean =>
    // What a fact of this type says and what its command says are the same where it moves the agenda.
    type !== 'meeting.created' && validate(state.context, type, payload as never, asking) === null;
  const given = probes.find(isSound) ?? probes[0];
  if (!given) throw new Error(`no probe for ${type}`);
  return {
    meeting: state.meeting,
    seq: Seq.parse(state.facts.length + 1),
    at: NINE as MeetingTime,
    wall: NINE as WallTime,
    type,
    v: FACT_VERSION,
    seat: seats.leader,
    commandId: CommandId.parse('sample'),
    undoTarget: null,
    payload: given,
    onBehalf: [],
    entry: null,
    print: '',
  } as unknown as Fact;
};

describe('the graph of the machine', () => {
  test('[CM8] every state that the machine has is reached in a meeting', () => {
    const reached = new Set([...graph.states.values()].flatMap((state) => pathsIn(state.snapshot.value)));
    expect([...reached].sort()).toEqual(leaves(meetingMachine.root).sort());
  });

  test('[CM8] every state but the end is left again, in a pause too', () => {
    const stuck = [...graph.edges].filter(
      ([key, next]) => next.size === 0 || (next.size === 1 && next.has(key)),
    );
    expect(stuck.map(([key]) => graph.states.get(key)?.context.stage)).toEqual(['ended']);
  });

  test('[CM8] the end is reached from every state', () => {
    const towards = new Set(
      [...graph.states].filter(([, { context }]) => context.stage === 'ended').map(([k]) => k),
    );
    for (let size = 0; size !== towards.size; ) {
      size = towards.size;
      for (const [key, next] of graph.edges)
        if ([...next].some((each) => towards.has(each))) towards.add(key);
    }
    expect([...graph.states.keys()].filter((key) => !towards.has(key))).toEqual([]);
  });

  test('[CM8] there is one way into the evaluation, and it is that the family has left', () => {
    for (const state of graph.states.values()) {
      const inside = state.context.stage === 'evaluation' || state.context.stage === 'ended';
      expect(state.facts.all.some(({ type }) => type === 'family.left')).toBe(inside);
    }
  });
});

describe('the machine takes what the policy has, and nothing else', () => {
  test.each(FACT_TYPES)('[CM2] %s is taken in exactly those states in which the policy opens it', (type) => {
    const wrong = [...graph.states.values()].flatMap((state) => {
      const fact = sample(state, type);
      const open = type !== 'meeting.created' && isOpen(state.context, type);
      return state.snapshot.can(fact) === open ? [] : [`${keyOf(state)} takes ${!open}`];
    });
    expect(wrong.join('; ')).toBe('');
  });
});
