import type { CommandType, Expectation, Payload } from '../../shared/commands.ts';
import { CommandId } from '../../shared/ids.ts';
import { Ack } from '../../shared/wire.ts';
import { randomId } from './randomId.ts';

/** What goes on the wire. */
export interface OutgoingCommand {
  readonly id: CommandId;
  readonly type: CommandType;
  readonly payload: unknown;
  readonly expect: Expectation | null;
}

/** Sends once; calls back with the server's answer, or with undefined when none came in time. */
export type Transmit = (command: OutgoingCommand, answered: (ack: unknown) => void) => void;

interface Waiting {
  readonly command: OutgoingCommand;
  readonly resolve: (ack: Ack) => void;
  tries: number;
  inFlight: boolean;
}

/** These may go well a moment later, with the same id. */
const PASSING = ['notSaved', 'tooFast'];
const TRIES = 5;
const RETRY_MS = 700;

/**
 * [SY4] Every command gets one id and keeps it until it is answered, however often the connection breaks:
 * the server recognises a repetition. Commands leave in the order they were given.
 */
export class CommandQueue {
  readonly #waiting: Waiting[] = [];
  #transmit: Transmit | null = null;
  #closed = false;

  send<T extends CommandType>(type: T, payload: Payload<T>, expect: Expectation | null = null): Promise<Ack> {
    const command = { id: CommandId.parse(randomId()), type, payload, expect };
    return new Promise((resolve) => {
      if (this.#closed) return resolve(OVER);
      this.#waiting.push({ command, resolve, tries: 0, inFlight: false });
      this.#flush();
    });
  }

  /** Given anew after every connection; what has no answer yet goes out again. */
  connected(transmit: Transmit): void {
    this.#transmit = transmit;
    for (const each of this.#waiting) each.inFlight = false;
    this.#flush();
  }

  disconnected(): void {
    this.#transmit = null;
  }

  /** The seat has ended: nothing more will be answered. */
  close(): void {
    this.#closed = true;
    this.#transmit = null;
    for (const each of this.#waiting.splice(0)) each.resolve(OVER);
  }

  /** How many have no answer yet. */
  readonly pending = (): number => this.#waiting.length;

  #flush(): void {
    const transmit = this.#transmit;
    if (transmit === null) return;
    for (const each of this.#waiting) {
      if (each.inFlight) continue;
      each.inFlight = true;
      each.tries += 1;
      transmit(each.command, (answer) => {
        // An answer over a connection that has been replaced still counts; a missing one does not.
        const ack = Ack.safeParse(answer);
        if (!ack.success) this.#again(each, transmit, 0);
        else if (!ack.data.ok && PASSING.includes(ack.data.rejection.code) && each.tries < TRIES)
          this.#again(each, transmit, RETRY_MS * each.tries);
        else this.#settle(each, ack.data);
      });
    }
  }

  #again(each: Waiting, over: Transmit, wait: number): void {
    if (!this.#waiting.includes(each) || over !== this.#transmit) return;
    const retry = () => {
      if (over !== this.#transmit) return;
      each.inFlight = false;
      this.#flush();
    };
    if (wait === 0) retry();
    else setTimeout(retry, wait);
  }

  #settle(each: Waiting, ack: Ack): void {
    const at = this.#waiting.indexOf(each);
    if (at < 0) return;
    this.#waiting.splice(at, 1);
    each.resolve(ack);
  }
}

const OVER: Ack = { ok: false, rejection: { code: 'unknownSeat' } };
