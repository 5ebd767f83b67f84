import { describe, expect, test } from 'vitest';
import type { Fact } from '../../server/meeting/facts.ts';
import { MeasureId, ProposalId } from '../../shared/ids.ts';
import { noteKey } from '../../shared/notes.ts';
import { Room, seats } from '../support/room.ts';
import { service } from './casting.ts';

const offer = (id: string) => ({
  proposal: {
    id: ProposalId.parse(id),
    from: { kind: 'service', service: service('ppt') } as const,
    measure: 'Leseøkter',
    start: '',
    needs: '',
  },
  baseRev: 0,
});
const measure = (id: string) => ({
  measure: {
    id: MeasureId.parse(id),
    proposal: null,
    measure: 'Leseøkter',
    responsible: { kind: 'unit' } as const,
    responsibleName: '',
    start: '',
    evaluateOn: null,
  },
  baseRev: 0,
});
const family = [seats.mother, seats.father];
const behalf = (fact: Fact): readonly string[] => fact.onBehalf;

describe('every act by somebody else is recorded as such', () => {
  test('[CM6] words: whose they are, where another wrote them', () => {
    const room = Room.started().until('describe/guardians');
    const note = { key: noteKey('challenge', seats.mother), text: 'Ho gruar seg', baseRev: 0 };
    expect(behalf(room.ok(seats.leader, 'note.write', note))).toEqual([seats.mother]);
    expect(behalf(room.ok(seats.mother, 'note.write', { ...note, baseRev: 1 }))).toEqual([]);
  });

  test('[CM6] offers: the service’s own, or the pen’s for it, and every screen can tell', () => {
    const room = Room.started().until('offer/helsestasjon');
    expect(behalf(room.ok(seats.ppt, 'proposal.put', offer('p1')))).toEqual([]);
    expect(behalf(room.ok(seats.teacher, 'proposal.put', offer('p2')))).toEqual([seats.ppt]);
    expect(room.view('guardian').proposals?.map(({ by, onBehalf }) => [by, onBehalf])).toEqual([
      [seats.ppt, false],
      [seats.teacher, true],
    ]);
  });

  test('[CM6] choices: the family’s, where staff recorded what was said', () => {
    const room = Room.started().until('respond/guardians');
    expect(behalf(room.ok(seats.mother, 'measure.put', measure('m1')))).toEqual([]);
    expect(behalf(room.ok(seats.leader, 'measure.put', measure('m2')))).toEqual(family);
    const stance = { id: MeasureId.parse('m1'), guardian: seats.father, accepts: false };
    expect(behalf(room.ok(seats.leader, 'measure.stance', stance))).toEqual([seats.father]);
    expect(behalf(room.ok(seats.father, 'measure.stance', stance))).toEqual([]);
    expect(behalf(room.ok(seats.leader, 'decision.none', { none: true }))).toEqual(family);
  });

  test('[CM6] the confirmation that the entry was read and is right', () => {
    const room = Room.started().until('readAloud/leader');
    expect(behalf(room.step())).toEqual(family);
  });

  test('[CM6] turns: ended by the speaker, or for the speaker', () => {
    const room = Room.started().until('ask/ppt');
    expect(behalf(room.next(seats.ppt))).toEqual([]);
    expect(behalf(room.next())).toEqual([...family, seats.teacher]);
    const back = Room.started().until('ask/helsestasjon');
    expect(behalf(back.ok(seats.leader, 'turn.pass', { turn: 'ask/ppt' }))).toEqual([seats.ppt]);
    expect(behalf(back.ok(seats.team, 'turn.pass', { turn: 'ask/familieteam' }))).toEqual([]);
  });

  test('[CM6] what is nobody’s in particular is done on nobody’s behalf', () => {
    const room = Room.started();
    expect(behalf(room.ok(seats.nurse, 'clock.breakIn', { reason: 'backToChild' }))).toEqual([]);
    expect(behalf(room.ok(seats.nurse, 'clock.resume', {}))).toEqual([]);
    expect(behalf(room.ok(seats.leader, 'points.set', { points: ['welcomed'], confirmed: true }))).toEqual(
      [],
    );
  });
});
