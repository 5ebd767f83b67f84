import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { BreakInNow } from '../../../client/features/viddevakt/BreakInNow.tsx';
import { ViddevaktTools } from '../../../client/features/viddevakt/ViddevaktTools.tsx';
import { BREAK_IN_REASONS } from '../../../shared/commands.ts';
import type { Mine } from '../../../shared/mine.ts';
import type { Sections } from '../../../shared/views.ts';
import { atMeeting } from '../support/atMeeting.tsx';
import { blankSections, change } from '../support/views.ts';

const blank = blankSections();
const agenda: Sections['agenda'] = { ...(blank.agenda as Sections['agenda']), stage: 'clarifying' };
const clock = blank.clock as Sections['clock'];
const show = (actions: Mine['actions'], part: Partial<Sections> = {}) =>
  atMeeting(
    <>
      <ViddevaktTools />
      <BreakInNow />
    </>,
    { sections: { agenda, ...part }, mine: { actions } },
  );

describe('the viddevakt’s tools', () => {
  afterEach(cleanup);

  test('break in with one tap on a reason', async () => {
    const { socket } = await show({ 'clock.breakIn': null });
    expect(screen.getAllByRole('listitem')).toHaveLength(BREAK_IN_REASONS.length);
    fireEvent.click(screen.getByRole('button', { name: '«Vi tek tiltaka om litt»' }));
    expect(socket.given[0]?.command).toMatchObject({
      type: 'clock.breakIn',
      payload: { reason: 'measuresLater' },
    });
  });

  test('[UI114] the large button breaks in with where we are', async () => {
    const { socket } = await show({ 'clock.breakIn': null });
    fireEvent.click(screen.getByRole('button', { name: 'Bryt inn og stans klokka' }));
    expect(socket.given[0]?.command).toMatchObject({ payload: { reason: 'phaseNow' } });
  });

  test('while the clock stands, there is why and one way on', async () => {
    const { socket } = await show({ 'clock.breakIn': null, 'clock.resume': 'notNow' });
    await act(async () => {
      const pause = { kind: 'breakIn', reason: 'oneAtATime' } as const;
      socket.receive('view', change({ clock: { ...clock, pause } }, 2));
    });
    expect(screen.getByText('Éin om gongen')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('offers what the server takes, and nothing else', async () => {
    await show({ 'clock.breakIn': 'notNow', 'clock.extend': null });
    expect(screen.getAllByRole('button').map((each) => each.textContent)).toEqual(['+ 1 min', '+ 2 min']);
  });
});
