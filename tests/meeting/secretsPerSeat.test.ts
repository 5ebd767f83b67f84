import { describe, expect, test } from 'vitest';
import { project } from '../../server/meeting/project.ts';
import { standingOf } from '../../server/meeting/seats.ts';
import { ALONE } from '../../shared/day.ts';
import { PersonId, type SeatId } from '../../shared/ids.ts';
import { noteKey } from '../../shared/notes.ts';
import type { WallTime } from '../../shared/time.ts';
import { NINE, type Room, seats } from '../support/room.ts';
import { fullMeeting, people, personAs } from './casting.ts';

const sister = PersonId.parse('syster');
const ABSENT = '#det barnet ville ha sagt#';
const UNREAD = '#det ingen las#';
const CASE = '#ord om saka#';

/** Two guardians, a representative, a child who is there and one who is not, support person and interpreter. */
const begin = (): Room => {
  const room = fullMeeting();
  room.ok(seats.leader, 'person.put', { person: personAs(people.father, ['guardian']) });
  room.ok(seats.leader, 'person.put', { person: personAs(sister, ['child'], null, { attends: false }) });
  const write = (child: PersonId, text: string) =>
    room.ok(seats.leader, 'note.write', { key: noteKey('voice', child), text, baseRev: 0 });
  write(sister, ABSENT);
  write(people.child, UNREAD);
  return room;
};

/** Everything that a seat is sent when it comes in, which is also what it gets when it comes back. */
const bytesFor = (room: Room, seat: SeatId): string => {
  const wall = room.now as WallTime;
  const standing = standingOf(room.context, seat, wall);
  if (!standing.ok) return '';
  const extras = { evaluation: {}, presence: [seats.leader], screens: [], code: null, wall, day: ALONE };
  const view = project(room.state, standing.audience, extras);
  return JSON.stringify([view, room.mine(seat)]);
};

const SEATS = [
  people.mother,
  people.father,
  people.representative,
  people.child,
  people.grandmother,
  people.interpreter,
  people.teacher,
  people.nurse,
  'projector',
] as const satisfies readonly SeatId[];

const placesWhere = (seat: SeatId, secret: string): string[] => {
  const room = begin();
  const places: string[] = [];
  for (let steps = 0; room.context.stage !== 'ended' && steps < 60; steps += 1) {
    if (bytesFor(room, seat).includes(secret)) places.push(room.turn ?? room.context.stage);
    room.step();
  }
  return places;
};

describe('what is planted for one seat', () => {
  test.each(SEATS)(
    '[VW10] what an absent child wants said reaches %s when it is read, and not before',
    (seat) => {
      const hears = seat !== 'projector' && seat !== people.interpreter;
      expect(placesWhere(seat, ABSENT)[0]).toBe(hears ? 'readVoice/leader' : undefined);
    },
  );

  test.each(SEATS)('[VW10] what was written down for a child that then came is never shown to %s', (seat) => {
    expect(placesWhere(seat, UNREAD)).toEqual([]);
  });

  test('[VW10] and only the leader writes it: who cannot read it is not asked to', () => {
    const room = begin();
    const writes = (seat: PersonId) => room.mine(seat).writable.some((key) => key.startsWith('voice/'));
    expect(room.view('leader').people?.duties.referent).toBe(people.teacher);
    expect([writes(seats.leader), writes(people.teacher)]).toEqual([true, false]);
  });

  test('[VW10] the leader has both from the beginning', () => {
    expect([placesWhere(seats.leader, ABSENT)[0], placesWhere(seats.leader, UNREAD)[0]]).toEqual([
      'preparing',
      'preparing',
    ]);
  });

  test('[VW9] [DI2] who is outside gets the wall alone, also on coming back, and all of it when in again', () => {
    const room = begin().until('describe/child');
    const key = noteKey('challenge', people.mother);
    room.ok(seats.leader, 'note.write', { key, text: CASE, baseRev: 0 });
    expect(bytesFor(room, people.child)).toContain(CASE);
    room.ok(people.child, 'child.out', { person: people.child, companion: null, handTo: null });
    const outside = JSON.parse(bytesFor(room, people.child));
    expect(Object.keys(outside[0])).toEqual(['wall']);
    expect(outside[1]).toMatchObject({ audience: 'outside', actions: {}, writable: [], speaking: false });
    for (let steps = 0; steps < 6; steps += 1) {
      room.step();
      expect(bytesFor(room, people.child)).not.toMatch(/#|presence/);
    }
    room.ok(seats.nurse, 'arrival.set', { person: people.child, arrival: 'here' });
    expect(bytesFor(room, people.child)).toContain(CASE);
  });

  test('[VW9] [CO8] who is thrown out, and whose consent is withdrawn in mid-meeting, gets nothing from then on', () => {
    const room = begin().until('ask/ppt');
    room.ok(seats.leader, 'person.remove', { person: people.father });
    const scope = { kind: 'service', service: 'ppt' } as const;
    room.ok(seats.leader, 'consent.withdraw', { scope: scope as never });
    expect([bytesFor(room, people.father), bytesFor(room, people.ppt)]).toEqual(['', '']);
  });

  test('[VW9] on no seat of the family does a view tell who is connected', () => {
    const room = begin();
    expect(room.now).toBe(NINE);
    for (const seat of [
      people.mother,
      people.representative,
      people.child,
      people.grandmother,
      people.interpreter,
    ])
      expect(bytesFor(room, seat)).not.toContain('"presence"');
  });
});
