import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { ConfirmAloud } from '../../../client/features/entry/ConfirmAloud.tsx';
import type { RejectionCode } from '../../../shared/rejections.ts';
import type { Sections } from '../../../shared/views.ts';
import { ADVISER, FATHER, inPhase, MOTHER, seatOf, turn } from '../seat/aMeeting.ts';
import { atMeeting } from '../support/atMeeting.tsx';
import { LEADER } from '../support/views.ts';

const both: Sections['deciders'] = { here: [MOTHER, FATHER], adult: false, waits: false };
const show = async (deciders = both, confirm: RejectionCode | null = null) => {
  const sections = inPhase('decision', turn({ act: 'readAloud', party: 'leader', people: [LEADER] }));
  const { socket } = await atMeeting(<ConfirmAloud />, {
    sections: { ...sections, deciders },
    mine: seatOf(ADVISER, 'staff', { duties: ['viddevakt'], actions: { 'decision.confirm': confirm } }),
  });
  return socket;
};
const label = (): string | null => screen.getByRole('button').textContent;

describe('the step that confirms', () => {
  afterEach(cleanup);

  test('[DE12] says what it records: a yes from all who decide and are here', async () => {
    const socket = await show();
    expect(label()).toBe('Lese høgt, og begge seier ja');
    fireEvent.click(screen.getByRole('button'));
    expect(socket.given[0]?.command).toMatchObject({ type: 'decision.confirm', payload: { despite: false } });
    cleanup();
    await show({ ...both, here: [MOTHER] });
    expect(label()).toBe('Lese høgt, og familien seier ja');
    cleanup();
    await show({ ...both, here: [MOTHER, FATHER, ADVISER] });
    expect(label()).toBe('Lese høgt, og alle seier ja');
  });

  test('[DE12] [DE23] says that it is the youth who does, where the youth decides alone', async () => {
    await show({ here: [MOTHER], adult: true, waits: false });
    expect(label()).toBe('Lese høgt, og ungdomen seier ja');
  });

  test('[DE12] is not there where nobody may decide: it says so, and who finds out', async () => {
    await show({ here: [], adult: false, waits: true }, 'missing');
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(/Ingen som kan seie ja på vegner av familien/)).toBeTruthy();
  });

  test('[CO8] that nobody of the chosen service is here is named, and passed with one more tap', async () => {
    const socket = await show();
    fireEvent.click(screen.getByRole('button'));
    const missing = [{ code: 'serviceAway' as const, of: 'ppt' }];
    await act(async () => socket.given[0]?.answer({ ok: false, rejection: { code: 'missing', missing } }));
    expect(screen.getByText('Nokon frå PPT til stades (tilbodet står)')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Stadfest likevel' }));
    expect(socket.given[1]?.command).toMatchObject({ payload: { despite: true } });
  });
});
