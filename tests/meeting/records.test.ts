import { describe, expect, test } from 'vitest';
import { MeasureId, ProposalId, TriedId } from '../../shared/ids.ts';
import type { Measure, Proposal } from '../../shared/measures.ts';
import { MAX_TEXT } from '../../shared/text.ts';
import { Room, seats } from '../support/room.ts';
import { day, service } from './casting.ts';

const PPT = { kind: 'service', service: service('ppt') } as const;
const proposal = (more: Partial<Proposal> = {}, id = 'p'): Proposal => ({
  id: ProposalId.parse(id),
  from: PPT,
  measure: 'Leseøkter i veka',
  start: '',
  needs: '',
  ...more,
});
const measure = (more: Partial<Measure> = {}, id = 'm'): Measure => ({
  id: MeasureId.parse(id),
  proposal: null,
  measure: 'Leseøkter',
  responsible: PPT,
  responsibleName: '',
  start: '',
  evaluateOn: null,
  ...more,
});
const tried = (no: number) => ({
  tried: { id: TriedId.parse(`t${no}`), measure: 'Prat', effect: '' },
  baseRev: 0,
});

describe('a record that two write in', () => {
  test('[TX3] an offer: the service changes the words while the pen writes from when', () => {
    const room = Room.started().until('offer/ppt');
    room.ok(seats.ppt, 'proposal.put', { proposal: proposal(), baseRev: 0 });
    room.ok(seats.ppt, 'proposal.put', {
      proposal: proposal({ measure: 'To leseøkter i veka' }),
      baseRev: 1,
    });
    room.ok(seats.teacher, 'proposal.put', { proposal: proposal({ start: 'måndag' }), baseRev: 1 });
    expect(room.view('guardian').proposals).toMatchObject([
      { rev: 3, proposal: { measure: 'To leseøkter i veka', start: 'måndag' } },
    ]);
  });

  test('[TX3] a measure: the day of evaluation stays with who set it last', () => {
    const room = Room.started().until('respond/guardians');
    room.ok(seats.leader, 'measure.put', { measure: measure(), baseRev: 0 });
    room.ok(seats.mother, 'measure.put', { measure: measure({ evaluateOn: day('2027-05-03') }), baseRev: 1 });
    room.ok(seats.leader, 'measure.put', { measure: measure({ responsibleName: 'Mads' }), baseRev: 1 });
    expect(room.view('guardian').decision?.measures[0]).toMatchObject({
      rev: 3,
      measure: { evaluateOn: '2027-05-03', responsibleName: 'Mads' },
    });
  });

  test('[TX3] a measure that was tried before: its effect is added while its words are mended', () => {
    const room = Room.started().until('describe/guardians');
    const written = tried(9).tried;
    room.ok(seats.leader, 'tried.put', tried(9));
    room.ok(seats.teacher, 'tried.put', { tried: { ...written, effect: 'Ho kjem gjerne' }, baseRev: 1 });
    room.ok(seats.leader, 'tried.put', { tried: { ...written, measure: 'Fast prat' }, baseRev: 1 });
    expect(room.view('guardian').tried?.at(-1)?.tried).toMatchObject({
      measure: 'Fast prat',
      effect: 'Ho kjem gjerne',
    });
  });

  test('[TX4] two long versions that would be too long together are not saved', () => {
    const room = Room.started().until('offer/ppt');
    const long = (letter: string) => proposal({ needs: letter.repeat(MAX_TEXT - 10) });
    room.ok(seats.ppt, 'proposal.put', { proposal: long('a'), baseRev: 0 });
    expect(room.code(seats.teacher, 'proposal.put', { proposal: long('b'), baseRev: 0 })).toBe('textTooLong');
  });

  test('[TX7] what is taken away is gone with its stances, and comes back as new', () => {
    const room = Room.started().until('respond/guardians');
    const id = MeasureId.parse('m');
    room.ok(seats.leader, 'measure.put', { measure: measure(), baseRev: 0 });
    room.ok(seats.father, 'measure.stance', { id, guardian: seats.father, accepts: false });
    room.ok(seats.leader, 'measure.remove', { id });
    expect(room.code(seats.leader, 'measure.remove', { id })).toBe('unknownItem');
    room.ok(seats.leader, 'measure.put', { measure: measure(), baseRev: 2 });
    expect(room.view('guardian').decision?.measures).toMatchObject([{ rev: 1, decided: true }]);
  });

  test('[TX8] no list grows without end: 30 measures tried, 60 offers, 20 chosen', () => {
    const room = Room.prepared();
    const codes: string[] = [];
    for (let no = room.context.tried.length; no <= 30; no += 1)
      codes.push(room.code(seats.leader, 'tried.put', tried(no + 100)));
    expect(codes.filter((code) => code !== 'accepted')).toEqual(['tooMany']);
    room.step();
    room.until('respond/guardians');
    const offers = Array.from({ length: 61 }, (_, no) =>
      room.code(seats.ppt, 'proposal.put', { proposal: proposal({}, `p${no}`), baseRev: 0 }),
    );
    const chosen = Array.from({ length: 21 }, (_, no) =>
      room.code(seats.leader, 'measure.put', { measure: measure({}, `m${no}`), baseRev: 0 }),
    );
    expect([offers.indexOf('tooMany'), chosen.indexOf('tooMany')]).toEqual([60, 20]);
    expect(room.code(seats.ppt, 'proposal.put', { proposal: proposal({}, 'p0'), baseRev: 1 })).toBe(
      'accepted',
    );
  });
});
