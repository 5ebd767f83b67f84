import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Seat } from '../../../client/screens/Seat.tsx';
import { PersonId, Seq } from '../../../shared/ids.ts';
import type { Mine } from '../../../shared/mine.ts';
import type { Person } from '../../../shared/people.ts';
import { minutes } from '../../../shared/time.ts';
import type { Sections } from '../../../shared/views.ts';
import { atMeeting } from '../support/atMeeting.tsx';
import type { FakeSocket } from '../support/FakeSocket.ts';
import { LEADER, MEETING } from '../support/views.ts';
import { ADVISER, answering, asking, inPhase, seatOf, turn } from './aMeeting.ts';

const LISE: Person = {
  id: PersonId.parse('lise'),
  name: 'Lise',
  roles: ['child'],
  service: null,
  attends: true,
};
const JONAS = PersonId.parse('larar');
const AT = Date.UTC(2026, 10, 24, 9) as NonNullable<Mine['undo']>['at'];

/** Everything that the policy gives a viddevakt while the family is there. */
const ALL: Mine['actions'] = {
  'agenda.next': null,
  'agenda.jump': null,
  'agenda.endPhase': null,
  'agenda.retime': null,
  'agenda.lateStart': null,
  'arrival.set': null,
  'child.out': null,
  'clock.breakIn': null,
  'clock.correct': null,
  'clock.extend': null,
  'clock.pause': null,
  'turn.pass': null,
  'turn.postpone': null,
  'turn.reorder': null,
  undo: null,
};
const later = turn({ act: 'ask', service: 'helsestasjon' as never, people: [] });
const round = (lateBy: Sections['agenda']['lateBy'] = null): Partial<Sections> => {
  const sections = inPhase('clarifying', asking, [answering, later]);
  const people = sections.people as Sections['people'];
  const agenda = sections.agenda as Sections['agenda'];
  return {
    ...sections,
    agenda: {
      ...agenda,
      lateBy,
      phases: [
        { phase: 'clarifying', budget: minutes(10), spent: null, status: 'now' },
        { phase: 'offers', budget: minutes(10), spent: null, status: 'later' },
      ],
    },
    clock: {
      ...(sections.clock as Sections['clock']),
      phase: { elapsed: minutes(14), runningSince: null },
      plannedEnd: AT,
    },
    people: {
      ...people,
      people: [...people.people, LISE],
      duties: { ...people.duties, viddevakt: ADVISER, referent: JONAS, pen: JONAS },
    },
    places: [{ phase: 'closing', turns: [turn({ act: 'lead', party: 'leader', people: [LEADER] })] }],
  };
};
const guarding = (actions: Mine['actions'] = ALL): Partial<Mine> =>
  seatOf(ADVISER, 'staff', {
    duties: ['viddevakt'],
    actions,
    undo: actions.undo === null ? { target: Seq.parse(9), type: 'agenda.next', at: AT } : null,
  });
const show = async (sections = round(), mine = guarding()): Promise<FakeSocket> =>
  (await atMeeting(<Seat meeting={MEETING} seat={LEADER} />, { sections, mine })).socket;
const names = (): string[] => screen.queryAllByRole('button').map((each) => each.textContent ?? '');

const BEHIND_ONE_TAP = [
  'Vi er her no …',
  'Kven kom …',
  'Barnet går ut',
  'Rekkjefølgje',
  'Still klokka',
  'Avslutt delen',
  'Avslutt tidlegare',
  'Angre siste steg',
];

beforeEach(() => {
  localStorage.clear();
  vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
});
afterEach(cleanup);

describe('the viddevakt’s own seat', () => {
  test('[UI111] has every tool that the server takes, and none that it does not', async () => {
    await show();
    for (const tool of BEHIND_ONE_TAP) expect(names()).toContain(tool);
    cleanup();
    await show(round(), guarding({ 'arrival.set': null, 'clock.correct': 'notNow', undo: 'unknownItem' }));
    expect(names().filter((name) => BEHIND_ONE_TAP.includes(name))).toEqual(['Kven kom …']);
    cleanup();
    await show(round(), seatOf(ADVISER, 'staff', { actions: { 'turn.pass': null } }));
    expect(names().filter((name) => BEHIND_ONE_TAP.includes(name))).toEqual([]);
  });

  test('[UI111] [UI92] the child goes out in two taps, and what the follower holds goes over in the second', async () => {
    const socket = await show();
    fireEvent.click(screen.getByRole('button', { name: 'Barnet går ut' }));
    fireEvent.click(screen.getByText('Jonas', { selector: 'dialog button *' }));
    expect(socket.given[0]?.command).toMatchObject({
      type: 'child.out',
      payload: { person: 'lise', companion: JONAS, handTo: LEADER },
    });
  });

  test.each<[string, string, string]>([
    ['Kven kom …', 'Seinare', 'arrival.set'],
    ['Rekkjefølgje', 'Går forbi', 'turn.pass'],
    ['Avslutt delen', 'Vidare til Kva er nytt?', 'agenda.endPhase'],
    ['Avslutt tidlegare', 'Til avslutninga no', 'agenda.jump'],
    ['Angre siste steg', 'Angre', 'undo'],
  ])('[UI111] «%s» and «%s» are two taps', async (tool, choice, type) => {
    const socket = await show();
    fireEvent.click(screen.getByText(tool, { selector: 'button' }));
    const choices = screen.getAllByText(choice, { selector: 'dialog button, dialog button *' });
    fireEvent.click(choices[0] as HTMLElement);
    await act(async () => undefined);
    expect(socket.given.map(({ command }) => command.type)).toEqual([type]);
  });

  test.each<[string, string]>([
    ['Ta ein pause', 'clock.pause'],
    ['+ 2 min', 'clock.extend'],
    ['Bryt inn og stans klokka', 'clock.breakIn'],
  ])('[UI111] «%s» is one', async (name, type) => {
    const socket = await show();
    fireEvent.click(screen.getByRole('button', { name }));
    expect(socket.given.map(({ command }) => command.type)).toEqual([type]);
  });

  test('[UI99] [UI111] is asked about a late start too, and gone when it is answered', async () => {
    const socket = await show(round(minutes(4)));
    fireEvent.click(screen.getByRole('button', { name: 'Hald minutta' }));
    expect(socket.given[0]?.command).toMatchObject({
      type: 'agenda.lateStart',
      payload: { keep: 'minutes' },
    });
    cleanup();
    await show(round(minutes(4)), seatOf(ADVISER, 'staff', { actions: {} }));
    expect(screen.queryByRole('button', { name: 'Hald minutta' })).toBeNull();
  });

  test('[UI100] while the family has its break, none of it is in reach', async () => {
    const sections = round();
    await show({
      ...sections,
      clock: { ...(sections.clock as Sections['clock']), pause: { kind: 'break' } },
    });
    expect(names()).not.toContain('Vi er her no …');
  });
});

test('[LE1] who stands in for the leader has the tools of clock and turns, and not those about people', async () => {
  const { 'arrival.set': _, 'child.out': __, ...clockAndTurns } = ALL;
  await show(round(), { ...guarding(clockAndTurns), duties: ['standIn'] });
  expect(names().filter((name) => BEHIND_ONE_TAP.includes(name))).toEqual(
    BEHIND_ONE_TAP.filter((name) => name !== 'Kven kom …' && name !== 'Barnet går ut'),
  );
});
