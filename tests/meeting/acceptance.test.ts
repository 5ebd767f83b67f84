import { describe, expect, test } from 'vitest';
import { decidedMeasures } from '../../server/meeting/acceptance.ts';
import { farewellOf } from '../../server/meeting/farewell.ts';
import { MeasureId, type PersonId } from '../../shared/ids.ts';
import type { Responsible } from '../../shared/measures.ts';
import type { Mark } from '../../shared/people.ts';
import { Room, seats } from '../support/room.ts';
import { consentTo, people, personAs, service } from './casting.ts';

const M = MeasureId.parse('m');
const PPT: Responsible = { kind: 'service', service: service('ppt') };

const choose = (room: Room, responsible: Responsible = PPT, measure = 'Observasjon', baseRev = 0) =>
  room.ok(seats.leader, 'measure.put', {
    measure: {
      id: M,
      proposal: null,
      measure,
      responsible,
      responsibleName: '',
      start: '',
      evaluateOn: null,
    },
    baseRev,
  });
const baton = (room: Room, person: PersonId | null = null) =>
  room.ok(seats.leader, 'decision.stafettholder', {
    stafettholder: { holder: { kind: 'service', service: service('ppt') }, person },
  });
const chosen = (turn = 'respond/guardians'): Room => {
  const room = Room.started().until('respond/guardians');
  choose(room);
  baton(room, seats.ppt);
  return room.until(turn);
};
const mark = (room: Room, person: PersonId, arrival: Mark) =>
  room.ok(seats.leader, 'arrival.set', { person, arrival });
const bothAreGone = (room: Room): Room => {
  mark(room, seats.mother, 'absent');
  mark(room, seats.father, 'absent');
  return room;
};
const missing = (room: Room, type: 'agenda.next' | 'decision.confirm' | 'agenda.endPhase') => {
  const payload = type === 'agenda.next' ? { despite: false, skipAnswer: false } : { despite: false };
  const decision = room.give(seats.leader, type, payload as never);
  return decision.kind === 'rejected' ? decision.rejection.missing?.map(({ code }) => code) : decision.kind;
};
const said = (room: Room) =>
  room.view('guardian').decision?.measures[0]?.stances.map((stance) => [stance.accepts, stance.said]);

describe('a yes to what is chosen', () => {
  test('[DE12] is asked of all who decide when it is read aloud, and recorded for each in that one step', () => {
    const room = chosen('readAloud/leader');
    expect(said(room)).toEqual([
      [true, false],
      [true, false],
    ]);
    const fact = room.ok(seats.leader, 'decision.confirm', { despite: true });
    expect(fact.onBehalf).toEqual([seats.mother, seats.father]);
    expect(room.context).toMatchObject({
      confirmedBy: [seats.mother, seats.father],
      accepted: { [M]: [seats.mother, seats.father] },
    });
    expect(said(room)).toEqual([
      [true, true],
      [true, true],
    ]);
  });

  test('[DE12] is said before that by who wants to, and does not hold for something else', () => {
    const room = chosen();
    room.ok(seats.mother, 'measure.stance', { id: M, guardian: seats.mother, accepts: true });
    expect(said(room)).toEqual([
      [true, true],
      [true, false],
    ]);
    choose(room, PPT, 'Noko heilt anna', 1);
    expect(said(room)).toEqual([
      [true, false],
      [true, false],
    ]);
  });

  test('[DE12] a no stays a no: what was read aloud was not accepted by that one, and is not decided', () => {
    const room = chosen();
    room.ok(seats.father, 'measure.stance', { id: M, guardian: seats.father, accepts: false });
    room.until('lead/leader');
    expect(room.context.stage).toBe('closing');
    expect(said(room)).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(farewellOf(room.context).measures).toEqual([]);
  });
});

