import { describe, expect, test } from 'vitest';
import type { Stage } from '../../shared/phases.ts';
import { LEFT, Room, seats } from '../support/room.ts';
import { consentTo, people, personAs, service } from './casting.ts';

const walk = (room: Room): string[] => {
  const seen: string[] = [];
  for (let steps = 0; steps < 80 && room.context.stage !== 'ended'; steps += 1) {
    room.step();
    seen.push(`${room.context.stage} ${room.turn ?? ''}`.trim());
  }
  return seen;
};

describe('the order of the meeting (seed 002)', () => {
  test('[TU1] family first, then teacher, then service by service, through all eight phases', () => {
    expect(walk(Room.prepared())).toEqual([
      'welcome lead/leader',
      'description describe/guardians',
      'description describe/teacher',
      'clarifying ask/helsestasjon',
      'clarifying answer/helsestasjon',
      'clarifying ask/ppt',
      'clarifying answer/ppt',
      'clarifying ask/familieteam',
      'clarifying answer/familieteam',
      'statusQuo reflect/guardians',
      'statusQuo reflect/teacher',
      'offers offer/helsestasjon',
      'offers offer/ppt',
      'offers offer/familieteam',
      'decision respond/guardians',
      'decision respond/teacher',
      'decision document/leader',
      'decision readAloud/leader',
      'closing lead/leader',
      'evaluation evaluate/staff',
      'ended',
    ]);
  });

  test('[TU1] a child that takes part speaks after the guardians, and a meeting without services still goes on', () => {
    const room = Room.empty();
    const person = (id: string, role: 'guardian' | 'child') =>
      room.ok(seats.leader, 'person.put', {
        person: { id: id as typeof seats.mother, name: id, roles: [role], service: null, attends: true },
      });
    person('mor', 'guardian');
    person('lise', 'child');
    const details = Room.prepared().context.details;
    if (!details) throw new Error('the practice meeting has details');
    room.ok(seats.leader, 'plan.details', details);
    const seen = walk(room);
    expect(seen.slice(1, 5)).toEqual([
      'description describe/guardians',
      'description describe/child',
      'clarifying lead/leader',
      'statusQuo reflect/guardians',
    ]);
    expect(seen.at(-1)).toBe('ended');
  });

  test('[TU3] one next per service is enough: the answers can be part of the same turn', () => {
    const room = Room.started().until('ask/helsestasjon');
    room.ok(seats.leader, 'agenda.next', { despite: false, skipAnswer: true });
    expect(room.turn).toBe('ask/ppt');
    room.ok(seats.leader, 'agenda.next', { despite: false, skipAnswer: true });
    room.ok(seats.leader, 'agenda.next', { despite: false, skipAnswer: true });
    expect(room.context.stage).toBe('statusQuo');
  });

  test('[TU3] a double click skips nobody: the second says that the turn is over', () => {
    const room = Room.started().until('ask/helsestasjon');
    const expectation = { phase: 'clarifying', turn: room.context.turnNo } as const;
    const click = () =>
      room.code(seats.leader, 'agenda.next', { despite: false, skipAnswer: false }, { expect: expectation });
    expect([click(), click()]).toEqual(['accepted', 'turnIsOver']);
    expect(room.turn).toBe('answer/helsestasjon');
  });

  test('[TU4] a service that passes loses its own turns and nobody else loses theirs', () => {
    const room = Room.started().until('ask/helsestasjon');
    room.ok(seats.ppt, 'turn.pass', { turn: 'ask/ppt' });
    expect(room.turn).toBe('ask/helsestasjon');
    room.next();
    room.next();
    expect(room.turn).toBe('ask/familieteam');
    room.ok(seats.leader, 'turn.pass', { turn: 'ask/familieteam' });
    expect(room.context.stage).toBe('statusQuo');
  });

  test('[TU4] a service passes for itself only, and only what is still to come', () => {
    const room = Room.started().until('answer/helsestasjon');
    expect(room.code(seats.ppt, 'turn.pass', { turn: 'ask/familieteam' })).toBe('notAllowed');
    expect(room.code(seats.leader, 'turn.pass', { turn: 'ask/helsestasjon' })).toBe('turnIsOver');
  });

  test('[TU5] the order of those who have not begun can change, and holds for the offers too', () => {
    const room = Room.started().until('ask/helsestasjon');
    const order = ['familieteam', 'ppt'] as (typeof room.context.serviceOrder)[number][];
    room.ok(seats.leader, 'turn.reorder', { services: order });
    room.until('offer/helsestasjon');
    expect(room.context.turns.map((turn) => turn.service)).toEqual(['helsestasjon', 'familieteam', 'ppt']);
    room.next();
    expect(room.code(seats.leader, 'turn.reorder', { services: order })).toBe('notNow');
  });

  test('[TU5] who has passed keeps the own place in the rounds after, whatever the others change', () => {
    const room = Room.started();
    const nav = personAs(people.stranger, ['service'], 'nav');
    room.ok(seats.leader, 'person.put', { person: nav });
    const scope = { kind: 'service', service: service('nav') } as const;
    room.ok(seats.leader, 'consent.record', consentTo(scope, [people.mother, people.father]));
    room.until('ask/helsestasjon');
    room.ok(seats.leader, 'turn.pass', { turn: 'ask/ppt' });
    room.ok(seats.leader, 'turn.reorder', { services: [service('nav'), service('familieteam')] });
    expect(room.view('staff').turn?.upcoming.map(({ key }) => key)).toEqual([
      'answer/helsestasjon',
      'ask/nav',
      'answer/nav',
      'ask/familieteam',
      'answer/familieteam',
    ]);
    room.until('offer/helsestasjon');
    expect(room.context.turns.map((turn) => turn.service)).toEqual([
      'helsestasjon',
      'ppt',
      'nav',
      'familieteam',
    ]);
  });

  test('[TU6] a speaker ends the own turn, never the phase and never the turn of another', () => {
    const room = Room.started().until('describe/guardians');
    const payload = { despite: false, skipAnswer: false };
    expect(room.code(seats.teacher, 'agenda.next', payload)).toBe('notAllowed');
    expect(room.code(seats.mother, 'agenda.next', payload)).toBe('accepted');
    expect(room.code(seats.teacher, 'agenda.next', payload)).toBe('lastTurnOfPhase');
  });

  test('[TU7] the viddevakt and the leader can end a phase at once, and nobody else can', () => {
    const room = Room.started().until('ask/ppt');
    for (const seat of [seats.ppt, seats.teacher, seats.mother])
      expect(room.code(seat, 'agenda.endPhase', { despite: false })).toBe('notAllowed');
    room.ok(seats.nurse, 'agenda.endPhase', { despite: false });
    expect(room.context.stage).toBe('statusQuo');
  });
});

