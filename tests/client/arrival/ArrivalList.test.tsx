import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { ArrivalList } from '../../../client/features/arrival/ArrivalList.tsx';
import type { Newcomer } from '../../../client/features/arrival/door.ts';
import { PersonId, ServiceId } from '../../../shared/ids.ts';
import type { Mine } from '../../../shared/mine.ts';
import type { Person, Role } from '../../../shared/people.ts';
import type { Sections } from '../../../shared/views.ts';
import { atMeeting } from '../support/atMeeting.tsx';
import { bookOf, LEADER, NO_DUTIES } from '../support/views.ts';

const person = (id: string, name: string, role: Role): Person => ({
  id: PersonId.parse(id),
  name,
  roles: [role],
  service: role === 'service' ? { id: ServiceId.parse('ppt'), kind: 'ppt', name: '' } : null,
  attends: true,
});
const head = person(LEADER, 'Turid', 'head');
const teacher = person('jonas', 'Jonas', 'teacher');
const ppt = person('mads', 'Mads', 'service');
const mother = person('ingrid', 'Ingrid', 'guardian');
const father: Person = { ...person('anders', 'Anders', 'guardian'), attends: false };
const lise = person('lise', 'Lise', 'child');

const ALL: Mine['actions'] = {
  'arrival.set': null,
  'person.put': null,
  'person.remove': null,
  'consent.record': null,
  'consent.withdraw': null,
  'child.out': null,
  'plan.details': null,
};
const PPT = { kind: 'service', service: ServiceId.parse('ppt') } as const;
const list = (
  arrivals: Sections['people']['arrivals'] = {},
  actions = ALL,
  consented = false,
  givers: readonly PersonId[] = [mother.id],
  deciders: Sections['deciders'] = { here: [mother.id], adult: false, waits: false },
) =>
  atMeeting(<ArrivalList />, {
    mine: { actions },
    sections: {
      deciders,
      services: ppt.service === null ? [] : [ppt.service],
      people: {
        people: [head, teacher, ppt, mother, father, lise],
        duties: { ...NO_DUTIES, lead: LEADER, viddevakt: ppt.id, referent: teacher.id, pen: teacher.id },
        arrivals,
        takesPart: {},
      },
      consents: consented ? [{ scope: PPT, valid: true, topics: [], lines: [] }] : [],
      consentBook: bookOf([PPT, { kind: 'stafettlogg' }], givers, 'yes', consented ? [PPT] : []),
    },
  });
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));
const within = (group: string, name: string): void => {
  const buttons = [...screen.getByRole('group', { name: group }).querySelectorAll('button')];
  const button = buttons.find((each) => each.textContent === name);
  if (button === undefined) throw new Error(`${group}: no «${name}»`);
  fireEvent.click(button);
};

