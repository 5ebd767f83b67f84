import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Seat } from '../../../client/screens/Seat.tsx';
import { PersonId } from '../../../shared/ids.ts';
import { noteKey } from '../../../shared/notes.ts';
import { Text } from '../../../shared/text.ts';
import type { WallTime } from '../../../shared/time.ts';
import type { Pause, Sections } from '../../../shared/views.ts';
import { atMeeting } from '../support/atMeeting.tsx';
import type { FakeSocket } from '../support/FakeSocket.ts';
import { LEADER, MEETING } from '../support/views.ts';
import { ADVISER, answering, asking, inPhase, MOTHER, seatOf, turn } from './aMeeting.ts';

const show = (options: Parameters<typeof atMeeting>[1]) =>
  atMeeting(<Seat meeting={MEETING} seat={LEADER} />, options);
const button = (name: RegExp | string) => screen.queryByRole('button', { name });
const given = (socket: FakeSocket) => socket.given.map(({ command }) => [command.type, command.payload]);
const shown = (): string => document.body.textContent ?? '';

const paused = (pause: Pause): Partial<Sections> => {
  const sections = inPhase('clarifying', asking, [answering]);
  return { ...sections, clock: { ...(sections.clock as Sections['clock']), pause } };
};
const CHILD = PersonId.parse('lise');
const withChild = (sections: Partial<Sections>, away: boolean): Partial<Sections> => {
  const people = sections.people as Sections['people'];
  const child = { id: CHILD, name: 'Lise', roles: ['child' as const], service: null, attends: true };
  return {
    ...sections,
    people: { ...people, people: [...people.people, child], arrivals: away ? { [CHILD]: 'absent' } : {} },
    notes: [
      {
        key: noteKey('voice', CHILD),
        text: Text.parse('Eg vil ha fred'),
        rev: 1,
        by: LEADER,
        overlap: false,
      },
    ],
  };
};

beforeEach(() => {
  localStorage.clear();
  vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
});
afterEach(cleanup);

