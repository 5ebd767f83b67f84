import { describe, expect, test } from 'vitest';
import { farewellOf } from '../../server/meeting/farewell.ts';
import { MeasureId, type PersonId, ProposalId } from '../../shared/ids.ts';
import type { Measure, Responsible } from '../../shared/measures.ts';
import { noteKey } from '../../shared/notes.ts';
import { Room, seats } from '../support/room.ts';
import { day, service } from './casting.ts';

const M = MeasureId.parse('m1');
const PPT: Responsible = { kind: 'service', service: service('ppt') };
const measure = (more: Partial<Measure> = {}): Measure => ({
  id: M,
  proposal: null,
  measure: 'Leseøkter to gonger i veka',
  responsible: PPT,
  responsibleName: '',
  start: '',
  evaluateOn: null,
  ...more,
});
const deciding = () => Room.started().until('respond/guardians');
const choose = (room: Room, seat: PersonId = seats.leader, more: Partial<Measure> = {}) =>
  room.code(seat, 'measure.put', { measure: measure(more), baseRev: 0 });
const offer = (room: Room, seat: PersonId, from: Responsible, id = 'p1') =>
  room.code(seat, 'proposal.put', {
    proposal: { id: ProposalId.parse(id), from, measure: 'Leseøkter', start: '', needs: '' },
    baseRev: 0,
  });
const accepts = (room: Room, by: PersonId, guardian: PersonId, yes: boolean) =>
  room.code(by, 'measure.stance', { id: M, guardian, accepts: yes });
const decided = (room: Room) => room.view('guardian').decision?.measures.map((each) => each.decided);

describe('what could be tried', () => {
  test('[DE1] a service offers in the offers round and not before, for itself only', () => {
    const room = Room.started().until('reflect/guardians');
    expect(offer(room, seats.ppt, PPT)).toBe('notAllowed');
    room.until('offer/helsestasjon');
    expect(offer(room, seats.ppt, PPT)).toBe('accepted');
    expect(offer(room, seats.ppt, { kind: 'service', service: service('familieteam') }, 'p2')).toBe(
      'notAllowed',
    );
  });

  test('[DE1] home and school say from status quo on what they can do themselves, each for itself', () => {
    const room = Room.started().until('reflect/guardians');
    expect(offer(room, seats.mother, { kind: 'home', person: seats.mother })).toBe('accepted');
    expect(offer(room, seats.mother, { kind: 'home', person: seats.father }, 'p2')).toBe('notAllowed');
    expect(offer(room, seats.teacher, { kind: 'unit' }, 'p3')).toBe('accepted');
    expect(offer(room, seats.nurse, { kind: 'unit' }, 'p4')).toBe('notAllowed');
  });

  test('[DE1] nobody writes a measure of the home in the name of somebody who does not decide there', () => {
    const room = Room.started().until('reflect/guardians');
    expect(offer(room, seats.leader, { kind: 'home', person: seats.ppt })).toBe('notAllowed');
    room.until('respond/guardians');
    expect(choose(room, seats.leader, { responsible: { kind: 'home', person: seats.ppt } })).toBe(
      'unknownPerson',
    );
  });

  test('[DE1] an offer is not taken over by putting another party in its place', () => {
    const room = Room.started().until('offer/helsestasjon');
    offer(room, seats.ppt, PPT);
    expect(offer(room, seats.nurse, { kind: 'service', service: service('helsestasjon') })).toBe(
      'notAllowed',
    );
    expect(room.code(seats.nurse, 'proposal.remove', { id: ProposalId.parse('p1') })).toBe('notAllowed');
  });
});

