import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FLEXIBLE_PHASES, isProtected, TIMED_PHASES } from '../../shared/phases.ts';
import { retimingOf, SHORTEST_ROUND } from '../../shared/retiming.ts';
import { type Ms, minutes } from '../../shared/time.ts';

const STEP = 15_000;
const rounds = TIMED_PHASES.map((phase) => ({ phase, budget: minutes(phase === 'clarifying' ? 10 : 5) }));
const cutOf = (proposal: ReturnType<typeof retimingOf>): number =>
  proposal.reduce((sum, { before, after }) => sum + before - after, 0);

describe('a proposal for the rounds that are left', () => {
  test('[RE1] takes what is over from the flexible rounds, and never from decision or closing', () => {
    const proposal = retimingOf(rounds, minutes(4));
    expect(cutOf(proposal)).toBe(minutes(4));
    expect(proposal.some(({ phase }) => isProtected(phase))).toBe(false);
    const cuts = new Map(proposal.map(({ phase, before, after }) => [phase, before - after]));
    expect(cuts.get('clarifying')).toBeGreaterThan(cuts.get('offers') ?? 0);
  });

  test('[RE1] is empty where nothing is over, and where nobody can spare anything', () => {
    expect(retimingOf(rounds, 0 as Ms)).toEqual([]);
    expect(retimingOf(rounds, -STEP as Ms)).toEqual([]);
    expect(retimingOf([{ phase: 'offers', budget: SHORTEST_ROUND }], minutes(3))).toEqual([]);
    expect(retimingOf([{ phase: 'decision', budget: minutes(5) }], minutes(3))).toEqual([]);
  });

  test('[RE1] whatever is left: whole steps, no round under two minutes, and all that can be given is given', () => {
    const later = fc.record(
      Object.fromEntries(FLEXIBLE_PHASES.map((phase) => [phase, fc.integer({ min: 0, max: 80 })])),
    );
    const property = fc.property(later, fc.integer({ min: 1, max: 3_600_000 }), (steps, over) => {
      const left = FLEXIBLE_PHASES.map((phase) => ({ phase, budget: ((steps[phase] ?? 0) * STEP) as Ms }));
      const spare = left.reduce((sum, { budget }) => sum + Math.max(0, budget - SHORTEST_ROUND), 0);
      const proposal = retimingOf(left, over as Ms);
      expect(cutOf(proposal)).toBe(Math.min(Math.ceil(over / STEP) * STEP, spare));
      for (const { before, after } of proposal) {
        expect(after).toBeGreaterThanOrEqual(SHORTEST_ROUND);
        expect((before - after) % STEP).toBe(0);
      }
    });
    void fc.assert(property, { seed: 20_270_302, numRuns: 300 });
  });
});
