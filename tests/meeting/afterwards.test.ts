import { expect, test } from 'vitest';
import { mayOpenAfterwards } from '../../server/meeting/farewell.ts';
import { USUAL_ABOUT } from '../../shared/consent.ts';
import type { SeatId } from '../../shared/ids.ts';
import { PROJECTOR } from '../../shared/ids.ts';
import type { WallTime } from '../../shared/time.ts';
import { Room, seats } from '../support/room.ts';
import { consentTo, service } from './casting.ts';

const PPT = { kind: 'service', service: service('ppt') } as const;

const opens = (room: Room, seat: SeatId): boolean =>
  mayOpenAfterwards(room.context, seat, room.now as WallTime);

/** A meeting whose family has just left. */
const left = (room = Room.started()): Room => {
  while (room.context.stage !== 'evaluation') room.step();
  return room;
};

test('[JO13] the page is for who takes it along, and only when the family has left', () => {
  const room = Room.started();
  expect(opens(room, seats.mother)).toBe(false);
  left(room);
  expect([seats.mother, seats.father].map((seat) => opens(room, seat))).toEqual([true, true]);
  const others: readonly SeatId[] = [seats.leader, seats.teacher, seats.ppt, PROJECTOR];
  expect(others.filter((seat) => opens(room, seat))).toEqual([]);
  room.step();
  expect(room.context.stage).toBe('ended');
  expect(opens(room, seats.mother)).toBe(true);
});

test('[JO13] [CO15] who has limited information is not given it in writing by a link either', () => {
  const room = Room.started();
  room.ok(seats.leader, 'person.about', {
    person: seats.father,
    about: { ...USUAL_ABOUT, standing: 'limited', seat: true },
  });
  left(room);
  expect([seats.mother, seats.father].map((seat) => opens(room, seat))).toEqual([true, false]);
});

test('[JO15] who was taken off the list opens nothing', () => {
  const room = Room.started();
  room.ok(seats.leader, 'person.remove', { person: seats.father });
  left(room);
  expect([seats.mother, seats.father].map((seat) => opens(room, seat))).toEqual([true, false]);
});

test('[JO13] who has left can take back and contest the own consent, and do nothing else', () => {
  const room = Room.started();
  room.ok(seats.leader, 'consent.record', consentTo(PPT, [seats.mother, seats.father]));
  left(room);
  expect(room.code(seats.mother, 'consent.contest', { scope: PPT })).toBe('accepted');
  expect(room.code(seats.father, 'consent.withdraw', { scope: PPT })).toBe('accepted');
  const yes = consentTo(PPT, [seats.mother]).consent;
  expect(room.code(seats.mother, 'consent.answer', { answer: { says: 'no', scope: yes.scope } })).toBe(
    'notAllowed',
  );
  expect(room.code(seats.mother, 'evaluation.write', { question: 'worked', text: 'x', baseRev: 0 })).toBe(
    'notAllowed',
  );
});
