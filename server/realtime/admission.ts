import type { IncomingMessage } from 'node:http';
import type { MeetingId } from '../../shared/ids.ts';
import { Handshake, type Refusal } from '../../shared/wire.ts';
import type { Log } from '../config/log.ts';
import type { LiveMeeting } from '../live/LiveMeeting.ts';
import type { LiveMeetings } from '../live/LiveMeetings.ts';
import { type HoldingAccess, holdsSeat } from './holding.ts';
import type { SocketData } from './sockets.ts';
import { hereOf } from './standing.ts';

export interface AdmissionDeps {
  readonly live: LiveMeetings;
  readonly access: HoldingAccess;
  /** Whether a meeting that is not for practice may be opened over this connection. */
  readonly isSecure: (request: IncomingMessage) => boolean;
  readonly log: Log;
}

export type Admission = { ok: true; data: SocketData } | { ok: false; refusal: Refusal };

const refused = (refusal: Refusal): Admission => ({ ok: false, refusal });

/**
 * Whether this handshake may become a socket of that seat. Whoever does not hold the seat learns nothing,
 * not even whether there is such a meeting. A family that has left is let in to be given its page.
 */
export const admit = async (
  auth: unknown,
  request: IncomingMessage,
  deps: AdmissionDeps,
): Promise<Admission> => {
  const handshake = Handshake.safeParse(auth);
  if (!handshake.success) return refused('malformed');
  const { meeting, seat, room = null } = handshake.data;
  if (!holdsSeat(deps.access, request.headers.cookie, { meeting, seat, room })) return refused('notYours');
  const live = await open(meeting, deps);
  if (live === 'unavailable') return refused('unavailable');
  if (!live) return refused('unknownMeeting');
  const { context } = live.state();
  if (!context.practice && !deps.isSecure(request)) return refused('needsTls');
  const standing = hereOf(context, seat, live.now().wall);
  if (standing.ok || standing.reason === 'left') return { ok: true, data: { seat, live, room } };
  return refused(standing.reason === 'unknownSeat' ? 'notYours' : standing.reason);
};

const open = async (
  meeting: MeetingId,
  { live, log }: AdmissionDeps,
): Promise<LiveMeeting | undefined | 'unavailable'> => {
  try {
    return await live.open(meeting);
  } catch (error) {
    log.error({ meeting, err: error }, 'a meeting could not be opened');
    return 'unavailable';
  }
};
