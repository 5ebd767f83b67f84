import { expect, test } from 'vitest';
import { legsOf, timedLegs } from '../../../client/features/agenda/legs.ts';
import { DEFAULT_MINUTES, isTimed, PHASES, TIMED_PHASES } from '../../../shared/phases.ts';
import { type Ms, minutes } from '../../../shared/time.ts';
import type { Sections } from '../../../shared/views.ts';

const agenda: Sections['agenda'] = {
  stage: 'clarifying',
  startedAt: null,
  minutes: DEFAULT_MINUTES,
  points: [],
  lateBy: null,
  doubled: false,
  suspendedIn: null,
  parked: false,
  phases: PHASES.map((phase, at) => ({
    phase,
    budget: isTimed(phase) ? minutes(DEFAULT_MINUTES[phase]) : null,
    spent: at === 0 ? (20_000 as Ms) : at === 1 ? minutes(6) : null,
    status: at < 2 ? 'done' : at === 2 ? 'now' : 'later',
  })),
};

test('[UI42] the rail holds every phase of the family in proportion, and never the evaluation', () => {
  const legs = timedLegs(agenda);
  expect(legs.map((leg) => leg.phase)).toEqual([...TIMED_PHASES]);
  expect(legs.map((leg) => leg.weight)).toEqual([5, 5, 10, 5, 10, 5, 5]);
  expect(legs.filter((leg) => leg.protected).map((leg) => leg.phase)).toEqual(['decision', 'closing']);
});

test('a phase that is over says what it took, and a short one is never said to have taken nothing', () => {
  expect(legsOf(agenda).map((leg) => leg.actual)).toEqual([1, 6, null, null, null, null, null, null]);
});
