import { io, type Socket } from 'socket.io-client';
import type * as z from 'zod/mini';
import { Done } from '../../shared/http.ts';
import type { MeetingId, PersonId } from '../../shared/ids.ts';
import { KnockAnswer, type KnockId, type KnockRequest, type KnockState } from '../../shared/joining.ts';
import { RedeemAnswer } from '../../shared/links.ts';
import { KNOCKS, type KnockToServer, type ServerToKnock } from '../../shared/wire.ts';
import { type Answer, request } from './http.ts';
import { LINE } from './line.ts';

/** Whether this browser has knocked, and what came of it. */
export const getKnock = (): Promise<Answer<KnockAnswer>> => request(KnockAnswer, '/api/knock');
export const knock = (who: z.infer<typeof KnockRequest>): Promise<Answer<KnockAnswer>> =>
  request(KnockAnswer, '/api/knock', who);
/** Takes the seat that one was let in to. `family` as in `redeem`. */
export const enter = (family: boolean): Promise<Answer<RedeemAnswer>> =>
  request(RedeemAnswer, '/api/knock/enter', family ? { family } : {});
export const stopWaiting = (): Promise<Answer<KnockAnswer>> => request(KnockAnswer, '/api/knock/leave', {});

export const changeDoor = (meeting: MeetingId, open: boolean): Promise<Answer<Done>> =>
  request(Done, `/api/meetings/${meeting}/door`, { open });
/** Lets somebody in to a seat, or not (null). */
export const answerKnock = (meeting: MeetingId, of: KnockId, seat: PersonId | null): Promise<Answer<Done>> =>
  request(Done, `/api/meetings/${meeting}/door/${of}`, { seat });

interface Listener {
  readonly answered: (state: KnockState) => void;
  readonly connected: (up: boolean) => void;
  /** The server does not know of the knock. `waited`: it did, until the line was gone for a while. */
  readonly forgotten: (waited: boolean) => void;
}

/** Waits outside for the answer. Returns what ends it. */
export const waitOutside = ({ answered, connected, forgotten }: Listener): (() => void) => {
  const socket: Socket<ServerToKnock, KnockToServer> = io(KNOCKS, {
    ...LINE,
    // Another one after this must bring the cookie as it is then.
    forceNew: true,
  });
  let waited = false;
  socket.on('connect', () => {
    waited = true;
    connected(true);
  });
  socket.on('disconnect', () => connected(false));
  socket.on('connect_error', () => {
    // Out of reach, and tried again by itself; else refused.
    if (socket.active) connected(false);
    else forgotten(waited);
  });
  socket.on('knock', (message) => {
    const parsed = KnockAnswer.safeParse(message);
    if (parsed.success) answered(parsed.data.state);
  });
  return () => {
    socket.removeAllListeners();
    socket.disconnect();
  };
};
