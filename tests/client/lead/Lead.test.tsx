import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Lead } from '../../../client/screens/Lead.tsx';
import type { ConsentScope } from '../../../shared/consent.ts';
import { PersonId, ServiceId } from '../../../shared/ids.ts';
import type { Mine } from '../../../shared/mine.ts';
import type { Person, Service } from '../../../shared/people.ts';
import type { Act, Party, Turn } from '../../../shared/turns.ts';
import type { Sections } from '../../../shared/views.ts';
import { atMeeting } from '../support/atMeeting.tsx';
import { blankSections, bookOf, change, LEADER, leaderMine, MEETING, NO_DUTIES } from '../support/views.ts';

const PPT: Service = { id: ServiceId.parse('ppt'), kind: 'ppt', name: '' };
const BUP: Service = { id: ServiceId.parse('bup'), kind: 'bup', name: '' };
const turn = (act: Act, party: Party, service: Service | null = null): Turn => ({
  key: `${act}/${service?.id ?? party}`,
  act,
  party,
  service: service?.id ?? null,
  people: [],
});

const agenda = (stage: Sections['agenda']['stage']): NonNullable<Sections['agenda']> => ({
  ...(blankSections().agenda as Sections['agenda']),
  stage,
});
/** PPT asks, then is answered, then BUP. */
const asking = (no = 7): Partial<Sections> => ({
  services: [PPT, BUP],
  agenda: agenda('clarifying'),
  turn: {
    no,
    current: turn('ask', 'service', PPT),
    upcoming: [
      turn('answer', 'familyAndTeacher', PPT),
      turn('ask', 'service', BUP),
      turn('answer', 'familyAndTeacher', BUP),
    ],
  },
});
const answering = (no: number): Partial<Sections> => ({
  turn: {
    no,
    current: turn('answer', 'familyAndTeacher', PPT),
    upcoming: [turn('ask', 'service', BUP), turn('answer', 'familyAndTeacher', BUP)],
  },
});
const actions: Mine['actions'] = { 'agenda.next': null, 'clock.pause': null, undo: null };

const lead = (sections: Partial<Sections>, mine: Partial<Mine> = { actions }) =>
  atMeeting(<Lead meeting={MEETING} seat={LEADER} />, { sections, mine });
const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
const press = (key: string) => act(async () => void fireEvent.keyDown(document.body, { key }));
const settle = () => act(async () => void (await vi.advanceTimersByTimeAsync(700)));

