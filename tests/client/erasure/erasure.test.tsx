import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, test, vi } from 'vitest';
import { AskForErasure } from '../../../client/features/erasure/AskForErasure.tsx';
import { Erasures } from '../../../client/features/erasure/Erasures.tsx';
import { startWords } from '../../../client/words/startWords.ts';
import { MeetingId } from '../../../shared/ids.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** What was sent, as the server that answers with this would get it. */
const show = async (screenOf: ReactNode, answer: unknown) => {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (path: string, init: { body?: string }) => {
    if (init.body === undefined) return Response.json(answer);
    sent.push([path, JSON.parse(init.body)]);
    return Response.json({});
  });
  const i18n = await startWords('nn');
  await act(async () => void render(<I18nextProvider i18n={i18n}>{screenOf}</I18nextProvider>));
  const press = (name: string) =>
    act(async () => void fireEvent.click(screen.getByRole('button', { name, hidden: true })));
  return { sent, press };
};

const WAITING = {
  id: 'e1',
  scope: 'case',
  ground: 'archived',
  reference: '2026/17-3',
  unit: 'Solvang skule',
  meetings: [Date.parse('2026-03-04T11:00:00Z')],
  askedBy: 'Ragnhild Rektor',
  askedAt: Date.parse('2026-05-04T11:00:00Z'),
  own: false,
};

test('[ER5] the form asks for nothing before it has a number, and then once', async () => {
  const { sent, press } = await show(<AskForErasure meeting={MeetingId.parse('m')} />, {});
  const number = screen.getByLabelText(/^Journalnummer/);
  fireEvent.change(number, { target: { value: 'Kari Nordmann' } });
  await press('Be om sletting');
  expect(sent).toEqual([]);
  expect(screen.getByText('Skriv nummeret med tal, utan namn.')).toBeTruthy();
  fireEvent.change(number, { target: { value: ' 2026/17-3 ' } });
  fireEvent.click(screen.getByLabelText(/alt om barnet/));
  fireEvent.click(screen.getByLabelText(/arkivet har sitt/));
  await press('Be om sletting');
  expect(sent).toEqual([
    ['/api/meetings/m/erasure', { scope: 'case', ground: 'archived', reference: '2026/17-3' }],
  ]);
  expect(screen.getByText(/Ingenting er sletta enno/)).toBeTruthy();
});

test('[ER5] approving takes a second tap, after it was said that it is for good', async () => {
  const { sent, press } = await show(<Erasures />, [WAITING]);
  await press('Godkjenn slettinga');
  expect(sent).toEqual([]);
  expect(screen.getByText(/kan ingen hente fram att/)).toBeTruthy();
  await press('Slett for godt');
  expect(sent).toEqual([['/api/erasures/e1', { approve: true }]]);
});

test('[ER5] who asked can take it back and not approve it', async () => {
  const { sent, press } = await show(<Erasures />, [{ ...WAITING, own: true }]);
  expect(screen.queryByRole('button', { name: 'Godkjenn slettinga' })).toBeNull();
  await press('Trekk tilbake');
  expect(sent).toEqual([['/api/erasures/e1', { approve: false }]]);
});
