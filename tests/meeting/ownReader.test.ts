import { expect, test } from 'vitest';
import { mineOf } from '../../server/meeting/mine.ts';
import { ownReaderOf } from '../../server/meeting/seats.ts';
import { USUAL_ABOUT } from '../../shared/consent.ts';
import { type PersonId, PROJECTOR } from '../../shared/ids.ts';
import { SHUT } from '../../shared/joining.ts';
import type { WallTime } from '../../shared/time.ts';
import { Room, seats } from '../support/room.ts';
import { day, details, moment, people, personAs } from './casting.ts';

/** Both guardians, a child born on that day or nobody knows when, a grandmother and the teacher. */
const family = (born: string | null): Room => {
  const room = Room.empty();
  room.ok(seats.leader, 'plan.details', details());
  for (const person of [
    personAs(people.mother, ['guardian']),
    personAs(people.father, ['guardian']),
    personAs(people.child, ['child']),
    personAs(people.teacher, ['teacher']),
  ])
    room.ok(seats.leader, 'person.put', { person });
  const about = { bornOn: born === null ? null : day(born), protected: false };
  room.ok(seats.leader, 'child.about', { about });
  return room;
};
const reads = (room: Room, who: PersonId, at = room.now as WallTime) => ownReaderOf(room.context, who, at);

test('[TR6] guardians who are told all there is read it, and nobody of the staff, nor the projector', () => {
  const room = family(null);
  const about = { ...USUAL_ABOUT, standing: 'limited' as const, seat: true };
  room.ok(seats.leader, 'person.about', { person: people.father, about });
  expect([people.mother, people.father, people.child, people.teacher].map((who) => reads(room, who))).toEqual(
    ['guardian', null, null, null],
  );
  expect(ownReaderOf(room.context, PROJECTOR, room.now as WallTime)).toBeNull();
});

test('[TR6] [CO12] the child reads it from midnight in Norway of the day on which it is asked for consent', () => {
  const room = family('2012-04-02');
  expect(reads(room, people.child, moment('2027-04-01T21:59:59Z'))).toBeNull();
  expect(reads(room, people.child, moment('2027-04-01T22:00:00Z'))).toBe('youth');
  // And when it is of age.
  expect(reads(room, people.child, moment('2030-04-02T12:00:00Z'))).toBe('youth');
});

test('[TR6] [CO12] no guardian reads it from midnight in Norway of the day on which the child is of age', () => {
  const room = family('2009-04-02');
  expect(reads(room, people.mother, moment('2027-04-01T21:59:59Z'))).toBe('guardian');
  expect(reads(room, people.mother, moment('2027-04-01T22:00:00Z'))).toBeNull();
  expect(reads(room, people.child, moment('2027-04-01T22:00:00Z'))).toBe('youth');
});

test('[TR6] whoever does not come has no list', () => {
  const room = family('2009-01-01');
  for (const who of [people.mother, people.child])
    room.ok(seats.leader, 'person.put', {
      person: { ...personAs(who, who === people.child ? ['child'] : ['guardian']), attends: false },
    });
  expect([people.mother, people.child].map((who) => reads(room, who))).toEqual([null, null]);
});

test('[TR6] the own screen shows the way to those who may, and to nobody in practice', () => {
  const room = family('2011-01-01');
  const wayOf = (who: PersonId, practice: boolean) =>
    mineOf({ context: { ...room.context, practice }, undoable: null }, who, {
      wall: room.now as WallTime,
      draftKey: '',
      connected: new Set(),
      door: SHUT,
    }).trail;
  const all = [people.mother, people.child, people.teacher];
  expect(all.map((who) => wayOf(who, false))).toEqual(['guardian', 'youth', null]);
  expect(all.map((who) => wayOf(who, true))).toEqual([null, null, null]);
});
