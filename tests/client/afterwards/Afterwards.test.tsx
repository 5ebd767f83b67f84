import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, expect, test, vi } from 'vitest';
import { Afterwards } from '../../../client/screens/Afterwards.tsx';
import { startWords } from '../../../client/words/startWords.ts';
import { AfterPage } from '../../../shared/afterwards.ts';
import { USUAL_SHARING } from '../../../shared/consent.ts';

const service = { id: 'ppt', kind: 'ppt', name: '' };
const yes = {
  on: '2027-03-01',
  form: 'oral',
  validUntil: null,
  sharing: { ...USUAL_SHARING, line: 'Ikkje noko om faren' },
  text: null,
  byLeader: true,
  withdrawnOn: null,
};
const page = AfterPage.parse({
  farewell: {
    language: 'nn',
    unitName: 'Solbakken skule',
    unitKind: 'school',
    none: false,
    measures: [],
    services: [service],
    stafettholder: null,
    nextMeeting: null,
  },
  answers: [{ scope: { kind: 'service', service: 'ppt' }, service, answer: 'yes', given: yes }],
  until: Date.parse('2027-03-16T08:00:00Z'),
  trail: 'guardian',
});
const withdrawn = AfterPage.parse({
  ...page,
  answers: page.answers.map((each) => ({
    ...each,
    answer: 'no',
    given: { ...yes, withdrawnOn: '2027-03-04' },
  })),
});

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

type Answered = readonly [number, unknown];
/** Shows the page to somebody whose server answers so, one after the other. */
const show = async (
  answers: { readonly GET: Answered[]; readonly POST?: Answered[] },
  language: 'nn' | 'nb' | 'en' = 'nn',
): Promise<unknown[]> => {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (!path.includes('/after/')) return Response.json({ error: 'unavailable' }, { status: 503 });
    const posted = init.method === 'POST';
    if (posted) sent.push(JSON.parse(String(init.body)));
    const left = posted ? (answers.POST ?? []) : answers.GET;
    const [status, body] = (left.length > 1 ? left.shift() : left[0]) ?? [503, { error: 'unavailable' }];
    return Response.json(body, { status });
  });
  render(
    <I18nextProvider i18n={await startWords(language)}>
      <Afterwards meeting="m1" person="mor" />
    </I18nextProvider>,
  );
  return sent;
};

test.each([
  ['nn', 'Sida er ikkje open no', /Opne lenkja på nytt og skriv koden.*kan du be om referatet/],
  ['nb', 'Siden er ikke åpen nå', /Åpne lenken på nytt og skriv koden.*kan du be om referatet/],
  ['en', 'The page is not open now', /Open the link again and type the code.*ask for the minutes/],
] as const)(
  '[JO15] what opens no more says so kindly, and what to do (%s)',
  async (language, title, what) => {
    await show({ GET: [[403, { error: 'notYours' }]] }, language);
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(title);
    expect(screen.getByText(what)).toBeTruthy();
    // Asking once more would give the same answer.
    expect(screen.queryByRole('button', { name: /igjen|again/ })).toBeNull();
  },
);

test.each([
  ['nn', 'Etter møtet', 'Dette vart vi samde om', /16\. mars 2027/],
  ['nb', 'Etter møtet', 'Dette ble vi enige om', /16\. mars 2027/],
  ['en', 'After the meeting', 'What we agreed', /16 March 2027/],
] as const)(
  '[JO13] the page has words of its own, for some days later (%s)',
  async (language, title, sheet, date) => {
    await show({ GET: [[200, page]] }, language);
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(title);
    expect(screen.getByRole('heading', { name: sheet })).toBeTruthy();
    expect(screen.getByText(date)).toBeTruthy();
    expect(screen.getByText('Ikkje noko om faren')).toBeTruthy();
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toContain(
      '/meeting/m1/after/mor/trail',
    );
  },
);

test('[JO13] [CO18] who comes in ones place is called by name there, without a list of people', async () => {
  const scope = { kind: 'representation', person: 'fullmektig' };
  const represented = { ...page, answers: [{ scope, name: 'Frida', answer: 'yes', given: yes }] };
  await show({ GET: [[200, AfterPage.parse(represented)]] });
  expect(await screen.findByRole('heading', { name: 'Frida møter for deg' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Trekk tilbake: Frida møter for deg' })).toBeTruthy();
});

test('[JO13] [CO19] what was said of somebody who is on the list no more can still be read and taken back', async () => {
  const scope = { kind: 'representation', person: 'fullmektig' };
  const removed = { ...page, answers: [{ scope, answer: 'yes', given: yes }] };
  await show({ GET: [[200, AfterPage.parse(removed)]] });
  expect(await screen.findByRole('heading', { name: 'Ein annan møter for deg' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Trekk tilbake: Ein annan møter for deg' })).toBeTruthy();
});

test('[JO13] a yes is taken back after being asked once, and nothing new can be said yes to', async () => {
  const sent = await show({ GET: [[200, page]], POST: [[200, withdrawn]] });
  fireEvent.click(await screen.findByRole('button', { name: 'Trekk tilbake: PPT' }));
  expect(sent).toEqual([]);
  fireEvent.click(screen.getByRole('button', { name: 'Trekk tilbake' }));
  expect(await screen.findByText('Du trekte samtykket tilbake 4. mars 2027.')).toBeTruthy();
  expect(sent).toEqual([{ did: 'withdraw', scope: { kind: 'service', service: 'ppt' } }]);
  expect(screen.queryByRole('button', { name: /^(Ja|Nei)/ })).toBeNull();
});

test('[JO13] what was changed meanwhile is said, and shown as it stands', async () => {
  const sent = await show({
    GET: [
      [200, page],
      [200, withdrawn],
    ],
    POST: [[409, { error: 'changed' }]],
  });
  fireEvent.click(await screen.findByRole('button', { name: 'Det stemmer ikkje: PPT' }));
  expect(await screen.findByText('Dette er alt endra. Sjå på nytt kva som gjeld no.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Det stemmer ikkje: PPT' })).toBeNull();
  expect(sent).toHaveLength(1);
});

test('[JO15] a page that ended while it was read shows nothing of it any more', async () => {
  await show({ GET: [[200, page]], POST: [[403, { error: 'notYours' }]] });
  fireEvent.click(await screen.findByRole('button', { name: 'Det stemmer ikkje: PPT' }));
  expect(await screen.findByText('Sida er ikkje open no')).toBeTruthy();
  expect(screen.queryByText('Dette vart vi samde om')).toBeNull();
});
