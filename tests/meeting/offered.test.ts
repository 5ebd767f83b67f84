import { describe, expect, test } from 'vitest';
import type { MeetingContext as Context } from '../../server/meeting/context.ts';
import type { MeetingState } from '../../server/meeting/state.ts';
import { PROJECTOR, type SeatId } from '../../shared/ids.ts';
import { NINE, type Room, seats } from '../support/room.ts';
import { people, smallMeeting } from './casting.ts';
import { checkSeat } from './offered.ts';
import { searchFrom } from './search.ts';

const SEATS: readonly SeatId[] = [
  seats.leader,
  people.mother,
  people.teacher,
  people.nurse,
  people.ppt,
  people.stranger,
  PROJECTOR,
];

const ROUNDS_OF_MEASURES = ['statusQuo', 'offers', 'decision'];

/** What is not as in the meeting that was planned: who is away, who stands in, what was said about time. */
const oddities = ({ arrivals, standIn, suspended, takesPart, extended, keepsEnd, people: list }: Context) => [
  Object.entries(arrivals).filter(([, arrival]) => arrival !== 'here' && arrival !== 'video'),
  standIn,
  suspended?.phase ?? null,
  Object.keys(takesPart),
  Object.values(extended).some((ms) => ms < 0),
  keepsEnd,
  list.length,
];
const PLANNED = JSON.stringify([[], null, null, [], false, null, 5]);

/** What the leader alone knows, and answers that are neither a yes nor a yes taken back. */
const oddConsents = ({ about, aboutChild, enough, consents }: Context) => [
  Object.values(about)
    .map(({ standing }) => standing)
    .filter((standing) => standing !== 'responsible'),
  aboutChild.bornOn === null,
  Object.keys(enough).length > 0,
  Object.values(consents).some(({ says, contestedAt }) => says === 'no' || contestedAt !== null),
];
const USUAL = JSON.stringify([[], true, false, false]);
const hasOddConsents = (context: Context): boolean => JSON.stringify(oddConsents(context)) !== USUAL;
const isOdd = ({ context }: MeetingState): boolean =>
  (context.stage !== 'preparing' && JSON.stringify(oddities(context)) !== PLANNED) || hasOddConsents(context);

/** What is odd about consent is looked at in one stage of each search: all phases of the family are alike to it. */
const isSearched = ({ context }: MeetingState, begins: string): boolean =>
  !hasOddConsents(context) || context.stage === (begins === 'preparing' ? 'preparing' : 'clarifying');

/** Odd states are told apart by what is odd and by whose turn it is; nothing is searched beyond them. */
const keyOf = (state: MeetingState): string => {
  if (!isOdd(state)) return plannedKeyOf(state);
  const { stage, turns, turnIndex } = state.context;
  return JSON.stringify([stage, turns[turnIndex]?.act, oddities(state.context), oddConsents(state.context)]);
};

/** What offers can depend on in the small meeting; the holders of duties are fixed for each search. */
const plannedKeyOf = ({ context, undoable }: MeetingState): string => {
  const { stage, turns, turnIndex, people: list, consents } = context;
  const documenting = turns[turnIndex]?.act === 'document' || turns[turnIndex]?.act === 'readAloud';
  const given = Object.values(consents).filter(
    ({ withdrawnAt, says }) => says === 'yes' && withdrawnAt === null,
  ).length;
  return JSON.stringify([
    stage,
    stage === 'preparing' && [list.map(({ id }) => id).sort(), given],
    turns.slice(turnIndex).map(({ key }) => key),
    context.pause !== null,
    // In the decision, where most states are, whether there is a step to undo is left to the random ways.
    stage !== 'decision' && undoable !== null,
    ROUNDS_OF_MEASURES.includes(stage) && [context.proposals.length > 0, context.measures.length > 0],
    context.tried.length > 0 && stage === 'description',
    documenting && context.stafettholder?.holder.kind,
  ]);
};

/** Every state from here on; what comes after an undone start is searched only where that is where it begins. */
const search = (room: Room): { faults: readonly string[]; states: number } => {
  const faults = new Set<string>();
  const begins = room.context.stage;
  const { states } = searchFrom({
    from: room.state,
    keyOf,
    follow: (state) =>
      SEATS.flatMap((seat) => {
        const checked = checkSeat(state, seat, NINE);
        for (const fault of checked.faults) faults.add(fault);
        if (isOdd(state)) return [];
        return checked.reached.filter(
          (next) =>
            isSearched(next, begins) && (begins === 'preparing' || next.context.stage !== 'preparing'),
        );
      }),
  });
  return { faults: [...faults], states: states.size };
};

describe('what is offered is what is accepted', () => {
  test('[CM7] in every state of a meeting with one guardian, one teacher and two services, for every seat', () => {
    const { faults, states } = search(smallMeeting());
    expect(faults).toEqual([]);
    expect(states).toBeGreaterThan(150);
  }, 300_000);

  test('[CM7] also where the leader guards the structure and writes the referat, and a service holds the pen', () => {
    const room = smallMeeting();
    room.ok(seats.leader, 'duty.assign', { duty: 'viddevakt', person: null });
    room.ok(seats.leader, 'duty.assign', { duty: 'referent', person: seats.leader });
    room.ok(seats.leader, 'duty.assign', { duty: 'pen', person: seats.ppt });
    room.ok(seats.leader, 'meeting.start', { despite: true });
    const { faults, states } = search(room);
    expect(faults).toEqual([]);
    expect(states).toBeGreaterThan(100);
  }, 300_000);
});
