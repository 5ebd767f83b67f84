import type { CommandType } from '../../../shared/commands.ts';
import type { Ack } from '../../../shared/wire.ts';

type Handler = (...args: never[]) => void;
interface Given {
  readonly id: string;
  readonly type: CommandType;
  readonly payload: unknown;
  readonly expect: unknown;
}

/** Stands in for Socket.IO's client: a test connects it, breaks it, answers and sends by hand. */
export class FakeSocket {
  connected = false;
  active = true;
  /** Commands that reached the «server», in order, each with what answers it. */
  readonly given: { readonly command: Given; readonly answer: (ack: Ack) => void }[] = [];
  readonly asked: string[] = [];
  time = { now: 1_000_000, wall: 1_700_000_000_000, rate: 1 };
  readonly #handlers = new Map<string, Handler[]>();

  on(event: string, handler: Handler): this {
    this.#handlers.set(event, [...(this.#handlers.get(event) ?? []), handler]);
    return this;
  }

  /** Whether anything listens: a test waits for it before it sends. */
  hears(event: string): boolean {
    return this.#handlers.has(event);
  }

  /** What the server sends, and what Socket.IO tells. */
  receive(event: string, ...args: unknown[]): void {
    for (const handler of this.#handlers.get(event) ?? []) handler(...(args as never[]));
  }

  goUp(): void {
    this.connected = true;
    this.active = true;
    this.receive('connect');
  }

  goDown(reason = 'transport close'): void {
    this.connected = false;
    this.receive('disconnect', reason);
  }

  timeout(): { emit: FakeSocket['emit']; emitWithAck: FakeSocket['emitWithAck'] } {
    return { emit: this.emit.bind(this), emitWithAck: this.emitWithAck.bind(this) };
  }

  emit(event: string, command?: unknown, done?: (failure: Error | null, ack?: unknown) => void): this {
    if (event === 'command' && done !== undefined)
      this.given.push({ command: command as Given, answer: (ack) => done(null, ack) });
    else this.asked.push(event);
    return this;
  }

  emitWithAck(): Promise<unknown> {
    return Promise.resolve(this.time);
  }

  connect(): this {
    return this;
  }
  disconnect(): this {
    this.connected = false;
    return this;
  }
  removeAllListeners(): this {
    this.#handlers.clear();
    return this;
  }
}

/** The socket that the client under test gets; a fresh one for each test. */
export const sockets = { current: new FakeSocket() };
