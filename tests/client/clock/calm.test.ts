import { expect, test } from 'vitest';
import { clockVariant } from '../../../client/features/clock/calm.ts';
import { ACTS, PARTIES, type Turn } from '../../../shared/turns.ts';

const turn = (act: Turn['act'], party: Turn['party']): Turn => ({
  key: `${act}/${party}`,
  act,
  party,
  service: null,
  people: [],
});

test('[UI41] the wall counts for everybody but a family that has the word', () => {
  const calm = ACTS.flatMap((act) =>
    PARTIES.filter((party) => clockVariant(turn(act, party)) === 'calm').map((party) => `${act} ${party}`),
  );
  const family = ['guardians', 'child', 'familyAndTeacher'];
  const speaks = ['describe', 'answer', 'reflect', 'respond'];
  const read = PARTIES.map((party) => `readVoice ${party}`);
  expect(calm.toSorted()).toEqual(
    [...speaks.flatMap((act) => family.map((party) => `${act} ${party}`)), ...read].toSorted(),
  );
  expect(clockVariant(null)).toBe('digits');
});
