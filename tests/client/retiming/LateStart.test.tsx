import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { LateStart } from '../../../client/features/retiming/LateStart.tsx';
import type { Mine } from '../../../shared/mine.ts';
import { type Ms, minutes } from '../../../shared/time.ts';
import type { Sections } from '../../../shared/views.ts';
import { atMeeting } from '../support/atMeeting.tsx';
import { blankSections } from '../support/views.ts';

const late = (lateBy: Ms | null, actions: Mine['actions'] = { 'agenda.lateStart': null }) =>
  atMeeting(<LateStart />, {
    mine: { actions },
    sections: {
      agenda: {
        ...(blankSections().agenda as Sections['agenda']),
        stage: 'welcome',
        lateBy,
        phases: [
          { phase: 'welcome', budget: minutes(5), spent: null, status: 'now' },
          { phase: 'clarifying', budget: minutes(10), spent: null, status: 'later' },
          { phase: 'offers', budget: minutes(10), spent: null, status: 'later' },
        ],
      },
      clock: {
        ...(blankSections().clock as Sections['clock']),
        plannedEnd: Date.parse('2026-11-24T10:49:00+01:00') as never,
      },
    },
  });

describe('a late start', () => {
  afterEach(cleanup);

  test('[UI99] keeps the end with shorter rounds, shown before and after', async () => {
    const { socket } = await late(minutes(4));
    expect(screen.getByText('De starta 4 minutt seint')).toBeTruthy();
    expect(screen.getByText('Spørsmålsrunde: 10:00 blir 8:00')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Hald sluttida, kl. 10:45' }));
    expect(socket.given[0]?.command).toMatchObject({
      type: 'agenda.lateStart',
      payload: { keep: 'end', budgets: { clarifying: minutes(8), offers: minutes(8) } },
    });
  });

  test('[UI99] keeps the minutes with one tap', async () => {
    const { socket } = await late(minutes(4));
    fireEvent.click(screen.getByRole('button', { name: 'Hald minutta' }));
    expect(socket.given[0]?.command).toMatchObject({ payload: { keep: 'minutes' } });
  });

  test('[UI99] is not asked when nobody is late, or when it is for others to say', async () => {
    await late(null);
    expect(screen.queryByRole('button')).toBeNull();
    cleanup();
    await late(minutes(4), {});
    expect(screen.queryByRole('button')).toBeNull();
  });
});
