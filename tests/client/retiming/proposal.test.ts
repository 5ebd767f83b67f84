import { describe, expect, test } from 'vitest';
import { budgetsOf, overBy, proposalFor } from '../../../client/features/retiming/proposal.ts';
import { type Ms, minutes } from '../../../shared/time.ts';
import type { Sections } from '../../../shared/views.ts';

const phases: Sections['agenda']['phases'] = [
  { phase: 'welcome', budget: minutes(5), spent: minutes(5), status: 'done' },
  { phase: 'description', budget: minutes(5), spent: null, status: 'now' },
  { phase: 'clarifying', budget: minutes(10), spent: null, status: 'later' },
  { phase: 'offers', budget: minutes(10), spent: null, status: 'later' },
  { phase: 'decision', budget: minutes(5), spent: null, status: 'later' },
  { phase: 'evaluation', budget: null, spent: null, status: 'later' },
];

describe('a shorter plan', () => {
  test('[UI94] is taken from the rounds to come alone, and says what it cannot catch up with', () => {
    const proposal = proposalFor(phases, minutes(4));
    expect(proposal.rounds.map(({ phase, after }) => [phase, after])).toEqual([
      ['clarifying', minutes(8)],
      ['offers', minutes(8)],
    ]);
    expect(proposal.rest).toBe(0);
    expect(budgetsOf(proposal)).toEqual({ clarifying: minutes(8), offers: minutes(8) });
    expect(proposalFor(phases, minutes(20)).rest).toBe(minutes(4));
  });

  test('is not there where no round remains', () => {
    const late = phases.map((each) => ({ ...each, status: 'done' as const }));
    expect(proposalFor(late, minutes(4))).toEqual({ rounds: [], rest: minutes(4) });
  });

  test('time that the plan has to spare is not over it', () => {
    expect(overBy(100_000 as never, 90_000 as never)).toBe(0);
    expect(overBy(null, 90_000 as never)).toBe(0 as Ms);
    expect(overBy(100_000 as never, 160_000 as never)).toBe(minutes(1));
  });
});