describe('a break for the family', () => {
  test('[UI100] a family seat asks for it with one tap, and no other seat is offered it', async () => {
    const { socket } = await show({
      sections: inPhase('clarifying', asking),
      mine: seatOf(MOTHER, 'guardian', { actions: { 'clock.break': null } }),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Vi treng ein pause' }));
    await act(async () => undefined);
    expect(given(socket)).toEqual([['clock.break', {}]]);
    cleanup();
    await show({ sections: inPhase('clarifying', asking), mine: seatOf(ADVISER, 'staff') });
    expect(button('Vi treng ein pause')).toBeNull();
  });

  test('[UI100] it can be asked for also while the viddevakt has stopped the clock', async () => {
    await show({
      sections: paused({ kind: 'breakIn', reason: 'oneAtATime' }),
      mine: seatOf(MOTHER, 'guardian', { actions: { 'clock.break': null } }),
    });
    const [, cover] = screen.getAllByText('Vi treng ein pause');
    const first = screen.getAllByRole('button', { name: 'Vi treng ein pause' })[0];
    expect(cover).toBeTruthy();
    expect(first?.closest('[inert]')).toBeNull();
  });

  test('[UI100] nobody is told why, staff wait, and only who guards the structure goes on', async () => {
    const mine = seatOf(MOTHER, 'guardian', { actions: { 'clock.break': 'notNow' } });
    await show({ sections: paused({ kind: 'break' }), mine });
    expect(screen.getByRole('status').textContent).toBe('Vi tek ein pauseVi held fram når alle er klare.');
    expect(button('Hald fram')).toBeNull();
    cleanup();
    await show({ sections: paused({ kind: 'break' }), mine: seatOf(ADVISER, 'staff') });
    expect(screen.getByText('Vent i ro. De får vite når de held fram.')).toBeTruthy();
    expect(button('Hald fram')).toBeNull();
    cleanup();
    const guard = { duties: ['viddevakt' as const], actions: { 'clock.resume': null } };
    const { socket } = await show({
      sections: paused({ kind: 'break' }),
      mine: seatOf(ADVISER, 'staff', guard),
    });
    for (const status of screen.getAllByRole('status')) expect(status.textContent).not.toMatch(/famil|bad/i);
    const [goOn] = screen.getAllByRole('button', { name: 'Hald fram' });
    expect(goOn?.closest('[inert]')).toBeNull();
    fireEvent.click(goOn as HTMLElement);
    await act(async () => undefined);
    expect(given(socket)).toEqual([['clock.resume', {}]]);
  });
});

describe('the child', () => {
  test('[UI101] outside there is a kind screen, and nothing of the meeting', async () => {
    await show({
      sections: inPhase('clarifying', asking, [answering]),
      mine: seatOf(CHILD, 'outside'),
    });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Du kan kome inn att når du vil');
    expect(shown()).not.toMatch(/PPT|Spørsmål|Ingrid/);
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  test('[UI101] it goes out by itself in two taps, and may stay after all', async () => {
    const { socket } = await show({
      sections: inPhase('clarifying', asking),
      mine: seatOf(CHILD, 'child', { actions: { 'child.out': null } }),
    });
    const wish = () => fireEvent.click(screen.getByRole('button', { name: 'Eg vil ut litt' }));
    wish();
    fireEvent.click(screen.getByRole('button', { name: 'Eg blir her' }));
    wish();
    fireEvent.click(screen.getByRole('button', { name: 'Eg går ut' }));
    await act(async () => undefined);
    expect(given(socket)).toEqual([['child.out', { person: CHILD, companion: null, handTo: null }]]);
  });

  test('[UI101] a guardian says that it goes out, and who follows', async () => {
    const { socket } = await show({
      sections: withChild(inPhase('clarifying', asking), false),
      mine: seatOf(MOTHER, 'guardian', { actions: { 'child.out': null } }),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Kven er her?' }));
    fireEvent.click(screen.getByRole('button', { name: 'Lise går ut' }));
    fireEvent.click(screen.getByRole('button', { name: 'Anders' }));
    await act(async () => undefined);
    expect(given(socket)).toEqual([['child.out', { person: CHILD, companion: 'far', handTo: null }]]);
  });

  test('[UI103] its turn is an invitation, and both ways out give the very same command', async () => {
    const { socket } = await show({
      sections: inPhase('description', turn({ act: 'describe', party: 'child', people: [CHILD] })),
      mine: seatOf(CHILD, 'child', { speaking: true, actions: { 'agenda.next': null } }),
    });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Vil du seie noko?');
    expect(screen.getByText('Du treng ikkje.')).toBeTruthy();
    const [done, pass] = ['Eg er ferdig', 'Ikkje no'].map((name) => screen.getByRole('button', { name }));
    expect(done?.className).toBe(pass?.className);
    fireEvent.click(done as HTMLElement);
    await act(async () => socket.given[0]?.answer({ ok: true, seq: 9 as never }));
    fireEvent.click(pass as HTMLElement);
    await act(async () => undefined);
    const [first, second] = socket.given.map(({ command: { id: _, ...rest } }) => rest);
    expect(second).toEqual(first);
  });

  test('[UI103] where it answers together with others, it does not end their turn', async () => {
    await show({
      sections: inPhase('clarifying', { ...answering, people: [MOTHER, CHILD] }),
      mine: seatOf(CHILD, 'child', { speaking: true, actions: { 'agenda.next': null } }),
    });
    expect(button('Eg er ferdig')).toBeNull();
    expect(button('Ikkje no')).toBeNull();
  });

  const reading = turn({ act: 'readVoice', party: 'leader', people: [LEADER] });
  test('[UI104] what it wants said is there to follow while it is read aloud', async () => {
    await show({
      sections: withChild(inPhase('description', reading), true),
      mine: seatOf(MOTHER, 'guardian'),
    });
    expect(screen.getByRole('region', { name: 'Frå Lise' }).textContent).toContain('Eg vil ha fred');
    expect(screen.getAllByText('Eg vil ha fred')).toHaveLength(1);
  });

  test('[UI104] the leader collects it before the description, for a child that is not here', async () => {
    const welcome = inPhase('welcome', turn({ act: 'lead', party: 'leader', people: [LEADER] }));
    const mine = seatOf(LEADER, 'leader', { writable: [noteKey('voice', CHILD)] });
    await show({ sections: withChild(welcome, true), mine });
    expect(screen.getByLabelText(/Frå Lise/)).toBeTruthy();
    cleanup();
    await show({ sections: withChild(welcome, false), mine });
    expect(screen.queryByLabelText(/Frå Lise/)).toBeNull();
  });
});

describe('broken off', () => {
  const suspended = (startsAt: number): Partial<Sections> => ({
    ...inPhase('offers', asking),
    agenda: { ...(inPhase('offers', asking).agenda as Sections['agenda']), stage: 'suspended' },
    turn: { no: 9, current: null, upcoming: [] },
    meeting: {
      practice: false,
      nextMeeting: null,
      details: {
        unitName: 'Solbakken skule',
        unitKind: 'school',
        language: 'nn',
        child: 'Lise',
        showChild: false,
        startsAt: startsAt as WallTime,
        place: '',
        videoLink: '',
      },
    },
  });

  test('[UI102] it goes on another day, and nothing else is shown', async () => {
    await show({ sections: suspended(1_700_100_000_000), mine: seatOf(MOTHER, 'guardian') });
    await act(async () => undefined);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Vi held fram ein annan dag');
    expect(screen.getByText('torsdag 16. november 2023 kl. 03:00')).toBeTruthy();
    expect(shown()).not.toMatch(/PPT|Lise|Solbakken/);
    // The one thing to do is to leave a machine that others use too.
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Logg ut på denne maskina',
    ]);
  });

  test('[UI102] a day that is over is no day', async () => {
    await show({ sections: suspended(1_600_000_000_000), mine: seatOf(MOTHER, 'guardian') });
    await act(async () => undefined);
    expect(screen.getByText('De får vite når.')).toBeTruthy();
    expect(shown()).not.toContain('2020');
  });
});

describe('the pen', () => {
  const duties = (pen: string, penSecond: string | null) => {
    const { people } = inPhase('clarifying', asking);
    const ids = {
      pen: PersonId.parse(pen),
      penSecond: penSecond === null ? null : PersonId.parse(penSecond),
    };
    return { people: { ...(people as Sections['people']), duties: { ...people?.duties, ...ids } } };
  };
  const asLeader = seatOf(LEADER, 'leader', { duties: ['lead', 'pen'] });

  test('[UI105] it says who writes meanwhile, and that the pen comes back', async () => {
    const sections = inPhase('clarifying', asking, [], duties('larar', 'larar') as Partial<Sections>);
    await show({ sections, mine: seatOf(ADVISER, 'staff', { speaking: true }) });
    expect(screen.getByText('Skriv no: Jonas')).toBeTruthy();
    expect(screen.getByText(/Pennen går attende av seg sjølv/)).toBeTruthy();
  });

  test('[UI105] who writes is told who does it when they have the word', async () => {
    const sections = inPhase('clarifying', asking, [], duties(LEADER, 'larar') as Partial<Sections>);
    await show({ sections, mine: asLeader });
    expect(screen.getByText('Jonas skriv når du har ordet.')).toBeTruthy();
    expect(screen.queryByText(/Pennen går attende/)).toBeNull();
  });
});

describe('the evaluation', () => {
  const evaluating = (): Partial<Sections> => ({
    ...inPhase('evaluation', turn({ act: 'evaluate', party: 'staff', people: [ADVISER] })),
    evaluation: { answers: [], phases: [], interventions: [] },
  });

  test('[UI107] a staff seat carries the frame and the word from when it holds the evaluation', async () => {
    await show({ sections: evaluating(), mine: seatOf(ADVISER, 'staff') });
    expect(screen.getByText('Berre for tilsette')).toBeTruthy();
    cleanup();
    await show({ sections: inPhase('clarifying', asking), mine: seatOf(ADVISER, 'staff') });
    expect(screen.queryByText('Berre for tilsette')).toBeNull();
  });
});
