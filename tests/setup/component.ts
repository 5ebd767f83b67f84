import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { sockets } from '../client/support/FakeSocket.ts';

/** How long a component test waits for what must come: as long as the slowest machine needs. */
configure({ asyncUtilTimeout: 20_000 });

// The library takes away what was rendered only in the file that loaded it, and files share a process.
afterEach(cleanup);
// The page's address and what is kept on the device begin anew for each test, too.
beforeEach(() => {
  window.history.replaceState(null, '', '/');
  window.localStorage.clear();
  window.sessionStorage.clear();
});

// For all files alike: whichever comes first loads the connection for all of its process.
vi.mock('socket.io-client', () => ({ io: () => sockets.current }));