describe('the list of who is here', () => {
  afterEach(cleanup);

  test('one tap says where somebody is, and the leader cannot be marked as away', async () => {
    const { socket } = await list({}, ALL, true);
    within('Kvar er Mads?', 'Seinare');
    expect(socket.given[0]?.command).toMatchObject({
      type: 'arrival.set',
      payload: { person: 'mads', arrival: 'later' },
    });
    const leader = [...screen.getByRole('group', { name: 'Kvar er Turid?' }).querySelectorAll('button')];
    expect(leader.map((each) => each.textContent)).toEqual(['Her', 'På video']);
  });

  test('[UI98] records oral consent in two taps, by a guardian who is here', async () => {
    const { socket } = await list();
    press('Familien seier ja til Mads');
    press('Ingrid seier ja');
    expect(socket.given[0]?.command).toMatchObject({
      type: 'consent.record',
      payload: { consent: { scope: { kind: 'service', service: 'ppt' }, givenBy: ['ingrid'], form: 'oral' } },
    });
  });

  test('[UI98] the consent to open a stafettlogg is recorded in two taps too', async () => {
    const { socket } = await list({}, ALL, true);
    press('Familien seier ja til å opne stafettlogg');
    press('Ingrid seier ja');
    expect(socket.given[0]?.command).toMatchObject({
      payload: { consent: { scope: { kind: 'stafettlogg' }, givenBy: ['ingrid'], form: 'oral' } },
    });
  });

  test('[UI98] two who have to answer say it together; one alone says with the same tap that the other is not reached', async () => {
    const both = [mother.id, father.id];
    const { socket } = await list({}, ALL, false, both);
    press('Familien seier ja til Mads');
    expect(screen.getByText(/PPT hjelper når/)).toBeTruthy();
    press('Ingrid og Anders seier ja');
    expect(socket.given[0]?.command).toMatchObject({ payload: { consent: { givenBy: both } } });
    cleanup();
    const alone = await list({}, ALL, false, both);
    press('Familien seier ja til Mads');
    press('Ingrid seier ja. Anders er ikkje å få tak i no');
    await act(async () => alone.socket.given[0]?.answer({ ok: true, seq: 9 as never }));
    expect(alone.socket.given.map(({ command }) => [command.type, command.payload])).toMatchObject([
      ['consent.record', { consent: { givenBy: [mother.id] } }],
      ['consent.enough', { scope: PPT, reason: 'notReached' }],
    ]);
  });

  test('[UI98] where no consent is this seat’s to record, none of it is there', async () => {
    await list({}, { 'arrival.set': null }, true);
    expect(screen.queryByRole('button', { name: /seier|samtykkjer/ })).toBeNull();
    expect(screen.queryByText(/stafettlogg/)).toBeNull();
  });

  test('[UI98] who has consent, or does not come, is not asked for it', async () => {
    await list({}, ALL, true);
    expect(screen.queryByRole('button', { name: 'Familien seier ja til Mads' })).toBeNull();
    cleanup();
    await list({ [ppt.id]: 'absent' });
    expect(screen.queryByRole('button', { name: 'Familien seier ja til Mads' })).toBeNull();
  });

  test('[UI90] says what to do where nobody who decides is here, as the server says it is', async () => {
    await list({}, ALL, true);
    expect(screen.queryByText('Ingen som kan bestemme, er her')).toBeNull();
    cleanup();
    await list({}, ALL, true, [mother.id], { here: [], adult: false, waits: true });
    expect(screen.getByText('Ingen som kan bestemme, er her')).toBeTruthy();
    press('Legg til ein representant');
    expect(screen.getByLabelText('Namn')).toBeTruthy();
    press('Vel ny dato');
    expect(screen.getByRole('button', { name: 'Flytt møtet' })).toBeTruthy();
  });

  test('[UI90] [DE23] says that it is the youth, where the youth decides alone', async () => {
    await list({}, ALL, true, [mother.id], { here: [], adult: true, waits: true });
    expect(screen.getByText('Ungdomen er ikkje her')).toBeTruthy();
    expect(screen.getByText(/Ungdomen har fylt 18 og bestemmer sjølv/)).toBeTruthy();
  });

  test('adds somebody at the door on the guardian’s word', async () => {
    const { socket } = await list({}, ALL, true);
    press('Tolk');
    fireEvent.change(screen.getByLabelText('Namn'), { target: { value: 'Amina' } });
    press('Legg til');
    expect(socket.given[0]?.command).toMatchObject({
      type: 'person.put',
      payload: { person: { name: 'Amina', roles: ['interpreter'], attends: true } },
    });
  });

  test('[CO19] each who said yes takes the own back, with one tap from the person that it is about', async () => {
    const { socket } = await list({}, ALL, true, [mother.id, father.id]);
    press('Meir om Mads');
    within('Kven trekkjer samtykket til PPT?', 'Anders trekkjer samtykket');
    expect(socket.given[0]?.command).toMatchObject({
      type: 'consent.withdraw',
      payload: { scope: PPT, giver: father.id },
    });
  });

  const out = (socket: Awaited<ReturnType<typeof list>>['socket']) => socket.given[0]?.command;
  test('[UI92] whoever follows the child hands over in the same tap, to the leader unless another is picked', async () => {
    const { socket } = await list({}, ALL, true);
    press('Lise går ut');
    press('Jonas Turid tek over oppgåvene');
    expect(out(socket)).toMatchObject({
      type: 'child.out',
      payload: { person: 'lise', companion: 'jonas', handTo: LEADER },
    });
    cleanup();
    const other = await list({}, ALL, true);
    press('Lise går ut');
    fireEvent.change(screen.getByLabelText(/tek denne over/), { target: { value: 'mads' } });
    press('Jonas Turid tek over oppgåvene');
    expect(out(other.socket)).toMatchObject({ payload: { companion: 'jonas', handTo: LEADER } });
  });

  test('[UI92] where nothing is to be handed over, nobody is asked about it', async () => {
    const { socket } = await list({}, ALL, true);
    press('Lise går ut');
    press('Ingrid');
    expect(out(socket)).toMatchObject({ payload: { companion: 'ingrid', handTo: null } });
  });

  test('the child comes back in with one tap', async () => {
    const { socket } = await list({ [lise.id]: 'out' }, ALL, true);
    press('Lise er inne att');
    expect(socket.given[0]?.command).toMatchObject({ payload: { person: 'lise', arrival: 'here' } });
  });

  test('who may only mark is offered nothing else', async () => {
    await list({}, { 'arrival.set': null });
    expect(screen.queryByRole('button', { name: 'Tolk' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Meir om Mads' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Familien seier ja til Mads' })).toBeNull();
  });
});

describe('somebody who knocks and is not on the list', () => {
  afterEach(cleanup);
  const meets = (newcomer: Newcomer) =>
    atMeeting(<ArrivalList newcomer={newcomer} />, {
      mine: { actions: ALL },
      sections: {
        people: {
          people: [head, mother],
          duties: { ...NO_DUTIES, lead: LEADER },
          arrivals: {},
          takesPart: {},
        },
        consentBook: bookOf([], [mother.id]),
      },
    });
  const headings = (): string[] => screen.getAllByRole('heading').map(({ textContent }) => textContent ?? '');

  test('[JO7] is asked about first, with the name and the role that were said, and then stands on the list', async () => {
    const { socket } = await meets({ name: 'Åse', says: 'supportPerson' });
    expect(headings()[0]).toBe('Åse står ikkje på lista');
    expect(screen.getByRole('button', { name: 'Støtteperson' }).getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByRole('textbox', { name: 'Namn' }).getAttribute('value')).toBe('Åse');
    press('Legg til');
    const [given] = socket.given;
    expect(given?.command).toMatchObject({
      type: 'person.put',
      payload: { person: { name: 'Åse', roles: ['supportPerson'], attends: true }, atDoor: true },
    });
    await act(async () => given?.answer({ ok: true, seq: 1 as never }));
    expect(headings()).not.toContain('Åse står ikkje på lista');
  });

  test('[JO7] whose role is none that comes in at the door is asked what it is', async () => {
    await meets({ name: 'Åse', says: 'child' });
    expect(headings()[0]).toBe('Åse står ikkje på lista');
    expect(screen.queryByRole('textbox', { name: 'Namn' })).toBeNull();
  });
});
