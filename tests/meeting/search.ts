import { type DecideInput, type Decision, decide } from '../../server/meeting/decide.ts';
import { POLICY } from '../../server/meeting/policy.ts';
import type { MeetingState } from '../../server/meeting/state.ts';
import type { Connected } from '../../server/meeting/takeover.ts';
import type { Command, CommandType, Payload } from '../../shared/commands.ts';
import { CommandId, type SeatId } from '../../shared/ids.ts';
import { isPhase } from '../../shared/phases.ts';
import type { MeetingTime, WallTime } from '../../shared/time.ts';
import { NINE } from '../support/room.ts';

/** Where it does not matter who has a screen: then also what only a lost leader makes possible is asked. */
export const NOBODY: Connected = new Set<SeatId>();

let asked = 0;

/** Asks what would become of a command in a state, and leaves the state as it is. */
export const ask = <T extends CommandType>(
  state: MeetingState,
  seat: SeatId,
  type: T,
  payload: Payload<T>,
  now: number = NINE,
  from?: DecideInput['from'],
): Decision => {
  const { stage, turnNo } = state.context;
  const expect = POLICY[type].expects && isPhase(stage) ? { phase: stage, turn: turnNo } : null;
  asked += 1;
  return decide(state, {
    // Type and payload are paired by the parameters; TypeScript cannot carry the pairing into the union.
    command: { id: CommandId.parse(`asked-${asked}`), type, payload, expect } as unknown as Command,
    print: `asked-${asked}`,
    seat,
    at: now as MeetingTime,
    wall: now as WallTime,
    evaluation: {},
    connected: NOBODY,
    ...(from && { from }),
  });
};

export interface Search {
  readonly from: MeetingState;
  /** What tells two states apart; two states with one key count as the same. */
  readonly keyOf: (state: MeetingState) => string;
  /** The states that follow on one. */
  readonly follow: (state: MeetingState) => readonly MeetingState[];
}

export interface Graph {
  /** One state for each key, in the order in which they were found. */
  readonly states: ReadonlyMap<string, MeetingState>;
  readonly edges: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Breadth first, so that each state is reached by a shortest way. */
export const searchFrom = ({ from, keyOf, follow }: Search): Graph => {
  const states = new Map([[keyOf(from), from]]);
  const edges = new Map<string, Set<string>>();
  // A map that grows while it is walked is walked to its end.
  for (const [key, state] of states) {
    const reached = new Set<string>();
    for (const next of follow(state)) {
      const nextKey = keyOf(next);
      reached.add(nextKey);
      if (!states.has(nextKey)) states.set(nextKey, next);
    }
    edges.set(key, reached);
  }
  return { states, edges };
};
