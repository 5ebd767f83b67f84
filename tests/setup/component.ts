import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { FakeSocket, sockets } from '../client/support/FakeSocket.ts';

/** How long a component test waits for what must come: as long as the slowest machine needs. */
configure({ asyncUtilTimeout: 20_000 });

// The library takes away what was rendered only in the file that loaded it, and files share a process.
afterEach(cleanup);
// The page's address, what is kept on the device and the line to the server begin anew for each test, too.
beforeEach(() => {
  sockets.current = new FakeSocket();
  window.history.replaceState(null, '', '/');
  window.localStorage.clear();
  window.sessionStorage.clear();
});

// Here for all files: whichever comes first loads the connection for all of its process, and a mock of a single file would
// hold or not by who that is.
vi.mock('socket.io-client', () => ({ io: () => sockets.current }));
