import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, test, vi } from 'vitest';
import { OwnTrail } from '../../../client/screens/OwnTrail.tsx';
import { startWords } from '../../../client/words/startWords.ts';
import { type OwnReader, TrailPage } from '../../../shared/trail.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const id = (at: number): string => `${at}.${'a'.repeat(22)}`;

/** Somebody's own page, with a reading of the list by the same person on it, and older rows. */
const pageFor = (reader: OwnReader): TrailPage =>
  TrailPage.parse({
    reader,
    unitKind: 'school',
    entries: [
      {
        id: id(1),
        at: 1,
        did: 'ownTrail',
        format: null,
        as: reader === 'youth' ? 'child' : 'guardian',
        account: null,
        seat: null,
        meeting: 'm',
        name: 'Bjørn',
        roles: [reader === 'youth' ? 'child' : 'guardian'],
        service: null,
        own: true,
      },
    ],
    meetings: [{ meeting: 'm', state: 'open', startsAt: 1, child: '' }],
    next: id(1),
  });

const show = async (reader: OwnReader): Promise<void> => {
  vi.stubGlobal('fetch', async () => Response.json(pageFor(reader)));
  render(
    <I18nextProvider i18n={await startWords('nn')}>
      <OwnTrail meeting="m" seat="bjorn" />
    </I18nextProvider>,
  );
};

test.each([
  ['guardian', 'Kven har opna noko om barnet', 'noko om barnet'],
  ['youth', 'Kven har opna noko om deg', 'noko om deg'],
] as const)('[TR6] the own list is told to the %s as it is about', async (reader, title, about) => {
  await show(reader);
  const row = await screen.findByRole('listitem');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(title);
  expect(row.textContent).toContain(`las lista over kven som har opna ${about}`);
});

test('[TR5] [TR6] a file that has no room for what is older says so', async () => {
  await show('guardian');
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: () => 'blob:', revokeObjectURL: () => undefined }),
  );
  fireEvent.click(await screen.findByRole('button', { name: /CSV/ }));
  const said = await screen.findByText(/nyaste linjene er med i fila/);
  expect(said.textContent).toContain('Berre dei 1 nyaste');
});
