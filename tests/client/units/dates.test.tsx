import { act, cleanup, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, test, vi } from 'vitest';
import { Dates } from '../../../client/features/units/Dates.tsx';
import { startWords } from '../../../client/words/startWords.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('[AU2] a coordinator sees dates soonest first, and meetings that are alike as a number', async () => {
  const [early, late] = [Date.parse('2026-05-04T11:00:00Z'), Date.parse('2026-06-01T11:00:00Z')];
  const answer = [
    { unit: 'Solvang skule', startsAt: null },
    { unit: 'Solvang skule', startsAt: late },
    { unit: 'Fjell barnehage', startsAt: early },
    { unit: 'Solvang skule', startsAt: late },
  ];
  vi.stubGlobal('fetch', async () => Response.json(answer));
  const i18n = await startWords('nn');
  await act(async () => {
    render(
      <I18nextProvider i18n={i18n}>
        <Dates />
      </I18nextProvider>,
    );
  });
  const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
  expect(rows).toHaveLength(3);
  expect(rows[0]).toContain('Fjell barnehage');
  expect(rows[1]).toMatch(/Solvang skule.*2 møte$/);
  expect(rows[2]).toBe('Ikkje sett dato ennoSolvang skule');
});
