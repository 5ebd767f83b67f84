import { describe, expect, test } from 'vitest';
import { decidedMeasures } from '../../server/meeting/acceptance.ts';
import { decidersOf } from '../../server/meeting/deciders.ts';
import { farewellOf } from '../../server/meeting/farewell.ts';
import { type Standing, USUAL_ABOUT } from '../../shared/consent.ts';
import { MeasureId, type PersonId } from '../../shared/ids.ts';
import type { Role } from '../../shared/people.ts';
import { LEFT, Room, seats } from '../support/room.ts';
import { consentTo, day, details, moment, people, personAs } from './casting.ts';
import { checkSeat } from './offered.ts';

const M = MeasureId.parse('m');
const MEASURE = {
  id: M,
  proposal: null,
  measure: 'Ein fast plass',
  responsible: { kind: 'unit' },
  responsibleName: '',
  start: '',
  evaluateOn: null,
} as const;
const STAND_IN = { kind: 'representation', person: people.representative } as const;

/** The teacher, and of the family those who are named: no service, so that consent is nobody's question here. */
const roomWith = (family: Partial<Record<'mother' | 'father' | 'child', Role>>): Room => {
  const room = Room.empty();
  room.ok(seats.leader, 'plan.details', details({ youthAge: 15 }));
  room.ok(seats.leader, 'person.put', { person: personAs(people.teacher, ['teacher']) });
  for (const [who, role] of Object.entries(family))
    room.ok(seats.leader, 'person.put', { person: personAs(people[who as keyof typeof family], [role]) });
  return room;
};
const parents = () => roomWith({ mother: 'guardian', father: 'guardian' });
const withChild = (born: string | null, family: Parameters<typeof roomWith>[0] = { mother: 'guardian' }) => {
  const room = roomWith({ ...family, child: 'child' });
  if (born !== null) room.ok(seats.leader, 'child.about', { about: { bornOn: day(born), protected: false } });
  return room;
};
const is = (room: Room, person: PersonId, standing: Standing) =>
  room.ok(seats.leader, 'person.about', { person, about: { ...USUAL_ABOUT, standing, seat: true } });
const mark = (room: Room, person: PersonId, arrival: 'absent' | 'here') =>
  room.ok(seats.leader, 'arrival.set', { person, arrival });
const represent = (room: Room, givenBy: PersonId): void => {
  room.ok(seats.leader, 'person.put', { person: personAs(people.representative, ['representative']) });
  room.ok(seats.leader, 'consent.record', consentTo(STAND_IN, [givenBy]));
};
const choosing = (room: Room): Room => {
  room.until('respond/guardians');
  room.ok(seats.leader, 'measure.put', { measure: MEASURE, baseRev: 0 });
  return room;
};
const says = (room: Room, who: PersonId, accepts: boolean, by: PersonId = who) =>
  room.code(by, 'measure.stance', { id: M, guardian: who, accepts });
const who = (room: Room) => decidersOf(room.context).map(({ id }) => id);
const missing = (room: Room) => room.view('leader').missing?.map(({ code }) => code) ?? [];
const asked = (room: Room, audience: 'guardian' | 'child' = 'guardian') =>
  room.view(audience).decision?.measures[0]?.stances.map(({ guardian }) => guardian);
const start = (room: Room) => room.code(seats.leader, 'meeting.start', { despite: true });

// 2 March 2027: a birth date of that day in 2009 is eighteen, of 2012 fifteen.
const ADULT = '2009-03-02';
const YOUTH = '2009-03-03';
const CHILD = '2012-03-03';

