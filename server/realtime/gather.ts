import type { MeetingSocket } from './sockets.ts';

/**
 * What is said to a socket from here to the end of this turn goes out together, in one write: the view, what is
 * the seat's own, and the answer. Each write alone costs about as much as making what is written.
 */
export const gather = (sockets: Iterable<MeetingSocket>): void => {
  const held = [...sockets].flatMap(({ conn: { transport, request } }) => {
    // Something is on its way already: what comes now waits for that anyway.
    if (!transport.writable) return [];
    // Engine.IO keeps what is to be sent until its transport says that it is ready for it.
    transport.writable = false;
    return { transport, stream: request.socket };
  });
  // Answers are given in the microtasks of this turn, and those come first.
  process.nextTick(() => {
    for (const { transport, stream } of held) {
      stream.cork();
      transport.writable = true;
      transport.emit('ready');
      stream.uncork();
    }
  });
};
