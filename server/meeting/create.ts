import type { CommandId, MeetingId, Seq } from '../../shared/ids.ts';
import type { Person } from '../../shared/people.ts';
import type { MeetingTime, WallTime } from '../../shared/time.ts';
import { FACT_VERSION, type Fact } from './facts.ts';
import { replay } from './replay.ts';
import type { MeetingState } from './state.ts';

interface NewMeeting {
  readonly meeting: MeetingId;
  readonly commandId: CommandId;
  readonly at: MeetingTime;
  readonly wall: WallTime;
  readonly print: string;
  /** A made-up case to train on: may be opened without TLS. */
  readonly practice: boolean;
  /** The first person on the list; stays the leader. */
  readonly leader: Person;
}

/** The first fact of a log. */
export const createMeeting = (input: NewMeeting): { fact: Fact; state: MeetingState } => {
  const { meeting, commandId, at, wall, print, practice, leader } = input;
  const fact: Fact = {
    meeting,
    seq: 1 as Seq,
    at,
    wall,
    type: 'meeting.created',
    v: FACT_VERSION,
    seat: leader.id,
    commandId,
    undoTarget: null,
    payload: { practice, leader },
    onBehalf: [],
    entry: null,
    print,
  };
  return { fact, state: replay([fact]) };
};
