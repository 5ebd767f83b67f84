import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Knocks } from '../../../client/features/door/Knocks.tsx';
import { DOUBLE_CLICK_MS } from '../../../client/ui/doubleClick.ts';
import { PersonId } from '../../../shared/ids.ts';
import { Knock } from '../../../shared/joining.ts';
import type { Mine } from '../../../shared/mine.ts';
import type { Arrival, Person } from '../../../shared/people.ts';
import type { Sections } from '../../../shared/views.ts';
import { atMeeting } from '../support/atMeeting.tsx';
import { leaderMine, MEETING, NO_DUTIES } from '../support/views.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const kari: Person = {
  id: PersonId.parse('kari'),
  name: 'Kari',
  roles: ['teacher'],
  service: null,
  attends: true,
};
const saying = (name: string, id = 'knock-1'): Knock =>
  Knock.parse({ id, name, says: null, since: 1_700_000_000_000 });
const knock = saying('Kari');

const people = (arrivals: Sections['people']['arrivals'] = {}): Sections['people'] => ({
  people: [kari],
  duties: NO_DUTIES,
  arrivals,
  takesPart: {},
});
/** The cards of those who knock, for a leader who adds whoever is not on the list. */
const atDoor = async (
  knocks: readonly Knock[],
  { mine = {}, sections = {} }: { mine?: Partial<Mine>; sections?: Partial<Sections> } = {},
) => {
  const notListed: unknown[] = [];
  await atMeeting(<Knocks meeting={MEETING} onNotListed={(each) => notListed.push(each)} />, {
    mine: { actions: { 'person.put': null }, door: { open: true, knocks: [...knocks] }, ...mine },
    sections: { people: people(), ...sections },
  });
  return notListed;
};
const button = (name: RegExp | string): HTMLElement => screen.getByRole('button', { name });

test('[JO6] whoever came first stands on the leader’s screen with how many more wait, so that the meeting keeps it', async () => {
  await atDoor([saying('Kari'), saying('Ola', 'knock-2'), saying('Per', 'knock-3')]);
  expect(screen.queryByText('Ola')).toBeNull();
  fireEvent.click(button('2 til ventar'));
  expect([screen.queryByText('Ola'), screen.queryByText('Per')]).not.toContain(null);
  fireEvent.click(button('Vis berre den første'));
  expect(screen.queryByText('Ola')).toBeNull();
});

test('[UI51] whoever knocks next is not let in by the second half of a double tap', async () => {
  const [kariKnocks, olaKnocks] = [saying('Kari'), saying('Ola', 'knock-2')];
  const at = (...knocks: Knock[]) => ({ door: { open: true, knocks } });
  vi.useFakeTimers();
  const { socket } = await atMeeting(<Knocks meeting={MEETING} />, {
    mine: at(kariKnocks, olaKnocks),
    sections: { people: people() },
  });
  const outOfReach = (): boolean => button(/^Slepp inn som/).closest('[data-out-of-reach]') !== null;
  await act(async () => vi.advanceTimersByTime(DOUBLE_CLICK_MS));
  expect(outOfReach()).toBe(false);
  await act(async () => socket.receive('mine', leaderMine(at(olaKnocks))));
  expect([screen.queryByText('Ola') !== null, outOfReach()]).toEqual([true, true]);
  await act(async () => vi.advanceTimersByTime(DOUBLE_CLICK_MS));
  expect(outOfReach()).toBe(false);
});

test('[JO6] a seat that has a screen already is not what is offered most', async () => {
  const variant = () => button(/^Slepp inn som Kari/).dataset.variant;
  await atDoor([knock]);
  expect(variant()).toBe('primary');
  cleanup();
  await atDoor([knock], { sections: { presence: [kari.id] } });
  expect(variant()).toBe('secondary');
});

test('[JO6] whoever was answered on another device in the same moment is said to wait no more', async () => {
  vi.stubGlobal('fetch', async () => new Response('{"error":"notFound"}', { status: 404 }));
  await atDoor([knock]);
  await act(async () => void fireEvent.click(button(/^Slepp inn som Kari/)));
  expect(screen.getByRole('alert').textContent).toBe('Den som banka på, ventar ikkje lenger.');
});

test('[JO7] whoever was put on the list and waits for a guardian’s yes is not put there twice', async () => {
  const added = await atDoor([saying('Åse')]);
  fireEvent.click(button('Ikkje på lista'));
  expect(added).toMatchObject([{ name: 'Åse', says: null }]);
  cleanup();
  const person: Person = { ...kari, id: PersonId.parse('aase'), name: 'Åse', attends: false };
  await atDoor([saying('Åse')], { mine: { comers: [{ person, refused: false, by: [] }] } });
  expect(screen.queryByRole('button', { name: 'Ikkje på lista' })).toBeNull();
  expect(screen.getByText(/ventar på eit ja frå ein føresett/)).toBeTruthy();
});

test.each<[string, Arrival | undefined, boolean]>([
  ['who was to come later', 'later', true],
  ['who was said not to come', 'absent', true],
  ['who is on video', 'video', false],
  ['who is not marked', undefined, false],
])('[JO6] %s is let in with one tap, and is here then', async (_, arrival, marks) => {
  const asked: unknown[] = [];
  vi.stubGlobal('fetch', async (path: string, init: { body?: string }) => {
    asked.push([path, JSON.parse(init.body ?? '')]);
    return new Response('{}');
  });
  const { socket } = await atMeeting(<Knocks meeting={MEETING} />, {
    mine: { actions: { 'arrival.set': null }, door: { open: true, knocks: [knock] } },
    sections: { people: people(arrival === undefined ? {} : { kari: arrival }) },
  });
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: /^Slepp inn som Kari/ })));
  expect(asked).toEqual([[`/api/meetings/${MEETING}/door/knock-1`, { seat: 'kari' }]]);
  const given = socket.given.map(({ command: { type, payload } }) => [type, payload]);
  expect(given).toEqual(marks ? [['arrival.set', { person: 'kari', arrival: 'here' }]] : []);
});
