import { beforeEach, vi } from 'vitest';

/**
 * A component test has no server: what asks the API is told that it is out of reach, at once. Without this it
 * would ask whatever happens to listen on this machine. A test that needs an answer puts its own in the place.
 */
beforeEach(() => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('no server in a component test');
  });
});
