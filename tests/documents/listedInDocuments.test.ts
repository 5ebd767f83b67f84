import { expect, test } from 'vitest';
import { assembleReferat } from '../../server/documents/assembleReferat.ts';
import { insightData } from '../../server/documents/insight/insightData.ts';
import { USUAL_ABOUT } from '../../shared/consent.ts';
import { MeetingId } from '../../shared/ids.ts';
import type { WallTime } from '../../shared/time.ts';
import { people, personAs } from '../meeting/casting.ts';
import { Room, seats } from '../support/room.ts';

const wallOf = (room: Room): WallTime => room.now as WallTime;

/** What both guardians may be given: the referat, and everything about the child as data. */
const documentsOf = (room: Room): readonly [string, string] => [
  JSON.stringify(assembleReferat(room.context, wallOf(room)).sections),
  insightData(
    [
      {
        meeting: MeetingId.parse('m1'),
        heldAt: wallOf(room),
        context: room.context,
        approved: [],
        passages: [],
      },
    ],
    wallOf(room),
    { controller: '', referat: '', stafettlogg: '' },
  ),
];
const named = (room: Room, who: string): boolean[] =>
  documentsOf(room).map((text) => text.includes(`Namn ${who}`));

const withUncle = (change: (room: Room) => void): Room => {
  const room = Room.prepared();
  change(room);
  return room.until('describe/guardians');
};
const uncle = personAs(people.stranger, ['guardian']);

test('[CO17] no document says that a guardian who does not come is on the list, or whether one is on the way', () => {
  const room = withUncle((each) => {
    each.ok(seats.leader, 'person.put', { person: uncle });
    each.ok(seats.leader, 'arrival.set', { person: uncle.id, arrival: 'later' });
    each.ok(seats.leader, 'person.about', {
      person: uncle.id,
      about: { ...USUAL_ABOUT, standing: 'unreachable' },
    });
    each.ok(seats.leader, 'person.put', { person: { ...uncle, attends: false } });
  });
  expect(named(room, uncle.id)).toEqual([false, false]);
  expect(JSON.stringify(documentsOf(room))).not.toContain(uncle.id);
});

test('[CO15] [CO17] nor one who may only be told a little and was given no seat, who then was not there either', () => {
  const limited = (seat: boolean): Room =>
    withUncle((room) => {
      room.ok(seats.leader, 'person.put', { person: uncle });
      const about = { ...USUAL_ABOUT, standing: 'limited' as const, seat };
      room.ok(seats.leader, 'person.about', { person: uncle.id, about });
    });
  expect(named(limited(false), uncle.id)).toEqual([false, false]);
  expect(named(limited(true), uncle.id)).toEqual([true, true]);
});

test('[JO7] no document names whoever came to the door and was not let in', () => {
  const room = withUncle(() => {});
  const person = personAs(people.stranger, ['supportPerson']);
  room.ok(seats.leader, 'person.put', { person, atDoor: true });
  expect(named(room, person.id)).toEqual([false, false]);
  room.ok(seats.mother, 'person.vouch', { person: person.id, by: seats.mother, yes: false });
  expect(named(room, person.id)).toEqual([false, false]);
  room.ok(seats.leader, 'person.vouch', { person: person.id, by: seats.mother, yes: true });
  expect(named(room, person.id)).toEqual([true, true]);
});

test('[RF9] who was to come and did not is given as not present', () => {
  const room = withUncle((each) => {
    each.ok(seats.leader, 'person.put', { person: uncle });
    each.ok(seats.leader, 'person.about', {
      person: uncle.id,
      about: { ...USUAL_ABOUT, standing: 'unreachable' },
    });
  });
  room.ok(seats.leader, 'arrival.set', { person: uncle.id, arrival: 'absent' });
  expect(named(room, uncle.id)).toEqual([true, true]);
});
