import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SharedText } from '../../../client/ui/SharedText.tsx';
import { noteKey } from '../../../shared/notes.ts';
import type { Sections } from '../../../shared/views.ts';
import { atMeeting } from '../support/atMeeting.tsx';
import type { FakeSocket } from '../support/FakeSocket.ts';
import { blankSections, change, LEADER, leaderMine, whole } from '../support/views.ts';

const KEY = noteKey('summary');
const note = (text: string, rev: number, overlap = false): Pick<Sections, 'notes'> => ({
  notes: [{ key: KEY, text, rev, by: LEADER, overlap }],
});
const mine = { writable: [KEY] };
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox');
const type = (text: string) => fireEvent.change(field(), { target: { value: text } });
const wait = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms));
const payloads = (socket: FakeSocket) => socket.given.map(({ command }) => command.payload);
const answer = (socket: FakeSocket, at: number, ack: Parameters<FakeSocket['given'][number]['answer']>[0]) =>
  act(async () => socket.given[at]?.answer(ack));
const show = () =>
  atMeeting(<SharedText noteKey={KEY} label="Samandrag" />, { mine, sections: note('Før', 1) });

describe('a text that saves itself', () => {
  beforeEach(() => {
    localStorage.clear();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
  });

  test('[SY5] is saved when the hands rest, once, from the version it began with', async () => {
    const { socket } = await show();
    type('Før og');
    await wait(300);
    type('Før og etter');
    expect(screen.getByText('Ikkje lagra enno')).toBeTruthy();
    await wait(700);
    expect(payloads(socket)).toEqual([{ key: KEY, text: 'Før og etter', baseRev: 1 }]);
    await act(async () => socket.receive('view', change(note('Før og etter', 2), 2)));
    await answer(socket, 0, { ok: true, seq: 2 as never });
    expect(screen.getByText('Lagra')).toBeTruthy();
    expect(field().value).toBe('Før og etter');
  });

  test('[SY5] keeps what is typed while it is being saved, and saves it from the new version', async () => {
    const { socket } = await show();
    type('Før no');
    await wait(700);
    type('Før no vidare');
    await act(async () => socket.receive('view', change(note('Merk Før no', 2), 2)));
    await answer(socket, 0, { ok: true, seq: 2 as never });
    expect(field().value).toBe('Merk Før no vidare');
    await wait(700);
    expect(payloads(socket)[1]).toEqual({ key: KEY, text: 'Merk Før no vidare', baseRev: 2 });
  });

  test('[SY5] an answer that comes before the view loses nothing', async () => {
    const { socket } = await show();
    type('Før no');
    await wait(700);
    type('Før no vidare');
    await answer(socket, 0, { ok: true, seq: 2 as never });
    expect(field().value).toBe('Før no vidare');
    await act(async () => socket.receive('view', change(note('Merk Før no', 2), 2)));
    expect(field().value).toBe('Merk Før no vidare');
  });

  test('[SY5] what others write comes into the field while nothing is being typed here', async () => {
    const { socket } = await show();
    await act(async () => socket.receive('view', change(note('Før, skriv ein annan', 2), 2)));
    expect(field().value).toBe('Før, skriv ein annan');
    expect(payloads(socket)).toEqual([]);
  });

  test('[SY6] half-typed words survive a reload, and are saved then', async () => {
    const first = await show();
    type('Før, halvt skri');
    first.socket.goDown();
    cleanup();
    const { socket } = await show();
    expect(field().value).toBe('Før, halvt skri');
    await wait(700);
    expect(payloads(socket)).toEqual([{ key: KEY, text: 'Før, halvt skri', baseRev: 1 }]);
    await act(async () => socket.receive('view', change(note('Før, halvt skri', 2), 2)));
    await answer(socket, 0, { ok: true, seq: 2 as never });
    expect(localStorage).toHaveLength(0);
  });

  test('a lost network is said, the text stays, and it is saved when the network is back', async () => {
    const { socket } = await show();
    await act(async () => socket.goDown());
    type('Før, utan nett');
    await wait(700);
    expect(screen.getByText(/når sambandet er tilbake/)).toBeTruthy();
    expect(payloads(socket)).toEqual([]);
    await act(async () => {
      socket.goUp();
      socket.receive('mine', leaderMine(mine));
      socket.receive('view', whole({ ...blankSections(), ...note('Før', 1) }, 1, 'e2'));
    });
    expect(payloads(socket)).toEqual([{ key: KEY, text: 'Før, utan nett', baseRev: 1 }]);
  });

  test('a rejection is said beside the field, and nothing typed is lost', async () => {
    const { socket } = await show();
    type('Før, for seint');
    await wait(700);
    await answer(socket, 0, { ok: false, rejection: { code: 'notNow' } });
    expect(screen.getByText(/annan del av møtet/)).toBeTruthy();
    expect(field().value).toBe('Før, for seint');
    expect(localStorage).toHaveLength(1);
  });

  test('[UI8] the field says what is left from 4,800 characters on, and stops at 5,000', async () => {
    await show();
    type('a'.repeat(4_799));
    expect(screen.queryByText(/teikn/)).toBeNull();
    type('a'.repeat(4_900));
    expect(screen.getByText('100 teikn igjen')).toBeTruthy();
    type('a'.repeat(5_200));
    expect(field().value).toHaveLength(5_000);
    expect(screen.getByText(/fullt/)).toBeTruthy();
  });

  test('two versions in one place are said; who may not write reads', async () => {
    await atMeeting(<SharedText noteKey={KEY} label="Samandrag" />, { sections: note('Begge', 2, true) });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText('Begge')).toBeTruthy();
    expect(screen.getByText(/To skreiv på same staden/)).toBeTruthy();
  });
});
