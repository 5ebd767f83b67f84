import { parseCommand } from '../../shared/commands.ts';
import type { RejectionCode } from '../../shared/rejections.ts';
import { MAX_TEXT } from '../../shared/text.ts';
import type { Ack } from '../../shared/wire.ts';
import type { Hall } from './Hall.ts';
import type { MeetingSocket } from './sockets.ts';
import type { TokenBucket } from './TokenBucket.ts';

/** What a command meets before the meeting decides on it. */
export interface Gate {
  readonly socket: MeetingSocket;
  readonly hall: Hall;
  readonly bucket: TokenBucket;
  /** Whether the browser session still holds the seat. */
  readonly holds: () => boolean;
  /** [AC3] Makes what the browser session holds of the seat last. */
  readonly used: () => void;
}

/**
 * Takes a command from the wire to its answer. Everything up to the decision happens at once, so that what
 * arrives in one turn of the event loop shares a commit. [RT5] The grant is looked at again each time.
 */
export const receive = (input: unknown, gate: Gate): Ack | Promise<Ack> => {
  const { hall, socket } = gate;
  if (!gate.bucket.take()) return rejected('tooFast');
  const command = parseCommand(input);
  if (!command) return rejected(hasLongText(input) ? 'textTooLong' : 'malformed');
  const { seat } = socket.data;
  if (!gate.holds()) {
    hall.revoke(seat, (other) => other !== socket);
    return rejected('unknownSeat');
  }
  if (!hall.stillHere(seat)) return rejected('unknownSeat');
  gate.used();
  return hall.command(seat, command);
};

export const rejected = (code: RejectionCode): Ack => ({ ok: false, rejection: { code } });

/** Commands are flat: a text lies two steps down at most. */
const hasLongText = (value: unknown, depth = 4): boolean => {
  if (typeof value === 'string') return value.length > MAX_TEXT;
  if (typeof value !== 'object' || value === null || depth === 0) return false;
  return Object.values(value).some((each) => hasLongText(each, depth - 1));
};
