import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Knocks } from '../../../client/features/door/Knocks.tsx';
import { PersonId } from '../../../shared/ids.ts';
import { Knock } from '../../../shared/joining.ts';
import type { Arrival, Person } from '../../../shared/people.ts';
import { atMeeting } from '../support/atMeeting.tsx';
import { sockets } from '../support/FakeSocket.ts';
import { MEETING, NO_DUTIES } from '../support/views.ts';

vi.mock('socket.io-client', () => ({ io: () => sockets.current }));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const kari: Person = {
  id: PersonId.parse('kari'),
  name: 'Kari',
  roles: ['teacher'],
  service: null,
  attends: true,
};
const knock = Knock.parse({ id: 'knock-1', name: 'Kari', says: null, since: 1_700_000_000_000 });

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
    sections: {
      people: {
        people: [kari],
        duties: NO_DUTIES,
        arrivals: arrival === undefined ? {} : { kari: arrival },
        takesPart: {},
      },
    },
  });
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: /^Slepp inn som Kari/ })));
  expect(asked).toEqual([[`/api/meetings/${MEETING}/door/knock-1`, { seat: 'kari' }]]);
  const given = socket.given.map(({ command: { type, payload } }) => [type, payload]);
  expect(given).toEqual(marks ? [['arrival.set', { person: 'kari', arrival: 'here' }]] : []);
});