describe('who decides', () => {
  test.each<[Standing, boolean]>([
    ['responsible', true],
    ['carer', true],
    ['unreachable', true],
    ['withoutCare', false],
    ['limited', false],
  ])('[DE23] a guardian who is %s: %s', (standing, yes) => {
    const room = parents();
    is(room, people.father, standing);
    room.step();
    choosing(room);
    expect(who(room)).toEqual(yes ? [people.mother, people.father] : [people.mother]);
    expect(asked(room)).toEqual(who(room));
    expect(says(room, people.father, false)).toBe(yes ? 'accepted' : 'notAllowed');
    expect(says(room, people.father, false, seats.leader)).toBe(yes ? 'accepted' : 'notAllowed');
    expect(room.mine(people.father).actions['measure.put']).toBe(yes ? null : undefined);
    room.until('lead/leader');
    expect(room.context.confirmedBy).toEqual(who(room));
    expect(decidedMeasures(room.context)).toHaveLength(yes ? 0 : 1);
  });

  test('[DE23] a parent without the care keeps the word, the own words and what it would try itself', () => {
    const room = parents();
    is(room, people.father, 'withoutCare');
    room.step();
    room.until('reflect/guardians');
    expect(room.mine(people.father)).toMatchObject({ speaking: true, audience: 'guardian' });
    const { actions } = room.mine(people.father);
    expect([actions['note.write'], actions['proposal.put'], actions['child.out']]).toEqual([
      null,
      null,
      'notChild',
    ]);
    room.until('respond/guardians');
    expect(room.view('leader').turn?.current?.people).toEqual([people.mother, people.father]);
  });

  test('[DE23] what such a one had answered falls away in the step that says how it is', () => {
    const room = parents();
    room.step();
    choosing(room);
    expect(says(room, people.father, false)).toBe('accepted');
    expect(decidedMeasures(room.context)).toEqual([]);
    is(room, people.father, 'withoutCare');
    expect(decidedMeasures(room.context)).toHaveLength(1);
  });

  test.each([
    ['a child', CHILD, false],
    ['a youth, from the age that the unit has set', '2012-03-02', true],
    ['one day before eighteen', YOUTH, true],
  ])('[DE23] [CO12] beside the guardians: %s', (_, born, along) => {
    const room = withChild(born);
    room.step();
    choosing(room);
    expect(who(room)).toEqual(along ? [people.mother, people.child] : [people.mother]);
    expect(room.mine(people.child).actions['measure.stance']).toBe(along ? null : undefined);
    expect(says(room, people.child, false)).toBe(along ? 'accepted' : 'notAllowed');
    expect(decidedMeasures(room.context)).toHaveLength(along ? 0 : 1);
  });

  test('[DE23] a youth of unknown age decides along when its consent was asked, and else not', () => {
    const room = withChild(null);
    expect(who(room)).toEqual([people.mother]);
    room.ok(seats.leader, 'consent.record', consentTo({ kind: 'stafettlogg' }, [people.child]));
    expect(who(room)).toEqual([people.mother, people.child]);
  });

  test('[DE23] [CO12] from eighteen on the youth alone: the guardians are in the room, speak, and decide nothing', () => {
    const room = withChild(ADULT, { mother: 'guardian', father: 'guardian' });
    expect(start(room)).toBe('accepted');
    choosing(room);
    expect(who(room)).toEqual([people.child]);
    expect(room.view('leader').turn?.current?.people).toEqual([people.mother, people.father]);
    expect(says(room, people.mother, false)).toBe('notAllowed');
    expect(room.mine(people.mother).actions['decision.none']).toBeUndefined();
    expect(room.mine(people.child).actions['decision.none']).toBeNull();
    expect(asked(room, 'child')).toEqual([people.child]);
    room.until('lead/leader');
    expect(room.context.confirmedBy).toEqual([people.child]);
    expect(farewellOf(room.context).measures).toHaveLength(1);
  });

  test('[DE23] who stands in for a youth of age does so by the youth’s own yes, and by no guardian’s', () => {
    const room = withChild(ADULT);
    represent(room, people.mother);
    expect(who(room)).toEqual([people.child]);
    room.ok(seats.leader, 'consent.record', consentTo(STAND_IN, [people.child]));
    expect(who(room)).toEqual([people.child, people.representative]);
    mark(room, people.child, 'absent');
    expect(start(room)).toBe('accepted');
  });

  test('[DE23] a youth of age says what it would try itself, and the writers write it down for it', () => {
    const room = withChild(ADULT, {});
    room.step();
    room.until('reflect/child');
    const own = { kind: 'home', person: people.child } as const;
    expect(room.mine(people.child).proposeFor).toContainEqual(own);
    expect(room.mine(people.teacher).proposeFor).toContainEqual(own);
  });
});

