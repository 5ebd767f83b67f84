import { describe, expect, test } from 'vitest';
import { hasConsent } from '../../server/meeting/consent.ts';
import { standingOf } from '../../server/meeting/seats.ts';
import type { Role } from '../../shared/people.ts';
import type { WallTime } from '../../shared/time.ts';
import { type Room, seats } from '../support/room.ts';
import { fullMeeting, people, personAs, service } from './casting.ts';

const aunt = (...roles: Role[]) => personAs(people.stranger, roles);
const atDoor = (room: Room, role: Role = 'supportPerson'): Room => {
  room.ok(seats.leader, 'person.put', { person: aunt(role), atDoor: true });
  return room;
};
const begun = (): Room => {
  const room = fullMeeting();
  room.step();
  return room;
};
const seated = (room: Room): boolean => standingOf(room.context, people.stranger, room.now as WallTime).ok;
const yes = { person: people.stranger, by: people.mother, yes: true };

describe('somebody at the door who is not on the list', () => {
  test('[JO7] has no seat before a guardian says yes on the own screen', () => {
    const room = atDoor(begun());
    expect(seated(room)).toBe(false);
    expect(room.mine(people.mother).comers).toEqual([
      { person: { ...aunt('supportPerson'), attends: false }, refused: false, by: [people.mother] },
    ]);
    room.ok(people.mother, 'person.vouch', yes);
    expect([seated(room), room.mine(people.mother).comers]).toEqual([true, []]);
  });

  test('[JO7] comes in by what is recorded as said by which guardian, and it stands in the log as hers', () => {
    const room = atDoor(begun());
    const fact = room.ok(seats.leader, 'person.vouch', yes);
    expect([seated(room), fact.onBehalf]).toEqual([true, [people.mother]]);
    expect(room.context.comers[people.stranger]).toEqual({ says: 'yes', by: people.mother });
  });

  test('[JO7] is out with a no, which can still become a yes', () => {
    const room = atDoor(begun());
    room.ok(people.mother, 'person.vouch', { ...yes, yes: false });
    expect([seated(room), room.mine(people.mother).comers]).toEqual([false, []]);
    expect(room.mine(seats.leader).comers).toMatchObject([{ refused: true }]);
    room.ok(seats.leader, 'person.vouch', yes);
    expect(seated(room)).toBe(true);
  });

  test('[JO7] is let in by nobody who has no say, and by nobody in the name of another', () => {
    const room = atDoor(begun());
    const by = (person: typeof people.mother) => ({ ...yes, by: person });
    expect(room.code(people.teacher, 'person.vouch', yes)).toBe('notAllowed');
    expect(room.code(people.child, 'person.vouch', by(people.child))).toBe('notAllowed');
    expect(room.code(people.mother, 'person.vouch', by(people.father))).toBe('notAllowed');
    expect(room.code(seats.leader, 'person.vouch', by(people.teacher))).toBe('notGuardian');
    expect(room.code(seats.leader, 'person.vouch', by(people.stranger))).toBe('notGuardian');
    expect(seated(room)).toBe(false);
  });

  test('[JO7] [CO11] is not let in by one who has not the care, or may only be told a little, and nobody is offered their yes', () => {
    for (const standing of ['withoutCare', 'limited'] as const) {
      const room = begun();
      room.ok(seats.leader, 'person.about', {
        person: people.father,
        about: { standing, seat: true, protected: false },
      });
      room.ok(seats.leader, 'person.put', { person: personAs(people.father, ['guardian']) });
      atDoor(room);
      const by = [people.mother, people.representative];
      expect(room.mine(seats.leader).comers).toMatchObject([{ by }]);
      expect(room.mine(people.father).comers).toEqual([]);
      const his = { ...yes, by: people.father };
      expect(room.code(seats.leader, 'person.vouch', his)).toBe('notGuardian');
      expect(room.code(people.father, 'person.vouch', his)).not.toBeNull();
      expect(seated(room)).toBe(false);
    }
  });

  test('[JO7] gets no seat by being written on the list anew', () => {
    const room = atDoor(begun());
    room.ok(seats.leader, 'person.put', { person: { ...aunt('supportPerson'), name: 'Tante Åse' } });
    expect(seated(room)).toBe(false);
    expect(room.context.people.find(({ id }) => id === people.stranger)).toMatchObject({
      name: 'Tante Åse',
      attends: false,
    });
  });

  test('[JO7] needs the yes whatever a screen says of how they came, and whatever they were put on the list as', () => {
    const put = (room: Room, person: ReturnType<typeof aunt>): Room => {
      room.ok(seats.leader, 'person.put', { person });
      return room;
    };
    const support = aunt('supportPerson');
    const ways = [
      put(begun(), support),
      put(put(begun(), { ...support, attends: false }), support),
      put(put(begun(), personAs(people.stranger, ['service'], 'sfo')), support),
      put(put(begun(), { ...aunt('guardian'), attends: false }), support),
      put(put(begun(), aunt('teacher')), aunt('teacher')),
    ];
    for (const room of ways) {
      expect(seated(room)).toBe(false);
      room.ok(people.mother, 'person.vouch', yes);
      expect(seated(room)).toBe(true);
    }
  });

  test('[JO7] nobody asks about who was on the list when people sat down, or about a guardian with a say who comes', () => {
    const listed = fullMeeting();
    listed.ok(seats.leader, 'person.put', { person: { ...aunt('supportPerson'), attends: false } });
    listed.step();
    listed.ok(seats.leader, 'person.put', { person: aunt('supportPerson') });
    const byTelephone = begun();
    for (const attends of [false, true])
      byTelephone.ok(seats.leader, 'person.put', { person: { ...aunt('guardian'), attends } });
    expect([listed, byTelephone].map((room) => [seated(room), room.context.comers])).toEqual([
      [true, {}],
      [true, {}],
    ]);
  });

  test('[JO7] doubles no minutes as an interpreter, and has no say as a guardian, before the yes', () => {
    const room = begun();
    room.ok(seats.leader, 'person.remove', { person: people.interpreter });
    const before = room.view('leader').agenda?.phases;
    atDoor(room, 'interpreter');
    expect(room.view('leader').agenda?.phases).toEqual(before);
    room.ok(seats.leader, 'person.remove', { person: people.stranger });
    atDoor(room, 'guardian');
    const scope = { kind: 'service', service: service('ppt') } as const;
    expect(hasConsent(room.context, scope, room.now as WallTime)).toBe(true);
    expect(room.mine(people.stranger).actions).toEqual({});
  });

  test('[JO7] is on no list of the family, the child or the wall meanwhile', () => {
    const room = atDoor(begun());
    for (const audience of ['guardian', 'child', 'interpreter', 'projector', 'outside'] as const)
      expect(JSON.stringify(room.view(audience))).not.toContain(people.stranger);
    for (const audience of ['leader', 'staff'] as const)
      expect(JSON.stringify(room.view(audience))).toContain(people.stranger);
    for (const seat of [people.child, people.grandmother, people.teacher])
      expect(room.mine(seat).comers).toEqual([]);
  });

  test('[JO7] is not asked about twice where the seat needs a consent anyway', () => {
    const room = begun();
    const stranger = personAs(people.stranger, ['representative']);
    room.ok(seats.leader, 'person.put', { person: stranger, atDoor: true });
    expect([seated(room), room.context.comers]).toEqual([false, {}]);
  });
});
