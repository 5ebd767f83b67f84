import { expect, test } from 'vitest';
import { Mines } from '../../../server/realtime/Mines.ts';
import { SHUT } from '../../../shared/joining.ts';
import { noteKey } from '../../../shared/notes.ts';
import type { MeetingTime, WallTime } from '../../../shared/time.ts';
import { Room, seats } from '../../support/room.ts';

/** As in `Room.mine`. */
const KEY = 'key';

const followed = () => {
  const room = Room.started();
  room.ok(seats.leader, 'agenda.endPhase', { despite: true });
  const now = () => ({ now: room.now as MeetingTime, wall: room.now as WallTime, rate: 1 });
  const mines = new Mines(
    { state: () => room.state, now },
    () => room.connected,
    () => SHUT,
  );
  return { room, mine: (seat: keyof typeof seats, key = KEY) => mines.of(seats[seat], key) };
};

const challenge = { key: noteKey('challenge', seats.mother), text: 'Ho les kvar kveld.', baseRev: 0 };
const STEPS: readonly ((room: Room) => void)[] = [
  (room) => room.ok(seats.leader, 'clock.pause', {}),
  (room) => room.ok(seats.leader, 'clock.resume', {}),
  (room) => room.ok(seats.mother, 'clock.break', {}),
  (room) => room.ok(seats.leader, 'note.write', challenge),
  (room) => room.ok(seats.leader, 'duty.assign', { duty: 'pen', person: seats.ppt }),
  (room) => room.step(),
  (room) => room.until('ask/ppt'),
  (room) => room.ok(seats.leader, 'arrival.set', { person: seats.father, arrival: 'absent' }),
];

test("[RT14] each seat's own view, made bit by bit, is the one that would be made anew", () => {
  const { room, mine } = followed();
  for (const step of STEPS) {
    step(room);
    for (const seat of Object.keys(seats) as (keyof typeof seats)[])
      expect(mine(seat)).toEqual(room.mine(seats[seat]));
  }
});

test('[RT14] a step that changes nothing of what a seat is offered leaves its own view the very same', () => {
  const { room, mine } = followed();
  const before = { mother: mine('mother'), leader: mine('leader') };
  room.ok(seats.leader, 'clock.pause', {});
  expect(mine('mother')).toBe(before.mother);
  expect(mine('leader')).not.toEqual(before.leader);
});

test("[RT14] a seat's own view that is worked out anew and says the same is the very same, also for one who was not asked meanwhile", () => {
  const { room, mine } = followed();
  const before = mine('mother');
  room.ok(seats.leader, 'duty.assign', { duty: 'deputy', person: seats.ppt });
  mine('leader');
  room.ok(seats.leader, 'duty.assign', { duty: 'deputy', person: null });
  expect(mine('mother')).toBe(before);
});

test("[RT14] a seat's own view comes with the key that it is asked for", () => {
  const { mine } = followed();
  mine('mother');
  expect(mine('mother', 'another')).toMatchObject({ draftKey: 'another' });
});
