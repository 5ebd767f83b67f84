import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { I18nextProvider } from 'react-i18next';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Knocking } from '../../../client/features/joining/Knocking.tsx';
import { startWords } from '../../../client/words/startWords.ts';
import type { HttpErrorCode } from '../../../shared/http.ts';
import type { KnockState } from '../../../shared/joining.ts';
import { FakeSocket, sockets } from '../support/FakeSocket.ts';

const i18n = await startWords('nn');
const KARI = { code: 'FJK LMR', name: 'Kari', says: null };

/** What this browser asked of the server, and how that answers from now on. */
let posted: [string, unknown][] = [];
let knows: KnockState = 'none';
let refuses: HttpErrorCode | null = null;

beforeEach(() => {
  posted = [];
  knows = 'none';
  refuses = null;
  vi.stubGlobal('fetch', async (path: string, init: { body?: string }) => {
    if (init.body !== undefined) posted.push([path, JSON.parse(init.body)]);
    if (path === '/api/knock' && init.body !== undefined && refuses === null) knows = 'waiting';
    const failed = refuses !== null && init.body !== undefined;
    if (failed) knows = 'none';
    return new Response(JSON.stringify(failed ? { error: refuses } : { state: knows }), {
      status: failed ? 404 : 200,
    });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const heading = (): string => screen.getByRole('heading', { level: 1 }).textContent ?? '';
const atTheDoor = (): void => {
  render(
    <I18nextProvider i18n={i18n}>
      <Knocking />
    </I18nextProvider>,
  );
};
const knockAsKari = async (): Promise<void> => {
  fireEvent.change(await screen.findByLabelText(/Koden på storskjermen/), { target: { value: KARI.code } });
  fireEvent.change(screen.getByLabelText(/Namnet ditt/), { target: { value: KARI.name } });
  fireEvent.click(screen.getByRole('button', { name: 'Bank på' }));
  await outside();
};
/** The page waits for the answer, on a line of its own. */
const outside = () => waitFor(() => expect(sockets.current.hears('knock')).toBe(true));
/** The server takes the connection, or refuses it because it knows of no such knock. */
const connects = () => act(async () => sockets.current.goUp());
const isUnknown = () =>
  act(async () => {
    sockets.current.goDown();
    sockets.current.active = false;
    sockets.current.receive('connect_error', new Error('notYours'));
    // Whoever knocks again has another line.
    sockets.current = new FakeSocket();
  });

test('[JO5] whoever waited while the server was started anew knocks again by itself, with what was said', async () => {
  atTheDoor();
  await knockAsKari();
  await connects();
  await isUnknown();
  await outside();
  expect(posted).toEqual([
    ['/api/knock', KARI],
    ['/api/knock', KARI],
  ]);
  expect(heading()).toBe('Vent litt');
  // And is there to be let in.
  await connects();
  await act(async () => sockets.current.receive('knock', { state: 'refused' }));
  expect(heading()).toBe('Du kom ikkje inn no');
});

test('[JO5] whoever knocked and gets no line at all is told that it is gone, until it is there', async () => {
  atTheDoor();
  await knockAsKari();
  await act(async () => sockets.current.receive('connect_error', new Error('websocket error')));
  expect(screen.getByText(/Sambandet er borte/)).toBeTruthy();
  await connects();
  expect(screen.queryByText(/Sambandet er borte/)).toBeNull();
});

test('[JO5] a door that was closed meanwhile is said to be so, and is not knocked at again', async () => {
  atTheDoor();
  await knockAsKari();
  await connects();
  refuses = 'codeUnknown';
  await isUnknown();
  await screen.findByRole('heading', { name: 'Døra er stengd' });
  expect(posted).toHaveLength(2);
});

test('[JO5] a browser that keeps no cookie does not knock for ever', async () => {
  atTheDoor();
  await knockAsKari();
  await isUnknown();
  await screen.findByText(/no står du ikkje ved døra lenger/);
  expect(posted).toHaveLength(1);
});

test('[JO5] a page that was loaded anew has nothing to say again: it tells so, and asks', async () => {
  knows = 'forgotten';
  atTheDoor();
  await screen.findByRole('heading', { name: 'Bli med i møtet' });
  expect(screen.getByText(/no står du ikkje ved døra lenger/)).toBeTruthy();
  expect(posted).toEqual([]);
});

test('[JO6] the window in which the seat was not taken tells no failure', async () => {
  knows = 'letIn';
  refuses = 'notFound';
  atTheDoor();
  await screen.findByRole('heading', { name: 'Bli med i møtet' });
  expect(posted).toEqual([['/api/knock/enter', {}]]);
});
