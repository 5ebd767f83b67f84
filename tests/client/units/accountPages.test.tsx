import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, test, vi } from 'vitest';
import { Account } from '../../../client/screens/Account.tsx';
import { Unit } from '../../../client/screens/Unit.tsx';
import { UnitTrail } from '../../../client/screens/UnitTrail.tsx';
import { startWords } from '../../../client/words/startWords.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** A server that answers nothing but that one is signed out. */
const show = async (screenOf: ReactNode) => {
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (path: string, init: { body?: string }) => {
    if (init.body !== undefined) sent.push(path);
    return path === '/api/sign-out'
      ? Response.json({ elsewhere: null })
      : Response.json({ error: 'unavailable' }, { status: 503 });
  });
  const i18n = await startWords('nn');
  await act(async () => void render(<I18nextProvider i18n={i18n}>{screenOf}</I18nextProvider>));
  return { sent };
};

test.each([
  { what: 'the own account', page: <Account /> },
  { what: 'a unit', page: <Unit unit="unit-1" /> },
  { what: 'who has opened what', page: <UnitTrail unit="unit-1" /> },
])('[AU18] on the page of $what one signs out, and is on the front page', async ({ page }) => {
  history.replaceState(null, '', '/account');
  const { sent } = await show(page);
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Logg ut' })));
  expect(sent).toEqual(['/api/sign-out']);
  expect(location.pathname).toBe('/');
});
