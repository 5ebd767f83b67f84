import { act, cleanup, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  useConnectionState,
  useMine,
  useOut,
  useRefusal,
  useSection,
} from '../../../client/connection/hooks.ts';
import { MeetingSession } from '../../../client/connection/MeetingSession.ts';
import { MeetingGate } from '../../../client/ui/MeetingGate.tsx';
import { PROJECTOR } from '../../../shared/ids.ts';
import { atMeeting } from '../support/atMeeting.tsx';
import { sockets } from '../support/FakeSocket.ts';
import { blankSections, change, LEADER, leaderMine, MEETING, whole } from '../support/views.ts';

const Probe = (): ReactNode => (
  <>
    <output>{[useConnectionState(), useOut()?.reason, useRefusal()].filter(Boolean).join(' ')}</output>
    <p>
      {useSection('people')
        ?.people.map(({ name }) => name)
        .join() ?? 'nobody'}
    </p>
    <p>{useMine()?.seat ?? 'no seat'}</p>
  </>
);
const state = () => document.querySelector('output')?.textContent;

const OPEN = `/api/meetings/${MEETING}/open`;
const session = (isIn: boolean) => ({
  account: isIn
    ? { account: 'a', name: 'Anna', administrator: false, coordinator: false, units: [], codesFirst: false }
    : null,
  isSetUp: true,
  publicUrl: null,
  lanUrl: null,
  provider: null,
  secure: true,
});
/** Stands in for the API; returns what was asked for, in order. */
const answering = (answers: Readonly<Record<string, unknown>>): readonly string[] => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    return Response.json(answers[path] ?? { error: 'notYours' }, { status: path in answers ? 200 : 403 });
  });
  return asked;
};

describe('the session of one seat', () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  test('[SY18] is live when the whole view is here, reconnecting when the line breaks, and live again', async () => {
    const { socket } = await atMeeting(<Probe />);
    expect(state()).toBe('live');
    await act(async () => socket.goDown());
    expect(state()).toBe('reconnecting');
    expect(screen.getByText('Ingrid')).toBeTruthy();
    await act(async () => socket.goUp());
    expect(state()).toBe('reconnecting');
    await act(async () => {
      socket.receive('mine', leaderMine());
      socket.receive('view', whole(blankSections(), 1, 'e2'));
    });
    expect(state()).toBe('live');
  });

  test('[AF3] a projector that goes on has nothing of the meeting in the memory of the page', () => {
    const session = new MeetingSession(MEETING, PROJECTOR);
    const leave = session.open({ whole: () => {}, lost: () => {}, refused: () => {}, out: () => {} });
    sockets.current.receive('mine', leaderMine());
    sockets.current.receive('view', whole(blankSections()));
    expect(session.store.section('people')).toBeDefined();
    leave();
    expect(session.store.section('people')).toBeUndefined();
    expect(session.store.mine()).toBeUndefined();
  });

  test('[SY3] a gap asks the server for the whole', async () => {
    const { socket } = await atMeeting(<Probe />);
    await act(async () => socket.receive('view', change({}, 9)));
    expect(socket.asked).toContain('whole');
  });

  test('a refusal says why, and is for good', async () => {
    const { socket } = await atMeeting(<Probe />);
    socket.active = false;
    await act(async () => socket.receive('connect_error', new Error('noConsent')));
    expect(state()).toBe('refused noConsent');
  });

  test('[AU10] who is signed in and may open the meeting gets the seat again, once, without being asked', async () => {
    const asked = answering({ '/api/session': session(true), [OPEN]: { seat: LEADER, as: 'leader' } });
    const { socket } = await atMeeting(<Probe />);
    const connect = vi.spyOn(socket, 'connect');
    socket.active = false;
    await act(async () => socket.receive('connect_error', new Error('notYours')));
    await vi.waitFor(() => expect(connect).toHaveBeenCalledTimes(1));
    expect(asked).toEqual(['/api/session', OPEN]);
    await act(async () => socket.receive('connect_error', new Error('notYours')));
    expect(state()).toBe('refused notYours');
  });

  test('[AU10] for a guest nothing is asked for: the seat is not theirs', async () => {
    const asked = answering({ '/api/session': session(false) });
    const { socket } = await atMeeting(<Probe />);
    socket.active = false;
    await act(async () => socket.receive('connect_error', new Error('notYours')));
    await vi.waitFor(() => expect(state()).toBe('refused notYours'));
    expect(asked).toEqual(['/api/session']);
  });

  test('a server that is not ready is asked again, and nobody is refused', async () => {
    const { socket } = await atMeeting(<Probe />);
    const knock = vi.spyOn(socket, 'connect');
    socket.active = false;
    vi.useFakeTimers();
    socket.receive('connect_error', new Error('unavailable'));
    vi.advanceTimersByTime(5_000);
    vi.useRealTimers();
    expect(knock).toHaveBeenCalled();
    expect(state()).toBe('live');
  });

  test('[SY6] a seat that is shown out keeps nothing of the meeting, on the screen or on the device', async () => {
    const { socket } = await atMeeting(<Probe />);
    localStorage.setItem(`bti.draft.${MEETING}.${LEADER}.summary`, 'sealed');
    await act(async () => socket.receive('out', { reason: 'noConsent' }));
    expect(state()).toBe('left noConsent');
    expect(screen.getByText('nobody')).toBeTruthy();
    expect(screen.getByText('no seat')).toBeTruthy();
    expect(localStorage).toHaveLength(0);
  });

  test('the screen says calmly that the connection is gone, and stays', async () => {
    const { socket } = await atMeeting(
      <MeetingGate>
        <Probe />
      </MeetingGate>,
    );
    await act(async () => socket.goDown());
    expect(screen.getByText(/Klokka går vidare her/)).toBeTruthy();
    expect(screen.getByText('Ingrid')).toBeTruthy();
  });

  test('who is shown out reads why, in words', async () => {
    const { socket } = await atMeeting(
      <MeetingGate>
        <Probe />
      </MeetingGate>,
    );
    await act(async () => socket.receive('out', { reason: 'revoked' }));
    expect(screen.getByText(/gjeld ikkje lenger/)).toBeTruthy();
  });

  test.each([
    ['revoked', true],
    ['noConsent', false],
  ] as const)('[AU10] who is shown out as %s is shown where to sign in: %s', async (reason, shown) => {
    const { socket } = await atMeeting(
      <MeetingGate>
        <Probe />
      </MeetingGate>,
    );
    await act(async () => socket.receive('out', { reason }));
    expect(screen.queryByRole('link', { name: 'Har du konto? Logg inn' }) !== null).toBe(shown);
  });
});
