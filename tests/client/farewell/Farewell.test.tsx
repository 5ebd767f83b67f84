import { cleanup, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, test } from 'vitest';
import { Farewell } from '../../../client/features/farewell/Farewell.tsx';
import { startWords } from '../../../client/words/startWords.ts';
import type { Farewell as Page } from '../../../shared/farewell.ts';
import { MeasureId, ServiceId } from '../../../shared/ids.ts';
import { IsoDate, type WallTime } from '../../../shared/time.ts';

const ppt = ServiceId.parse('ppt');
const page: Page = {
  language: 'nn',
  unitName: 'Solbakken skule',
  none: false,
  measures: [
    {
      id: MeasureId.parse('m1'),
      measure: 'Samtale kvar tysdag',
      responsible: { kind: 'service', service: ppt },
      responsibleName: '',
      start: '',
      evaluateOn: IsoDate.parse('2026-12-03'),
    },
  ],
  services: [{ id: ppt, kind: 'ppt', name: '' }],
  unitKind: 'school',
  stafettholder: { holder: { kind: 'service', service: ppt }, name: 'Mads' },
  nextMeeting: Date.parse('2027-01-14T09:00:00Z') as WallTime,
};
const show = async (language: 'nn' | 'nb' | 'en', part: Partial<Page> = {}) => {
  const i18n = await startWords(language);
  render(
    <I18nextProvider i18n={i18n}>
      <Farewell farewell={{ ...page, ...part }} />
    </I18nextProvider>,
  );
};
afterEach(cleanup);

test('[UI62] it says what, who, from when, who follows up and when we meet again', async () => {
  await show('nn');
  expect(screen.getByText('Samtale kvar tysdag')).toBeTruthy();
  expect(screen.getByText('PPT, namn kjem seinare')).toBeTruthy();
  expect(screen.getByText('blir avtalt')).toBeTruthy();
  expect(screen.getByText('3. desember 2026')).toBeTruthy();
  expect(screen.getByText('PPT, Mads')).toBeTruthy();
  expect(screen.getByText('torsdag 14. januar 2027 kl. 10:00')).toBeTruthy();
});

test('[UI62] it is in the person’s own language, with the words of the meeting as they were', async () => {
  await show('en');
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Thank you for the meeting');
  expect(screen.getByText('Samtale kvar tysdag')).toBeTruthy();
});

test.each([
  ['nn', /opptil tolv timar, også om de lukkar henne.*Logg ut/],
  ['nb', /opptil tolv timer, også om dere lukker den.*Logg ut/],
  ['en', /up to twelve hours, even if you close it.*Sign out/],
] as const)(
  '[JO11] it says how long it stays open there, and what to do where others come after (%s)',
  async (language, words) => {
    await show(language);
    expect(screen.getByText(words)).toBeTruthy();
  },
);

test('[UI62] that nothing was decided, or that there is no measure now, is said as it is', async () => {
  await show('nb', { measures: [], stafettholder: null, nextMeeting: null });
  expect(screen.getByText('Det ble ikke bestemt noe tiltak i dette møtet.')).toBeTruthy();
  expect(screen.getByText(/Solbakken skule tar kontakt/)).toBeTruthy();
  cleanup();
  await show('nb', { none: true });
  expect(screen.getByText('Vi ble enige om at det ikke blir tiltak nå.')).toBeTruthy();
  expect(screen.queryByText('Samtale kvar tysdag')).toBeNull();
});

test('[VW21] an interpreter is thanked, and sees no page of it', async () => {
  const i18n = await startWords('nn');
  render(
    <I18nextProvider i18n={i18n}>
      <Farewell farewell={null} />
    </I18nextProvider>,
  );
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Takk for møtet');
  expect(screen.queryByRole('article')).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});