describe('on which day', () => {
  const EVENING = moment('2027-03-02T21:30:00Z');

  test('[DE23] [CO12] it is the day of the sitting in Norway: nobody’s say comes or goes while they sit', () => {
    const room = withChild('2009-03-03');
    room.now = EVENING;
    expect(start(room)).toBe('accepted');
    choosing(room);
    room.now = moment('2027-03-02T23:05:00Z');
    expect(who(room)).toEqual([people.mother, people.child]);
    room.ok(seats.leader, 'arrival.set', { person: people.mother, arrival: 'video' });
    expect(who(room)).toEqual([people.mother, people.child]);
  });

  test('[DE23] [AR6] going on another day asks anew, and what was said by who decides no more is gone', () => {
    const room = withChild('2009-03-03');
    room.step();
    choosing(room);
    expect(says(room, people.mother, false)).toBe('accepted');
    room.ok(seats.leader, 'meeting.suspend', { resumeAt: moment('2027-03-09T08:00:00Z') });
    room.now = moment('2027-03-09T08:00:00Z');
    room.step();
    expect(who(room)).toEqual([people.child]);
    expect(decidedMeasures(room.context)).toHaveLength(1);
  });

  test.each([
    ['a second before midnight', '2027-03-02T22:59:59Z', 'accepted'],
    ['at midnight', '2027-03-02T23:00:00Z', 'missing'],
  ])('[AR3] [CO12] guardians alone, %s of the day that the youth is eighteen: %s', (_, at, code) => {
    const room = withChild('2009-03-03');
    mark(room, people.child, 'absent');
    room.now = moment(at);
    expect(start(room)).toBe(code);
    expect(missing(room).includes('youth')).toBe(code === 'missing');
  });
});

describe('who has to be there', () => {
  test('[AR3] a parent without the care does not open the meeting alone', () => {
    const room = parents();
    is(room, people.father, 'withoutCare');
    mark(room, people.mother, 'absent');
    expect([start(room), missing(room)]).toEqual(['missing', expect.arrayContaining(['guardian'])]);
    mark(room, people.mother, 'here');
    expect(start(room)).toBe('accepted');
  });

  test('[AR3] a youth under eighteen does not either', () => {
    const room = withChild(YOUTH);
    mark(room, people.mother, 'absent');
    expect([start(room), missing(room)]).toEqual(['missing', expect.arrayContaining(['guardian'])]);
  });

  test('[AR3] a youth of age needs nobody else, and nobody else is enough', () => {
    const alone = withChild(ADULT, {});
    expect(missing(alone)).not.toContain('guardian');
    expect(start(alone)).toBe('accepted');
    const guardians = withChild(ADULT);
    mark(guardians, people.child, 'absent');
    expect(missing(guardians)).toContain('youth');
    expect(missing(guardians)).not.toContain('guardian');
    expect(start(guardians)).toBe('missing');
  });

  test('[AR3] [AR6] the same where it goes on another day', () => {
    const room = withChild(ADULT);
    room.step();
    room.until('describe/guardians');
    room.ok(seats.leader, 'meeting.suspend', { resumeAt: null });
    mark(room, people.child, 'absent');
    expect(room.code(seats.leader, 'meeting.resume', { despite: true })).toBe('missing');
  });
});

describe('when those who decide are not here any more', () => {
  test('[DE12] a youth who is left alone decides nothing before eighteen: it waits, and nobody is stuck', () => {
    const room = withChild(YOUTH);
    room.step();
    choosing(room).until('readAloud/leader');
    mark(room, people.mother, 'absent');
    expect(room.view('child').decision?.waits).toBe(true);
    expect(missing(room)).toContain('acceptance');
    expect(room.code(seats.leader, 'decision.confirm', { despite: true })).toBe('missing');
    expect(room.mine(people.child).actions['decision.none']).toBe('notAllowed');
    expect(says(room, people.child, true)).toBe('accepted');
    room.ok(seats.leader, 'agenda.endPhase', { despite: true });
    expect(decidedMeasures(room.context)).toEqual([]);
  });

  test('[DE12] the youth of age who goes out: what is missing is the youth, whoever else is here', () => {
    const room = withChild(ADULT);
    room.step();
    choosing(room).until('document/leader');
    mark(room, people.child, 'absent');
    expect(missing(room)).toContain('youthDecides');
    room.until('readAloud/leader');
    expect(missing(room)).toContain('youthAcceptance');
    expect(room.code(seats.leader, 'decision.confirm', { despite: true })).toBe('missing');
    expect(room.view('guardian').decision).toMatchObject({ waits: true });
    mark(room, people.child, 'here');
    expect(room.view('guardian').decision).toMatchObject({ waits: false });
    expect(room.code(seats.leader, 'decision.confirm', { despite: true })).toBe('accepted');
  });

  test('[DE12] a decision waits only while it is made', () => {
    const room = parents();
    for (const each of [people.mother, people.father]) mark(room, each, 'absent');
    expect(room.view('staff').decision?.waits).toBe(false);
    expect(room.view('staff').deciders).toEqual({ here: [], adult: false, waits: true });
  });

  test('[CO19] a representation that is taken back after the meeting takes nothing from what was decided', () => {
    const room = roomWith({ mother: 'guardian' });
    represent(room, people.mother);
    mark(room, people.mother, 'absent');
    room.step();
    choosing(room).until('document/leader');
    room.ok(seats.leader, 'agenda.endPhase', { despite: true });
    room.ok(seats.leader, 'family.left', LEFT);
    expect(decidedMeasures(room.context)).toHaveLength(1);
    room.ok(seats.leader, 'consent.withdraw', { scope: STAND_IN });
    expect(decidedMeasures(room.context)).toHaveLength(1);
  });

  test('[CO19] nor does a no of one who stood in turn into a yes', () => {
    const room = roomWith({ mother: 'guardian' });
    represent(room, people.mother);
    room.step();
    choosing(room);
    expect(says(room, people.representative, false)).toBe('accepted');
    room.until('lead/leader');
    room.ok(seats.leader, 'family.left', LEFT);
    room.ok(seats.leader, 'consent.withdraw', { scope: STAND_IN });
    expect(decidedMeasures(room.context)).toEqual([]);
  });
});

