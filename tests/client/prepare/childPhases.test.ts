import { expect, test } from 'vitest';
import { isThereToTell, phasesOf, withPhase } from '../../../client/features/prepare/childPhases.ts';
import { PersonId } from '../../../shared/ids.ts';
import { TIMED_PHASES } from '../../../shared/phases.ts';

const lise = {
  id: PersonId.parse('lise'),
  name: 'Lise',
  roles: ['child' as const],
  service: null,
  attends: true,
};

test('a child is in on all parts until something else is said, in the order of the meeting', () => {
  expect(phasesOf({}, lise.id)).toEqual(TIMED_PHASES);
  expect(withPhase(['decision'], 'welcome')).toEqual(['welcome', 'decision']);
  expect(withPhase(['welcome', 'decision'], 'welcome')).toEqual(['decision']);
});

test('[UI96] what a child wants said is asked for where it is not there to tell', () => {
  expect(isThereToTell(lise, {})).toBe(true);
  expect(isThereToTell({ ...lise, attends: false }, {})).toBe(false);
  expect(isThereToTell(lise, { [lise.id]: ['welcome'] })).toBe(false);
});
