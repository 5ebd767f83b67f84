import type { Namespace, Socket } from 'socket.io';
import { KNOCKS, type KnockToServer, type ServerToKnock } from '../../shared/wire.ts';
import { knockIn } from '../access/sessionCookie.ts';
import { hashOf } from '../access/tokens.ts';
import type { Joining } from '../joining/Joining.ts';
import type { MeetingServer } from './sockets.ts';

export interface KnockersDeps {
  readonly joining: Pick<Joining, 'stateOf' | 'onKnock' | 'came' | 'left'>;
}

interface KnockData {
  readonly knocker: string;
}
type KnockSocket = Socket<KnockToServer, ServerToKnock, Record<string, never>, KnockData>;
type KnockSpace = Namespace<KnockToServer, ServerToKnock, Record<string, never>, KnockData>;

/**
 * [JO5] Those who wait outside. An open connection, so that nobody has to ask again and again, and the leader sees at
 * once who has gone. It hears nothing, and is told one word: the answer.
 */
export const attachKnockers = (io: MeetingServer, { joining }: KnockersDeps): { close: () => void } => {
  // Another namespace speaks other events than the meetings' own.
  const space = io.of(KNOCKS) as unknown as KnockSpace;
  const of = (knocker: string): KnockSocket[] =>
    [...space.sockets.values()].filter((socket) => socket.data.knocker === knocker);

  space.use((socket, next) => {
    const token = knockIn(socket.handshake.headers.cookie);
    if (token === null || joining.stateOf(token) === 'none') return next(new Error('notYours'));
    Object.assign(socket.data, { knocker: hashOf(token) } satisfies KnockData);
    next();
  });
  space.on('connection', (socket) => {
    const { knocker } = socket.data;
    joining.came(knocker);
    // Answered between the handshake and now, or before a reload.
    socket.emit('knock', { state: joining.stateOf(knockIn(socket.handshake.headers.cookie) ?? '') });
    socket.on('disconnect', () => {
      if (of(knocker).every((other) => other === socket)) joining.left(knocker);
    });
  });
  const stop = joining.onKnock((knocker, state) => {
    for (const socket of of(knocker)) socket.emit('knock', { state });
  });
  return { close: stop };
};
