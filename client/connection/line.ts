import type { ManagerOptions, SocketOptions } from 'socket.io-client';
import { TimeAnswer } from '../../shared/wire.ts';
import type { ServerClock } from '../time/ServerClock.ts';

/** How every socket of ours connects, and comes back by itself. */
export const LINE = {
  transports: ['websocket', 'polling'],
  reconnectionDelay: 500,
  reconnectionDelayMax: 4_000,
  tryAllTransports: true,
} satisfies Partial<ManagerOptions & SocketOptions>;

export const TIME_ANSWER_MS = 3_000;
const RESYNC_MS = 3 * 60_000;
const KNOCK_AGAIN_MS = 2_500;

/** What is asked of a socket here, whatever is said through it. */
interface Line {
  readonly connected: boolean;
  connect(): unknown;
  on(event: 'connect', heard: () => void): unknown;
}

/** [CL3] Asks what time it is when the line is there, when the page is seen again, and every few minutes. */
export const keepTime = (line: Line, clock: ServerClock, ask: () => Promise<unknown>): (() => void) => {
  const synchronise = () => {
    if (line.connected) void clock.synchronise(async () => TimeAnswer.parse(await ask()));
  };
  const onVisible = () => document.visibilityState === 'visible' && synchronise();
  line.on('connect', synchronise);
  document.addEventListener('visibilitychange', onVisible);
  const resync = setInterval(synchronise, RESYNC_MS);
  return () => {
    clearInterval(resync);
    document.removeEventListener('visibilitychange', onVisible);
  };
};

/** Socket.IO does not come back by itself to a server that closed the line, or could not take it: this does. */
export const knocking = (line: Line): { readonly again: () => void; readonly stop: () => void } => {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(waiting);
  const again = () => {
    stop();
    waiting = setTimeout(() => line.connect(), KNOCK_AGAIN_MS);
  };
  return { again, stop };
};
