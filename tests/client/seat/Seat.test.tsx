import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Seat } from '../../../client/screens/Seat.tsx';
import type { OutMessage } from '../../../shared/wire.ts';
import { atMeeting } from '../support/atMeeting.tsx';
import type { FakeSocket } from '../support/FakeSocket.ts';
import { change, LEADER, MEETING } from '../support/views.ts';
import { ADVISER, answering, asking, inPhase, MOTHER, seatOf, turn } from './aMeeting.ts';

const show = (
  sections: Parameters<typeof atMeeting>[1] extends infer O ? NonNullable<O> : never,
): ReturnType<typeof atMeeting> => atMeeting(<Seat meeting={MEETING} seat={LEADER} />, sections);
const button = (name: RegExp | string) => screen.queryByRole('button', { name });
const given = (socket: FakeSocket) => socket.given.map(({ command }) => [command.type, command.payload]);

describe('the seat', () => {
  beforeEach(() => {
    localStorage.clear();
    vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
  });
  afterEach(cleanup);

  test('[UI60] the own turn of a service says so, what is expected, and the own share in figures', async () => {
    await show({
      sections: inPhase('clarifying', asking, [answering]),
      mine: seatOf(ADVISER, 'staff', { speaking: true, actions: { 'agenda.next': null } }),
    });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Din tur');
    expect(screen.getByText(/Tilbod om tiltak kjem i ein seinare runde/)).toBeTruthy();
    expect(screen.getByText('2:00')).toBeTruthy();
    expect(screen.getByText('av tida di')).toBeTruthy();
  });

  test('[UI69] «Eg er ferdig» names the turn that it ends', async () => {
    const { socket } = await show({
      sections: inPhase('clarifying', asking, [answering]),
      mine: seatOf(ADVISER, 'staff', { speaking: true, actions: { 'agenda.next': null } }),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Eg er ferdig' }));
    await act(async () => undefined);
    expect(socket.given[0]?.command).toMatchObject({
      type: 'agenda.next',
      payload: { despite: false, skipAnswer: false },
      expect: { phase: 'clarifying', turn: 7 },
    });
  });

  test('[UI66] the last of a phase is not offered what only the leader may do', async () => {
    await show({
      sections: inPhase('clarifying', asking),
      mine: seatOf(ADVISER, 'staff', { speaking: true, actions: { 'agenda.next': 'lastTurnOfPhase' } }),
    });
    expect(button('Eg er ferdig')).toBeNull();
    expect(screen.getByText(/Du er den siste i denne delen/)).toBeTruthy();
  });

  test('[UI69] what is missing is said beside the button, and can be passed with one more tap', async () => {
    const { socket } = await show({
      sections: inPhase('decision', turn({ act: 'respond', party: 'guardians', people: [MOTHER] })),
      mine: seatOf(MOTHER, 'guardian', { speaking: true, actions: { 'agenda.next': null } }),
    });
    fireEvent.click(screen.getByRole('button', { name: 'Eg er ferdig' }));
    await act(async () =>
      socket.given[0]?.answer({
        ok: false,
        rejection: { code: 'missing', missing: [{ code: 'choice', of: null }] },
      }),
    );
    expect(screen.getByText(/Kva tiltak familien vel/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Gå vidare likevel' }));
    await act(async () => undefined);
    expect(given(socket)[1]).toEqual(['agenda.next', { despite: true, skipAnswer: false }]);
  });

  test('[UI60] a guardian sees who speaks and that they are next, and a disc without figures', async () => {
    await show({
      sections: inPhase('clarifying', asking, [answering]),
      mine: seatOf(MOTHER, 'guardian', { next: true }),
    });
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('PPT spør no');
    expect(screen.getByText('Etterpå er det dykk.')).toBeTruthy();
    expect(screen.queryByText(/\d:\d\d/)).toBeNull();
    expect(screen.getByText(/De kan alltid seie frå/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Skjul klokka' }));
    expect(screen.queryByRole('img')).toBeNull();
    expect(button('Vis klokka')).toBeTruthy();
  });

  test('[UI63] a service hears how many turns come before its own', async () => {
    await show({
      sections: inPhase('clarifying', answering, [turn({ act: 'ask', people: [LEADER] }), asking]),
      mine: seatOf(ADVISER, 'staff'),
    });
    expect(screen.getByText('Det er ein tur før din.')).toBeTruthy();
  });

  test('[UI43] where no turn is left in the phase, a seat says which phase comes next', async () => {
    const { view } = await show({
      sections: inPhase('clarifying', answering),
      mine: seatOf(ADVISER, 'staff'),
    });
    expect(screen.getByText('Etterpå: Kva er nytt?')).toBeTruthy();
    view.unmount();
    await show({
      sections: inPhase('description', turn({ act: 'describe', party: 'teacher', people: [MOTHER] })),
      mine: seatOf(MOTHER, 'guardian', { speaking: true }),
    });
    expect(screen.getByRole('heading', { name: 'Etter deg' })).toBeTruthy();
    expect(screen.getByText('Spørsmålsrunde')).toBeTruthy();
  });

  test('[UI43] the last turn of the closing announces nothing on a seat', async () => {
    await show({
      sections: inPhase('closing', turn({ act: 'lead', party: 'leader', people: [LEADER] })),
      mine: seatOf(MOTHER, 'guardian'),
    });
    expect(screen.queryByText(/Etterpå/)).toBeNull();
    expect(screen.queryByText(/Evaluering/)).toBeNull();
  });

  test('[UI69] a child may let its turn go by', async () => {
    const { socket } = await show({
      sections: inPhase('description', turn({ act: 'describe', party: 'child', people: [MOTHER] })),
      mine: seatOf(MOTHER, 'child', { speaking: true, actions: { 'agenda.next': null } }),
    });
    expect(screen.getByText('Vil du fortelje korleis du har det? Du bestemmer sjølv.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Ikkje no' }));
    await act(async () => undefined);
    expect(given(socket)[0]?.[0]).toBe('agenda.next');
  });

  test('[UI61] one’s own turn comes into sight, and never takes anybody away from what they type', async () => {
    const { socket, view } = await show({
      sections: inPhase('clarifying', asking, [answering]),
      mine: seatOf(MOTHER, 'guardian'),
    });
    const next = inPhase('statusQuo', turn({ act: 'reflect', party: 'guardians', people: [MOTHER] }));
    await act(async () => socket.receive('view', change(next, 2)));
    expect(window.scrollTo).toHaveBeenCalledTimes(1);
    view.getByLabelText(/Notat berre for meg/).focus();
    const after = inPhase('offers', turn({ act: 'offer', people: [ADVISER] }));
    await act(async () => socket.receive('view', change(after, 3)));
    expect(window.scrollTo).toHaveBeenCalledTimes(1);
  });

  test('[UI70] the note for oneself is never sent, and lies encrypted on the device', async () => {
    const { socket } = await show({
      sections: inPhase('clarifying', asking),
      mine: seatOf(MOTHER, 'guardian'),
    });
    fireEvent.change(screen.getByLabelText(/Notat berre for meg/), { target: { value: 'hugs søvnen' } });
    await act(async () => undefined);
    expect(socket.given).toEqual([]);
    expect(Object.keys(localStorage)).toHaveLength(1);
    expect(JSON.stringify({ ...localStorage })).not.toContain('søvnen');
  });

  test('one in staff takes the pen with one tap; the family is not offered it', async () => {
    const { socket } = await show({
      sections: inPhase('clarifying', asking),
      mine: seatOf(ADVISER, 'staff', { actions: { 'duty.assign': null } }),
    });
    expect(screen.getByText('Skriv no: Turid')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Eg skriv' }));
    await act(async () => undefined);
    expect(given(socket)).toEqual([['duty.assign', { duty: 'pen', person: ADVISER }]]);
    cleanup();
    await show({ sections: inPhase('clarifying', asking), mine: seatOf(MOTHER, 'guardian') });
    expect(button('Eg skriv')).toBeNull();
  });

  test('[UI62] when the family has left, there is thanks and one page, and nothing else of the meeting', async () => {
    const { socket } = await show({
      sections: inPhase('closing', turn({ act: 'lead', party: 'leader', people: [LEADER] })),
      mine: seatOf(MOTHER, 'guardian'),
    });
    const out: OutMessage = {
      reason: 'left',
      trail: 'guardian',
      farewell: {
        language: 'nn',
        unitName: 'Solbakken skule',
        none: false,
        measures: [],
        services: [],
        unitKind: 'school',
        stafettholder: null,
        nextMeeting: null,
      },
    };
    await act(async () => socket.receive('out', out));
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Takk for møtet');
    expect(screen.getByText(/Solbakken skule tek kontakt/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Kven har opna noko om barnet' })).toBeTruthy();
    expect(screen.queryByText('Turid')).toBeNull();
  });
});