describe('the leader’s one button', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  test('[UI46] is named by what it does, and gives that command from where the screen is', async () => {
    const { socket } = await lead(asking());
    fireEvent.click(button(/^Føresette og kontaktlærar svarar/));
    expect(socket.given.map(({ command }) => command)).toMatchObject([
      {
        type: 'agenda.next',
        payload: { despite: false, skipAnswer: false },
        expect: { phase: 'clarifying', turn: 7 },
      },
    ]);
  });

  test('[UI47] goes over the answers with the quiet button beside it', async () => {
    const { socket } = await lead(asking());
    fireEvent.click(button('BUP spør (utan eigen svartur)'));
    expect(socket.given[0]?.command).toMatchObject({ payload: { skipAnswer: true } });
  });

  test('[UI51] cannot be pressed while its answer is out', async () => {
    const { socket } = await lead(asking());
    fireEvent.click(button(/^Føresette og kontaktlærar svarar/));
    expect(button(/^Føresette og kontaktlærar svarar/).getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(button(/^Føresette og kontaktlærar svarar/));
    await press('PageDown');
    expect(socket.given).toHaveLength(1);
  });

  test('[UI51] moves nothing with the second half of a double click, and moves on a moment later', async () => {
    const { socket } = await lead(asking());
    await settle();
    fireEvent.click(button(/^Føresette og kontaktlærar svarar/));
    await act(async () => {
      socket.receive('view', change(answering(8), 2));
      socket.given[0]?.answer({ ok: true, seq: 1 as never });
    });
    fireEvent.click(button(/^BUP spør/));
    await press(' ');
    expect(socket.given).toHaveLength(1);
    await settle();
    fireEvent.click(button(/^BUP spør/));
    expect(socket.given[1]?.command).toMatchObject({ expect: { phase: 'clarifying', turn: 8 } });
  });

  test('[UI48] moves by the presenter remote, and never while somebody writes', async () => {
    const { socket } = await lead(asking());
    const field = document.querySelector('textarea') ?? document.createElement('textarea');
    document.body.append(field);
    fireEvent.keyDown(field, { key: 'PageDown' });
    expect(socket.given).toHaveLength(0);
    await press('PageDown');
    expect(socket.given).toHaveLength(1);
    field.remove();
  });

  test('[UI48] going back asks first, and says what would be undone', async () => {
    const undo = { target: 5 as never, type: 'clock.extend', at: 1_700_000_000_000 as never };
    const { socket } = await lead(asking(), { actions, undo });
    await press('ArrowLeft');
    expect(socket.given).toHaveLength(0);
    expect(screen.getByText(/Siste steg var «meir tid»/)).toBeTruthy();
    fireEvent.click(button('Angre'));
    expect(socket.given[0]?.command).toMatchObject({ type: 'undo', payload: { target: 5 } });
  });

  test('[UI48] what was asked about is what is undone, also when another step came meanwhile', async () => {
    const undo = { target: 5 as never, type: 'clock.extend', at: 1_700_000_000_000 as never };
    const { socket } = await lead(asking(), { actions, undo });
    await press('ArrowLeft');
    const later = { ...undo, target: 6 as never, type: 'clock.pause' };
    await act(async () => socket.receive('mine', leaderMine({ actions, undo: later })));
    expect(screen.getByText(/Siste steg var «meir tid»/)).toBeTruthy();
    fireEvent.click(button('Angre'));
    expect(socket.given[0]?.command).toMatchObject({ type: 'undo', payload: { target: 5 } });
  });

  test('[UI49] asks about what is missing, and goes on when told to', async () => {
    const welcome: Partial<Sections> = {
      agenda: agenda('welcome'),
      turn: { no: 1, current: turn('lead', 'leader'), upcoming: [] },
      missing: [{ code: 'points', of: null }],
    };
    const { socket } = await lead(welcome);
    fireEvent.click(button(/^Vidare til Utfordringa/));
    expect(socket.given).toHaveLength(0);
    fireEvent.click(button('Gå vidare likevel'));
    expect(socket.given[0]?.command).toMatchObject({ type: 'agenda.next', payload: { despite: true } });
  });

  test('[UI49] what must be in place first is not passed, and says what to do', async () => {
    const { socket } = await lead(
      { missing: [{ code: 'guardian', of: null }] },
      { actions: { 'meeting.start': 'missing' } },
    );
    fireEvent.click(button(/^Start møtet/));
    expect(screen.queryByRole('button', { name: 'Gå vidare likevel' })).toBeNull();
    expect(button('Opne førebuinga')).toBeTruthy();
    expect(socket.given).toHaveLength(0);
  });

  test('the family leaves with one confirmation for all three', async () => {
    const closing: Partial<Sections> = {
      agenda: agenda('closing'),
      turn: { no: 20, current: turn('lead', 'leader'), upcoming: [] },
    };
    const { socket } = await lead(closing, { actions: { 'family.left': null } });
    fireEvent.click(button(/^Familien går/));
    expect(socket.given).toHaveLength(0);
    fireEvent.click(button('Alt stemmer: vidare til evalueringa'));
    expect(socket.given[0]?.command).toMatchObject({
      type: 'family.left',
      payload: { outOfRoom: true, outOfCall: true, projectorNeutral: true, despite: false },
      expect: { phase: 'closing', turn: 20 },
    });
  });

  test('offers no tool that the server would refuse', async () => {
    await lead(asking(), { actions: { 'agenda.next': null, 'clock.pause': 'notNow' } });
    expect(screen.queryByRole('button', { name: /^Stans klokka/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Bryt inn/ })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Angre siste steg/ })).toBeNull();
  });
});