describe('what is chosen', () => {
  test('[DE6] an offer, an own measure, or something that nobody had written down', () => {
    const room = Room.started().until('offer/helsestasjon');
    offer(room, seats.ppt, PPT);
    room.until('respond/guardians');
    const proposal = ProposalId.parse('p1');
    expect([
      choose(room, seats.mother, { proposal }),
      choose(room, seats.leader, { id: MeasureId.parse('m2'), responsible: { kind: 'unit' } }),
      choose(room, seats.teacher, { id: MeasureId.parse('m3'), responsible: { kind: 'home', person: null } }),
    ]).toEqual(['accepted', 'accepted', 'accepted']);
    expect(decided(room)).toEqual([true, true, true]);
  });

  test('[DE6] not an offer or a service that is not there, and not by a service for itself', () => {
    const room = deciding();
    expect(choose(room, seats.leader, { proposal: ProposalId.parse('p9') })).toBe('unknownItem');
    expect(choose(room, seats.leader, { responsible: { kind: 'service', service: service('nav') } })).toBe(
      'unknownService',
    );
    expect(choose(room, seats.ppt)).toBe('notAllowed');
  });

  test('[DE3] where guardians differ, only what both accept is decided', () => {
    const room = deciding();
    choose(room);
    expect([decided(room), accepts(room, seats.father, seats.father, false), decided(room)]).toEqual([
      [true],
      'accepted',
      [false],
    ]);
    expect([accepts(room, seats.leader, seats.father, true), decided(room)]).toEqual(['accepted', [true]]);
  });

  test('[DE2] a guardian says the own yes or no, and nobody else’s', () => {
    const room = deciding();
    choose(room);
    expect(accepts(room, seats.mother, seats.father, false)).toBe('notAllowed');
    expect(accepts(room, seats.ppt, seats.father, false)).toBe('notAllowed');
    expect(accepts(room, seats.leader, seats.ppt, false)).toBe('notAllowed');
    expect(room.view('guardian').decision?.measures[0]?.stances).toEqual([
      { guardian: seats.mother, accepts: true, said: false },
      { guardian: seats.father, accepts: true, said: false },
    ]);
  });

  test('[DE7] no measure now is a decision, and choosing a measure takes it back', () => {
    const room = deciding();
    room.ok(seats.leader, 'decision.none', { none: true });
    room.ok(seats.leader, 'decision.stafettholder', {
      stafettholder: { holder: { kind: 'unit' }, person: null },
    });
    room.next();
    expect(room.code(seats.leader, 'agenda.next', { despite: false, skipAnswer: false })).toBe('accepted');
    expect(room.turn).toBe('document/leader');
    expect(farewellOf(room.context)).toMatchObject({ none: true, measures: [] });
    choose(room);
    expect(room.context.none).toBe(false);
  });

  test('[DE8] the baton goes to a service or the school; the person is of the staff, and may be named later', () => {
    const room = deciding();
    const give = (holder: Measure['responsible'], person: PersonId | null) =>
      holder.kind === 'home'
        ? 'never'
        : room.code(seats.leader, 'decision.stafettholder', { stafettholder: { holder, person } });
    expect([give(PPT, null), give(PPT, seats.ppt), give({ kind: 'unit' }, seats.mother)]).toEqual([
      'accepted',
      'accepted',
      'notStaff',
    ]);
    expect(give({ kind: 'service', service: service('nav') }, null)).toBe('unknownService');
    room.until('document/leader');
    expect(room.view('projector').turn?.current).toMatchObject({
      party: 'service',
      service: 'ppt',
      people: [],
    });
    expect(room.mine(seats.ppt).speaking).toBe(true);
  });
});

describe('the decision is confirmed', () => {
  test('[DE9] when the entry was read aloud: then, and only then, it is recorded', () => {
    const room = deciding();
    choose(room);
    expect(room.code(seats.leader, 'decision.confirm', { despite: true })).toBe('notNow');
    room.until('readAloud/leader');
    expect(room.context.confirmedAt).toBeNull();
    const wrong = room.give(seats.leader, 'decision.confirm', { despite: false });
    expect(wrong).toMatchObject({
      rejection: { code: 'missing', missing: [{ code: 'stafettholder', of: null }] },
    });
    room.ok(seats.leader, 'decision.confirm', { despite: true });
    expect(room.context).toMatchObject({ confirmedAt: room.now, stage: 'closing' });
  });

  test('[DE9] what is missing for a decision is said: a choice, a stafettholder, a text', () => {
    const room = deciding().until('document/leader');
    const asked = room.give(seats.leader, 'agenda.next', { despite: false, skipAnswer: false });
    expect(asked).toMatchObject({
      rejection: { missing: [{ code: 'choice' }, { code: 'stafettholder' }, { code: 'entry' }] },
    });
  });

  test('[DE10] the family takes with it measure, who, when, and the next meeting; nothing that was not decided', () => {
    const room = deciding();
    choose(room, seats.leader, { evaluateOn: day('2027-05-01'), responsibleName: 'Mads' });
    choose(room, seats.leader, { id: MeasureId.parse('m2'), measure: 'Ikkje alle ville dette' });
    room.ok(seats.father, 'measure.stance', {
      id: MeasureId.parse('m2'),
      guardian: seats.father,
      accepts: false,
    });
    room.ok(seats.leader, 'note.write', { key: noteKey('summary'), text: 'Ei oppsummering', baseRev: 0 });
    expect(farewellOf(room.context)).toMatchObject({
      measures: [{ id: M, responsibleName: 'Mads', evaluateOn: '2027-05-01' }],
      nextMeeting: room.context.nextMeeting,
    });
    expect(JSON.stringify(farewellOf(room.context))).not.toMatch(/Ikkje alle|oppsummering/);
  });
});
