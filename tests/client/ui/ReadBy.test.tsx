import { cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { PhaseWork } from '../../../client/screens/PhaseWork.tsx';
import { noteKey } from '../../../shared/notes.ts';
import { inPhase, MOTHER, turn } from '../seat/aMeeting.ts';
import { atMeeting } from '../support/atMeeting.tsx';

afterEach(cleanup);

const describing = inPhase('description', turn({ act: 'describe', party: 'guardians', people: [MOTHER] }));
const writable = [noteKey('challenge', MOTHER)];

test('[CO23] a text field says who will read it before anything is saved', async () => {
  await atMeeting(<PhaseWork />, { sections: describing, mine: { writable } });
  const [field] = screen.getAllByRole('textbox');
  const described = field?.getAttribute('aria-describedby') ?? '';
  const texts = described.split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
  expect(texts.join()).toContain('Familien og dei tilsette les dette');
});

test('[CO23] staff are told that nothing here is hidden from the family; the family is not', async () => {
  await atMeeting(<PhaseWork />, { sections: describing, mine: { writable } });
  expect(screen.getByText(/høyrer heime i journalen til tenesta/)).toBeTruthy();
  cleanup();
  await atMeeting(<PhaseWork />, { sections: describing, mine: { writable, audience: 'guardian' } });
  expect(screen.queryByText(/journalen/)).toBeNull();
});