describe('what the family says of consent', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });
  const scopes: ConsentScope[] = [PPT, BUP].map(({ id }) => ({ kind: 'service', service: id }));
  const [MOTHER, FATHER] = [PersonId.parse('mor'), PersonId.parse('far')];
  const guardian = (id: PersonId, name: string): Person => ({
    id,
    name,
    roles: ['guardian'],
    service: null,
    attends: true,
  });
  const told = (consented: readonly ConsentScope[]): Partial<Sections> => ({
    ...asking(),
    people: {
      people: [guardian(MOTHER, 'Ingrid'), guardian(FATHER, 'Anders')],
      duties: { ...NO_DUTIES, lead: LEADER },
      arrivals: {},
      takesPart: {},
    },
    consentBook: bookOf(scopes, [MOTHER, FATHER], 'yes', consented),
  });
  const recording: Mine['actions'] = { ...actions, 'consent.withdraw': null, 'consent.record': null };

  test('[UI111] [CO19] is taken back in two taps: for one service, by one of them', async () => {
    const { socket } = await lead(told(scopes), { actions: recording });
    fireEvent.click(button('Samtykke'));
    const group = screen.getByRole('group', { name: 'Kven trekkjer samtykket til PPT?' });
    fireEvent.click(within(group).getByRole('button', { name: 'Anders trekkjer samtykket' }));
    expect(socket.given.map(({ command }) => [command.type, command.payload])).toEqual([
      ['consent.withdraw', { scope: scopes[0], giver: FATHER }],
    ]);
  });

  test('[UI111] a slip is given anew where it stood', async () => {
    const { socket } = await lead(told([scopes[1] as ConsentScope]), { actions: recording });
    fireEvent.click(button('Samtykke'));
    fireEvent.click(button('Familien seier ja til PPT'));
    fireEvent.click(button('Ingrid og Anders seier ja'));
    expect(socket.given[0]?.command).toMatchObject({
      type: 'consent.record',
      payload: { consent: { scope: scopes[0], givenBy: [MOTHER, FATHER] } },
    });
  });

  test('[UI111] is no tool of who does not record it', async () => {
    await lead(told(scopes));
    expect(screen.queryByRole('button', { name: 'Samtykke' })).toBeNull();
  });
});

describe('when nobody is here who may decide', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });
  const aloud = (missing: Sections['missing']): Partial<Sections> => ({
    agenda: agenda('decision'),
    turn: { no: 20, current: turn('readAloud', 'leader'), upcoming: [] },
    missing,
  });
  const ways: Mine['actions'] = {
    'decision.confirm': 'missing',
    'clock.pause': null,
    'meeting.suspend': null,
    'arrival.set': null,
  };
  const asked = async (missing: Sections['missing'], given: Mine['actions'] = ways) => {
    const { socket } = await lead(aloud(missing), { actions: given });
    await settle();
    fireEvent.click(button(/^Lese høgt/));
    return socket;
  };
  const none: Sections['missing'] = [{ code: 'acceptance', of: null }];

  test('[DE12] the step is not passed, and a pause is one tap from where it is said', async () => {
    const socket = await asked(none);
    expect(screen.queryByRole('button', { name: 'Gå vidare likevel' })).toBeNull();
    expect(socket.given).toEqual([]);
    fireEvent.click(button('Ta ein pause'));
    expect(socket.given.map(({ command }) => command.type)).toEqual(['clock.pause']);
  });

  test('[DE12] so is who may represent the family, and another day', async () => {
    await asked(none);
    fireEvent.click(button(/kven kan representere/));
    expect(screen.getByRole('dialog', { name: 'Kven er her' })).toBeTruthy();
    cleanup();
    await asked(none);
    fireEvent.click(button('Hald fram ein annan dag'));
    expect(button('Stopp her, og hald fram då')).toBeTruthy();
  });

  test('[CM4] what is not a must is passed with one more tap, as always', async () => {
    const socket = await asked([{ code: 'serviceAway', of: 'ppt' }], { ...ways, 'decision.confirm': null });
    expect(screen.queryByRole('button', { name: 'Ta ein pause' })).toBeNull();
    fireEvent.click(button('Gå vidare likevel'));
    expect(socket.given[0]?.command).toMatchObject({ type: 'decision.confirm', payload: { despite: true } });
  });
});