describe('what the meeting wants before a step', () => {
  test('[CM4] what is missing is said; what is soft is passed with one more tap', () => {
    const room = Room.started();
    const first = room.give(seats.leader, 'agenda.next', { despite: false, skipAnswer: false });
    expect(first).toMatchObject({
      kind: 'rejected',
      rejection: { code: 'missing', missing: [{ code: 'points', of: null }] },
    });
    expect(room.code(seats.leader, 'agenda.next', { despite: true, skipAnswer: false })).toBe('accepted');
  });

  test('[CM4] points can be confirmed one by one or together', () => {
    const room = Room.started();
    room.ok(seats.leader, 'points.set', { points: ['welcomed'], confirmed: true });
    room.ok(seats.leader, 'points.set', {
      points: ['introduced', 'consentTold', 'referentSettled', 'structureExplained', 'viddevaktAppointed'],
      confirmed: true,
    });
    expect(room.code(seats.leader, 'agenda.next', { despite: false, skipAnswer: false })).toBe('accepted');
  });

  test.each<Stage>(['welcome', 'offers'])(
    '[CM1] nobody leaves %s for the evaluation before the family has gone',
    (stage) => {
      const room = Room.started();
      while (room.context.stage !== stage) room.step();
      expect(room.code(seats.leader, 'family.left', LEFT)).toBe('notNow');
      expect(room.code(seats.leader, 'meeting.end', {})).toBe('notNow');
    },
  );
});
