import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { MeetingGate } from '../../../client/ui/MeetingGate.tsx';
import { words as en } from '../../../client/words/en/words.ts';
import { words as nb } from '../../../client/words/nb/words.ts';
import { words as nn } from '../../../client/words/nn/words.ts';
import { atMeeting } from '../support/atMeeting.tsx';
import { LEADER, MEETING } from '../support/views.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('[CO24] [JO11] where it is over for a seat, that is said to who came and who answered from elsewhere alike, and the seat is forgotten', async () => {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (_: string, init: RequestInit = {}) => {
    sent.push(JSON.parse(String(init.body)));
    return Response.json({ ok: true });
  });
  const { socket } = await atMeeting(<MeetingGate>Møtet</MeetingGate>);
  await act(async () => socket.receive('out', { reason: 'over' }));
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Møtet er slutt');
  expect(screen.getByText(/Det er ikkje meir å gjere her/)).toBeTruthy();
  expect(screen.queryByText('Møtet')).toBeNull();
  expect(sent).toEqual([{ seat: { meeting: MEETING, seat: LEADER } }]);
});

test.each([
  ['nn', nn],
  ['nb', nb],
  ['en', en],
])('[CO24] nobody is thanked for a meeting in which they may not have been (%s)', (_, { ui, failures }) => {
  for (const words of [ui.refused.over, failures.out.over, failures.refusal.over])
    expect(words).not.toMatch(/Takk for (møtet|at du)|Thank you for/);
});
