import { describe, expect, test } from 'vitest';
import {
  agreementOn,
  type Decided,
  groupChoices,
  measureFrom,
  suggestedHolder,
} from '../../../client/features/decision/choices.ts';
import { MeasureId, PersonId, ProposalId, ServiceId } from '../../../shared/ids.ts';
import type { Proposal, Responsible } from '../../../shared/measures.ts';

const ppt: Responsible = { kind: 'service', service: ServiceId.parse('ppt') };
const home: Responsible = { kind: 'home', person: null };
const proposal = (id: string, from: Responsible): Proposal => ({
  id: ProposalId.parse(id),
  from,
  measure: `tiltak ${id}`,
  start: 'frå måndag',
  needs: 'litt tid',
});
const decided = (responsible: Responsible, accepts: readonly boolean[] = [true], said = true): Decided => ({
  measure: { ...measureFrom(proposal('x', responsible), MeasureId.parse('m1')), responsible },
  rev: 1,
  stances: accepts.map((each, at) => ({
    guardian: PersonId.parse(`g${at}`),
    accepts: each,
    said: said || !each,
  })),
  decided: accepts.every(Boolean),
});

describe('what can be chosen', () => {
  test('services stand in their order, also without an offer, then home and unit', () => {
    const groups = groupChoices(
      [proposal('a', home), proposal('b', { kind: 'unit' }), proposal('c', ppt)],
      [ServiceId.parse('helsestasjon'), ServiceId.parse('ppt')],
    );
    expect(groups.map(({ key, proposals }) => [key, proposals.length])).toEqual([
      ['service/helsestasjon', 0],
      ['service/ppt', 1],
      ['home', 1],
      ['unit', 1],
    ]);
  });

  test('[UI67] a choice is the offer as it was made, looked at in the next meeting', () => {
    expect(measureFrom(proposal('a', ppt), MeasureId.parse('m1'))).toEqual({
      id: 'm1',
      proposal: 'a',
      measure: 'tiltak a',
      responsible: ppt,
      responsibleName: '',
      start: 'frå måndag',
      evaluateOn: null,
    });
  });

  test('[UI64] the baton goes to the first that is decided and is not the home', () => {
    expect(suggestedHolder([decided(home), decided(ppt, [true, false]), decided({ kind: 'unit' })])).toEqual({
      kind: 'unit',
    });
    expect(suggestedHolder([decided(home)])).toBeNull();
  });

  test('[UI68] one guardian is asked nothing; one who differs is enough to differ', () => {
    expect(agreementOn(decided(ppt, []))).toBe('nobody');
    expect(agreementOn(decided(ppt, [true], false))).toBe('alone');
    expect(agreementOn(decided(ppt, [true, true], false))).toBe('open');
    expect(agreementOn(decided(ppt, [true, false], false))).toBe('differ');
    expect(agreementOn(decided(ppt, [true, true]))).toBe('both');
    expect(agreementOn(decided(ppt, [true, true, true]))).toBe('all');
    expect(agreementOn(decided(ppt, [true, false]))).toBe('differ');
    expect(agreementOn(decided(ppt, [false]))).toBe('differ');
  });
});
