import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, test, vi } from 'vitest';
import { HandOut } from '../../../client/features/insight/HandOut.tsx';
import { startWords } from '../../../client/words/startWords.ts';
import { MeetingId } from '../../../shared/ids.ts';
import { InsightAnswer } from '../../../shared/insight.ts';

const insight = InsightAnswer.parse({
  document: { language: 'nn', title: 'Innsyn', sections: [] },
  evaluation: [
    { id: 'm.better', question: 'better', text: 'Lise fekk for lite tid.' },
    { id: 'm.learn', question: 'learn', text: 'Lise sine ønske først.' },
  ],
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

test('[IN3] nothing is handed out before the leader says that it is read through, and then without what was left out', async () => {
  const asked: { path: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked.push({ path, body: JSON.parse(String(init.body)) });
    return new Response('{"error":"unavailable"}', { status: 503 });
  });
  render(
    <I18nextProvider i18n={await startWords('nn')}>
      <HandOut meeting={MeetingId.parse('m')} insight={insight} />
    </I18nextProvider>,
  );
  const pdf = screen.getByRole<HTMLButtonElement>('button', { name: 'Last ned PDF' });
  expect(pdf.disabled).toBe(true);
  fireEvent.click(screen.getByRole('checkbox', { name: /Ta med: .*(lær|neste)/ }));
  fireEvent.click(screen.getByRole('checkbox', { name: /lese gjennom/ }));
  fireEvent.click(pdf);
  await waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]).toEqual({ path: '/api/meetings/m/insight/pdf', body: { without: ['m.learn'] } });
  expect((await screen.findByRole('status')).textContent).toContain('Fila kom ikkje fram.');
});
