import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { Points } from '../../../client/features/points/Points.tsx';
import { POINTS } from '../../../shared/phases.ts';
import type { Sections } from '../../../shared/views.ts';
import { inPhase, MOTHER, seatOf, turn } from '../seat/aMeeting.ts';
import { atMeeting } from '../support/atMeeting.tsx';

afterEach(cleanup);

const welcome = (said: number): Partial<Sections> => {
  const sections = inPhase('welcome', turn({ act: 'lead', party: 'leader' }));
  const points = POINTS.welcome.map((point, at) => ({ point, confirmed: at < said }));
  return sections.agenda ? { ...sections, agenda: { ...sections.agenda, points } } : sections;
};

test('all that is left is ticked with one tap', async () => {
  const { socket } = await atMeeting(<Points phase="welcome" />, {
    sections: welcome(2),
    mine: { actions: { 'points.set': null } },
  });
  fireEvent.click(screen.getByRole('button', { name: 'Alt er sagt' }));
  await act(async () => undefined);
  expect(socket.given[0]?.command.payload).toEqual({ points: POINTS.welcome.slice(2), confirmed: true });
});

test('one point is ticked and unticked by itself', async () => {
  const { socket } = await atMeeting(<Points phase="welcome" />, {
    sections: welcome(1),
    mine: { actions: { 'points.set': null } },
  });
  fireEvent.click(screen.getByRole('checkbox', { name: 'Ønskt velkommen' }));
  await act(async () => undefined);
  expect(socket.given[0]?.command.payload).toEqual({ points: ['welcomed'], confirmed: false });
});

test('[UI66] others read what is said, and what is not', async () => {
  await atMeeting(<Points phase="welcome" />, {
    sections: welcome(1),
    mine: seatOf(MOTHER, 'guardian'),
  });
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.getAllByText('sagt')).toHaveLength(1);
  expect(screen.getAllByText('ikkje sagt enno')).toHaveLength(POINTS.welcome.length - 1);
});