describe('whose yes lets somebody in', () => {
  const atDoor = (room: Room) => {
    room.ok(seats.leader, 'person.put', {
      person: personAs(people.grandmother, ['supportPerson']),
      atDoor: true,
    });
    return room;
  };
  const vouch = (room: Room, by: PersonId, seat: PersonId = seats.leader) =>
    room.code(seat, 'person.vouch', { person: people.grandmother, by, yes: true });

  test('[JO7] [DE23] not one’s who has no say, and the guardian’s who has one', () => {
    const room = parents();
    is(room, people.father, 'withoutCare');
    atDoor(room);
    expect(room.mine(seats.leader).comers[0]?.by).toEqual([people.mother]);
    expect(room.mine(people.father).comers).toEqual([]);
    expect([vouch(room, people.father), vouch(room, people.mother)]).toEqual(['notGuardian', 'accepted']);
  });

  test('[JO7] [DE23] the youth’s own from eighteen on, on the own screen or recorded', () => {
    const room = atDoor(withChild(ADULT));
    room.step();
    expect(room.mine(people.mother).comers).toEqual([]);
    expect(room.mine(seats.leader).comers[0]?.by).toEqual([people.child]);
    expect(vouch(room, people.mother)).toBe('notGuardian');
    expect(room.mine(people.child).actions['person.vouch']).toBeNull();
    expect(vouch(room, people.child, people.child)).toBe('accepted');
  });
});

describe('what is offered to those who decide, and to those who do not', () => {
  const casts: [string, () => Room][] = [
    ['the youth is of age', () => withChild(ADULT)],
    ['the youth decides along', () => withChild(YOUTH)],
    [
      'a parent is without the care',
      () => {
        const room = parents();
        is(room, people.father, 'withoutCare');
        return room;
      },
    ],
  ];
  test.each(casts)('[CM7] [DE23] is what is accepted, where %s', (_, begin) => {
    const room = begin();
    for (const turn of ['reflect/guardians', 'respond/guardians', 'readAloud/leader']) {
      room.until(turn);
      if (turn.startsWith('respond')) room.ok(seats.leader, 'measure.put', { measure: MEASURE, baseRev: 0 });
      for (const { id } of room.context.people)
        expect(checkSeat(room.state, id, room.now).faults).toEqual([]);
    }
  });
});

describe('who is shown who decides', () => {
  test('[VW20] a youth sees the own answer, and no parent’s', () => {
    const room = withChild(YOUTH, { mother: 'guardian', father: 'guardian' });
    room.step();
    choosing(room);
    expect(says(room, people.father, false)).toBe('accepted');
    expect(asked(room, 'child')).toEqual([people.child]);
    expect(asked(room)).toEqual([people.mother, people.father, people.child]);
  });

  test('[CO17] before the meeting no guardian is told whether the other is here to decide', () => {
    const room = parents();
    expect(room.view('leader').deciders).toEqual({
      here: [people.mother, people.father],
      adult: false,
      waits: false,
    });
    for (const audience of ['guardian', 'child', 'interpreter', 'projector'] as const)
      expect(room.view(audience).deciders).toBeUndefined();
    const before = room.view('guardian');
    mark(room, people.father, 'absent');
    expect(room.view('guardian')).toEqual(before);
  });
});
