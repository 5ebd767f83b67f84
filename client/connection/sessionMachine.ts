import { assign, setup } from 'xstate';
import type { OutMessage, Refusal } from '../../shared/wire.ts';

type SessionEvent =
  | { type: 'whole' }
  | { type: 'lost' }
  | { type: 'refused'; refusal: Refusal }
  | { type: 'out'; message: OutMessage };

/**
 * This seat's own session, as the person meets it. It is live only when the whole view is here: a socket
 * that is up but has not shown anything yet is still joining, or reconnecting.
 */
export const sessionMachine = setup({
  types: {
    context: {} as { out: OutMessage | undefined; refusal: Refusal | undefined },
    events: {} as SessionEvent,
  },
}).createMachine({
  context: { out: undefined, refusal: undefined },
  initial: 'joining',
  on: {
    out: {
      target: '.left',
      actions: assign({ out: ({ event }) => event.message }),
    },
    refused: {
      target: '.refused',
      actions: assign({ refusal: ({ event }) => event.refusal }),
    },
  },
  states: {
    joining: { on: { whole: 'live' } },
    live: { on: { lost: 'reconnecting' } },
    reconnecting: { on: { whole: 'live' } },
    /** Shown out, for good. */
    left: { on: { refused: {}, out: {} } },
    refused: { on: { whole: 'live' } },
  },
});

export type ConnectionState = 'joining' | 'live' | 'reconnecting' | 'left' | 'refused';
