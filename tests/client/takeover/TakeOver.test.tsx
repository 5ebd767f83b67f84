import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { TakeOver } from '../../../client/features/takeover/TakeOver.tsx';
import type { Mine } from '../../../shared/mine.ts';
import type { Sections } from '../../../shared/views.ts';
import { ADVISER, asking, inPhase, seatOf } from '../seat/aMeeting.ts';
import { atMeeting } from '../support/atMeeting.tsx';
import { LEADER } from '../support/views.ts';

const GONE = /Skjermen til møteleiaren er borte/;
const TAKE = 'Ta over klokka og turane';

const show = (
  take: Mine['actions'][string],
  duties: Partial<Sections['people']['duties']> = {},
  mine: Partial<Mine> = seatOf(ADVISER, 'staff'),
  back: Mine['actions'] = {},
) => {
  const sections = inPhase('clarifying', asking);
  const people = sections.people as Sections['people'];
  return atMeeting(<TakeOver />, {
    sections: { ...sections, people: { ...people, duties: { ...people.duties, ...duties } } },
    mine: { ...mine, actions: { ...(take === undefined ? {} : { 'lead.takeOver': take }), ...back } },
  });
};

describe('a lost leader', () => {
  afterEach(cleanup);

  test('[LE1] is not spoken of while connected', async () => {
    await show('leaderHere');
    expect(document.body.textContent).toBe('');
  });

  test('[LE1] [UI95] is said, and one tap takes over clock and turns', async () => {
    const { socket } = await show(null);
    expect(screen.getByText(GONE)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: TAKE }));
    expect(socket.given[0]?.command).toMatchObject({ type: 'lead.takeOver', payload: {} });
  });

  test('[LE1] [UI95] where a deputy is named, all others are told who that is, and take over nothing', async () => {
    await show('notAllowed', { deputy: 'larar' as never });
    expect(screen.getByText(/Jonas er avtalt til å ta over/)).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('[LE1] a takeover that came too late is said, and nothing else happens', async () => {
    const { socket } = await show(null);
    fireEvent.click(screen.getByRole('button', { name: TAKE }));
    await act(async () => socket.given[0]?.answer({ ok: false, rejection: { code: 'leaderHere' } }));
    expect(screen.getByText('Møteleiaren er tilkopla, og styrer møtet.')).toBeTruthy();
  });

  test('[LE1] [UI95] all see who stands in; the leader takes it back with one tap', async () => {
    await show('notNow', { standIn: 'larar' as never });
    expect(screen.getByText('Jonas styrer klokka og turane no.')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
    cleanup();
    const asLeader = seatOf(LEADER, 'leader', { duties: ['lead'] });
    const { socket } = await show('leaderHere', { standIn: 'larar' as never }, asLeader, {
      'lead.takeBack': null,
    });
    fireEvent.click(screen.getByRole('button', { name: 'Ta tilbake' }));
    expect(socket.given[0]?.command).toMatchObject({ type: 'lead.takeBack' });
  });

  test('[LE1] who stands in gives it back with one tap, and is replaced when that screen is gone too', async () => {
    const { socket } = await show('notNow', { standIn: ADVISER }, seatOf(ADVISER, 'staff'), {
      'lead.takeBack': null,
    });
    fireEvent.click(screen.getByRole('button', { name: 'Gi tilbake' }));
    expect(socket.given[0]?.command).toMatchObject({ type: 'lead.takeBack' });
    cleanup();
    await show(null, { standIn: 'larar' as never });
    expect(screen.getByRole('button', { name: TAKE })).toBeTruthy();
  });
});