describe('when nobody is here who may decide', () => {
  test('[DE12] nothing is confirmed, whatever the leader passes; nobody is stuck either', () => {
    const room = bothAreGone(chosen('readAloud/leader'));
    expect(room.mine(seats.leader).actions['decision.confirm']).toBe('missing');
    expect(room.view('leader').missing).toContainEqual({ code: 'acceptance', of: null });
    expect(room.code(seats.leader, 'decision.confirm', { despite: true })).toBe('missing');
    const { actions } = room.mine(seats.leader);
    for (const way of ['clock.pause', 'meeting.suspend', 'person.put', 'consent.record'] as const)
      expect(actions[way]).toBeNull();
    mark(room, seats.father, 'video');
    expect(room.code(seats.leader, 'decision.confirm', { despite: true })).toBe('accepted');
    expect(room.context.confirmedBy).toEqual([seats.father]);
  });

  test('[DE12] [CO2] who stands in decides from when the consent to it is recorded, by phone too', () => {
    const room = bothAreGone(chosen('readAloud/leader'));
    const scope = { kind: 'representation' as const, person: people.representative };
    room.ok(seats.leader, 'person.put', { person: personAs(people.representative, ['representative']) });
    expect(room.code(seats.leader, 'decision.confirm', { despite: true })).toBe('missing');
    const oral = { ...consentTo(scope).consent, givenBy: [seats.mother], form: 'oral' as const };
    room.ok(seats.leader, 'consent.record', { consent: oral });
    room.ok(seats.leader, 'consent.withdraw', { scope });
    expect(room.code(seats.leader, 'decision.confirm', { despite: true })).toBe('missing');
    room.ok(seats.leader, 'consent.record', { consent: oral });
    room.ok(seats.leader, 'decision.confirm', { despite: true });
    expect(room.context.confirmedBy).toEqual([people.representative]);
  });

  test('[DE12] the leader is told before it is written down, and passes it knowingly', () => {
    const room = bothAreGone(chosen());
    expect(room.turn).toBe('respond/teacher');
    expect(missing(room, 'agenda.next')).toEqual(['nobodyDecides']);
    room.until('document/leader');
    expect(missing(room, 'agenda.next')).toEqual(['nobodyDecides']);
    expect(missing(room, 'agenda.endPhase')).toEqual(['nobodyDecides']);
  });

  test('[DE3] [DE12] what nobody who decides said yes to is not decided, when the phase is left without it', () => {
    const room = bothAreGone(chosen('document/leader'));
    room.ok(seats.leader, 'agenda.endPhase', { despite: true });
    expect([decidedMeasures(room.context), room.context.confirmedAt]).toEqual([[], null]);
    expect(farewellOf(room.context).measures).toEqual([]);
  });

  test('[DE3] [DE12] what somebody said yes to before going out is decided, and not confirmed', () => {
    const room = chosen();
    room.ok(seats.mother, 'measure.stance', { id: M, guardian: seats.mother, accepts: true });
    bothAreGone(room).until('document/leader');
    room.ok(seats.leader, 'agenda.endPhase', { despite: true });
    expect(decidedMeasures(room.context).map(({ id }) => id)).toEqual([M]);
    expect(room.context.confirmedAt).toBeNull();
  });
});

describe('when the service that was chosen is not there any more', () => {
  const open = { measures: [], stafettholder: null, confirmedAt: null, stage: 'decision' };

  test.each(['document/leader', 'readAloud/leader', 'lead/leader'])(
    '[CO8] taken off the list at %s, the decision is open again',
    (turn) => {
      const room = chosen(turn);
      room.ok(seats.leader, 'person.remove', { person: seats.ppt });
      expect(room.context).toMatchObject(open);
      expect(room.state.snapshot.value).toEqual({ agenda: { decision: 'deliberating' }, clock: 'running' });
      expect(room.turn).toBe('respond/guardians');
    },
  );

  test('[CO8] the same where its only person turns out to be of another service, and a pause lasts', () => {
    const room = chosen('readAloud/leader');
    room.ok(seats.leader, 'clock.pause', {});
    const person = personAs(seats.ppt, ['service'], 'nav');
    room.ok(seats.leader, 'person.put', { person });
    expect(room.context).toMatchObject({ ...open, pause: { kind: 'pause' } });
    expect(room.state.snapshot.value).toEqual({ agenda: { decision: 'deliberating' }, clock: 'paused' });
  });

  test('[CO8] where another of it stays on the list it stays chosen, and the baton’s person is named later', () => {
    const room = chosen('readAloud/leader');
    room.ok(seats.leader, 'person.put', { person: personAs(people.stranger, ['service'], 'ppt') });
    room.ok(seats.leader, 'person.remove', { person: seats.ppt });
    expect(room.turn).toBe('readAloud/leader');
    expect(room.context.stafettholder).toEqual({
      holder: { kind: 'service', service: 'ppt' },
      person: null,
    });
  });

  test.each<Mark>(['absent', 'later'])(
    '[CO8] who is only marked as %s leaves the offer standing, and the leader is told before it is confirmed',
    (arrival) => {
      const room = chosen('readAloud/leader');
      mark(room, seats.ppt, arrival);
      expect(room.turn).toBe('readAloud/leader');
      expect(room.context.measures).toHaveLength(1);
      const asked = room.give(seats.leader, 'decision.confirm', { despite: false });
      expect(asked).toMatchObject({ rejection: { missing: [{ code: 'serviceAway', of: 'ppt' }] } });
      expect(room.code(seats.leader, 'decision.confirm', { despite: true })).toBe('accepted');
    },
  );
});
