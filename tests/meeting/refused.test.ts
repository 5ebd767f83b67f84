import { describe, expect, test } from 'vitest';
import { parseCommand } from '../../shared/commands.ts';
import { MeasureId, PersonId, ServiceId } from '../../shared/ids.ts';
import type { IsoDate } from '../../shared/time.ts';
import { Room, seats } from '../support/room.ts';

const measure = (id: string, evaluateOn: string | null = null) => ({
  measure: {
    id: MeasureId.parse(id),
    proposal: null,
    measure: 'Fast prat',
    responsible: { kind: 'unit' as const },
    responsibleName: '',
    start: '',
    evaluateOn: evaluateOn as IsoDate | null,
  },
  baseRev: 0,
});

describe('what is refused', () => {
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    '[CM20] an id that every object has is no id: %s',
    (id) => {
      expect(MeasureId.safeParse(id).success).toBe(false);
      const payload = { id, guardian: 'mor', accepts: true };
      expect(parseCommand({ id: 'c', type: 'measure.stance', payload, expect: null })).toBeNull();
    },
  );

  test('[CM20] nobody is called as the projector is', () => {
    expect(PersonId.safeParse('projector').success).toBe(false);
  });

  test('[DE20] a measure is not evaluated on a day that has been', () => {
    const room = Room.started().until('respond/guardians');
    expect(room.code(seats.leader, 'measure.put', measure('m', '2001-01-01'))).toBe('pastDate');
    expect(room.code(seats.leader, 'measure.put', measure('m', '2027-04-06'))).toBe('accepted');
  });

  test('[DE21] one guardian of two does not say alone that nothing is tried', () => {
    const room = Room.started().until('respond/guardians');
    expect(room.mine(seats.mother).actions['decision.none']).toBe('notAllowed');
    expect(room.code(seats.mother, 'decision.none', { none: true })).toBe('notAllowed');
    expect(room.code(seats.teacher, 'decision.none', { none: true })).toBe('accepted');
  });

  test('[DE22] a choice stands, and can be mended, when the offer that it came from is taken away', () => {
    const room = Room.started().until('offer/ppt');
    const proposal = {
      id: 'p' as never,
      from: { kind: 'service' as const, service: ServiceId.parse('ppt') },
      measure: 'Kartlegging',
      start: '',
      needs: '',
    };
    room.ok(seats.ppt, 'proposal.put', { proposal, baseRev: 0 });
    room.until('respond/guardians');
    const chosen = { ...measure('m').measure, proposal: proposal.id };
    room.ok(seats.leader, 'measure.put', { measure: chosen, baseRev: 0 });
    room.ok(seats.ppt, 'proposal.remove', { id: proposal.id });
    room.ok(seats.leader, 'measure.put', { measure: { ...chosen, start: 'måndag' }, baseRev: 1 });
    expect(room.view('guardian').decision?.measures[0]?.measure.start).toBe('måndag');
  });

  test('[VW20] who did not accept is not told to the child', () => {
    const room = Room.started().until('respond/guardians');
    room.ok(seats.leader, 'measure.put', measure('m'));
    room.ok(seats.father, 'measure.stance', {
      id: MeasureId.parse('m'),
      guardian: seats.father,
      accepts: false,
    });
    for (const audience of ['leader', 'staff', 'guardian'] as const)
      expect(room.view(audience).decision?.measures[0]?.stances).toEqual([
        { guardian: seats.mother, accepts: true, said: false },
        { guardian: seats.father, accepts: false, said: true },
      ]);
    expect(room.view('child').decision?.measures[0]).toMatchObject({ stances: [], decided: false });
    for (const audience of ['interpreter', 'outside', 'projector'] as const)
      expect(room.view(audience).decision).toBeUndefined();
  });

  test('[CM6] that the leader chose the stafettholder for the family is recorded', () => {
    const room = Room.started().until('respond/guardians');
    const fact = room.ok(seats.leader, 'decision.stafettholder', {
      stafettholder: { holder: { kind: 'unit' }, person: null },
    });
    expect(fact.onBehalf).toEqual([seats.mother, seats.father]);
  });
});
