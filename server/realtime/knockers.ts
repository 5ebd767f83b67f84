import { KNOCKS } from '../../shared/wire.ts';
import type { Joining } from '../joining/Joining.ts';
import { type KnockData, type KnockSocket, type MeetingServer, spaceOf } from './sockets.ts';

export interface KnockersDeps {
  readonly joining: Pick<Joining, 'knockerOf' | 'stateOf' | 'onKnock' | 'came' | 'left'>;
}

/**
 * [JO5] Those who wait outside. An open connection, so that nobody has to ask again and again, and the leader sees at
 * once who has gone. It hears nothing, and is told one word: the answer.
 */
export const attachKnockers = (io: MeetingServer, { joining }: KnockersDeps): { close: () => void } => {
  const space = spaceOf(io, KNOCKS);
  const of = (knocker: string): KnockSocket[] =>
    [...space.sockets.values()].filter((socket) => socket.data.knocker === knocker);

  space.use((socket, next) => {
    const knocker = joining.knockerOf(socket.handshake.headers.cookie);
    if (knocker === null) return next(new Error('notYours'));
    Object.assign(socket.data, { knocker } satisfies KnockData);
    next();
  });
  space.on('connection', (socket) => {
    const { knocker } = socket.data;
    joining.came(knocker);
    // Answered between the handshake and now, or before a reload.
    socket.emit('knock', { state: joining.stateOf(socket.handshake.headers.cookie) });
    socket.on('disconnect', () => {
      if (of(knocker).every((other) => other === socket)) joining.left(knocker);
    });
  });
  const stop = joining.onKnock((knocker, state) => {
    for (const socket of of(knocker)) socket.emit('knock', { state });
  });
  return { close: stop };
};
