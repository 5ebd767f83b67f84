import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { OwnConsent } from '../../../client/features/ownConsent/OwnConsent.tsx';
import { yesFieldsOf, yesFrom } from '../../../client/features/ownConsent/ownConsent.ts';
import { CONSENT_TEXT, USUAL_SHARING } from '../../../shared/consent.ts';
import type { GivenAnswer } from '../../../shared/consentViews.ts';
import { PersonId, ServiceId } from '../../../shared/ids.ts';
import type { Mine } from '../../../shared/mine.ts';
import { IsoDate } from '../../../shared/time.ts';
import { atMeeting } from '../support/atMeeting.tsx';

const PPT = { kind: 'service', service: ServiceId.parse('ppt') } as const;
const TODAY = IsoDate.parse('2027-03-02');
const service = { id: PPT.service, kind: 'ppt', name: '' } as const;
const open: GivenAnswer = { scope: PPT, service, answer: 'open', given: null };
const given = (part: Partial<NonNullable<GivenAnswer['given']>> = {}): NonNullable<GivenAnswer['given']> => ({
  on: TODAY,
  form: 'screen',
  validUntil: null,
  sharing: USUAL_SHARING,
  text: 1,
  byLeader: false,
  withdrawnOn: null,
  ...part,
});
const ALL: Mine['actions'] = { 'consent.answer': null, 'consent.withdraw': null, 'consent.contest': null };
const at = (consent: GivenAnswer[] | null, actions = ALL) =>
  atMeeting(<OwnConsent />, {
    mine: { audience: 'guardian', consent, actions },
  });
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
const commands = (socket: Awaited<ReturnType<typeof at>>['socket']) =>
  socket.given.map(({ command }) => [command.type, command.payload]);

describe('consent on the own screen', () => {
  afterEach(cleanup);

  test('[CO21] says in plain words what it is, that it is free, how it is taken back, and what needs no consent', async () => {
    await at([open]);
    for (const words of [
      /PPT hjelper når/,
      /Det er frivillig/,
      /trekkje samtykket når som helst/,
      /barnevernet/,
    ])
      expect(screen.getAllByText(words).length).toBeGreaterThan(0);
    expect(screen.getByText('Du har ikkje svart enno.')).toBeTruthy();
  });

  test('[CO21] yes and no are two equal ways, and nothing is ticked beforehand but what the meeting needs', async () => {
    const { socket } = await at([open]);
    const [yes, no] = ['Ja til PPT', 'Nei til PPT'].map((name) => screen.getByRole('button', { name }));
    expect(yes?.className).toBe(no?.className);
    press('Ja til PPT');
    const ticked = screen.getAllByRole<HTMLInputElement>('checkbox').filter(({ checked }) => checked);
    expect(ticked).toHaveLength(3);
    expect(socket.given).toEqual([]);
    press('Ikkje svar no');
    press('Nei til PPT');
    expect(commands(socket)).toEqual([['consent.answer', { answer: { says: 'no', scope: PPT } }]]);
  });

  test('[CO21] who will read the free line is said by the field', async () => {
    await at([open]);
    press('Ja til PPT');
    expect(screen.getByText(/Den andre føresette ser det ikkje/)).toBeTruthy();
  });

  test('[CO24] [CO18] who comes in ones place is called by name, also where the seat is shown nobody', async () => {
    const scope = { kind: 'representation', person: PersonId.parse('fullmektig') } as const;
    await at([{ scope, name: 'Frida', answer: 'open', given: null }]);
    expect(screen.getByRole('heading', { name: 'Frida møter for deg' })).toBeTruthy();
  });

  test('[CO14] what the leader recorded is shown, and contested with one tap', async () => {
    const { socket } = await at([
      { scope: PPT, service, answer: 'yes', given: given({ byLeader: true, form: 'oral' }) },
    ]);
    expect(screen.getByText(/Møteleiaren har ført opp at du sa ja \(munnleg/)).toBeTruthy();
    press('Det stemmer ikkje: PPT');
    expect(commands(socket)).toEqual([['consent.contest', { scope: PPT }]]);
  });

  test('[CO14] what is contested does not count, and is answered by oneself', async () => {
    await at([{ scope: PPT, service, answer: 'contested', given: given({ byLeader: true }) }]);
    expect(screen.getByText(/Det gjeld ikkje før du har svart sjølv/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Ja til PPT' })).toBeTruthy();
  });

  test('[CO19] one thing, or everything, is taken back with one question before', async () => {
    const { socket } = await at([{ scope: PPT, service, answer: 'yes', given: given() }]);
    press('Trekk tilbake: PPT');
    expect(socket.given).toEqual([]);
    press('Trekk tilbake');
    press('Trekk tilbake alt samtykke');
    await act(async () => undefined);
    press('Trekk tilbake alt samtykke');
    expect(commands(socket)).toEqual([
      ['consent.withdraw', { scope: PPT }],
      ['consent.withdraw', { scope: null }],
    ]);
  });

  test('is nothing for who is not asked', async () => {
    const { view } = await at(null);
    expect(view.container.textContent).toBe('');
  });
});

describe('a yes', () => {
  const fields = yesFieldsOf(open);
  test('lasts until it is withdrawn, for a year, or until a day to come', () => {
    const until = (part: Partial<typeof fields>, today = TODAY) => {
      const yes = yesFrom(PPT, { ...fields, ...part }, today);
      return yes?.says === 'yes' ? yes.validUntil : 'none';
    };
    expect(until({})).toBeNull();
    expect(until({ until: 'year' })).toBe('2028-03-02');
    expect(until({ until: 'year' }, IsoDate.parse('2028-02-29'))).toBe('2029-02-28');
    expect(until({ until: 'day', day: '2027-06-01' })).toBe('2027-06-01');
    expect([until({ until: 'day' }), until({ until: 'day', day: '2027-03-01' })]).toEqual(['none', 'none']);
  });

  test('is to our text; a stafettlogg is told nothing of what may be shared', () => {
    expect(yesFrom({ kind: 'stafettlogg' }, { ...fields, line: 'x' }, TODAY)).toMatchObject({
      text: CONSENT_TEXT,
      sharing: { topics: [], line: '' },
    });
  });
});
