import type { Ack } from '../../shared/wire.ts';
import type { EvaluationRow, Fact } from '../meeting/facts.ts';
import type { Append } from '../storage/MeetingStore.ts';
import type { Head } from './head.ts';

/** Somebody who waits, and what is answered when that is durable which the answer rests on. */
interface Waiter {
  readonly ack: Ack;
  readonly resolve: (ack: Ack) => void;
}

interface Entry {
  readonly fact: Fact;
  readonly rows: readonly EvaluationRow[];
  /** What it adds up to; let go of when another of the same commit comes after it, so that memory stays young. */
  head: Head | null;
  readonly waiting: Waiter[];
}

/** What one meeting has decided and the disk does not hold yet, oldest first, with those who wait for it. */
export class Undurable {
  #gathering: Entry[] = [];
  /** What is on its way, oldest first: one commit, or two for the moment in which the first is shown. */
  readonly #inFlight: (readonly Entry[])[] = [];

  get isEmpty(): boolean {
    return this.#gathering.length + this.#inFlight.length === 0;
  }

  /** The speculative head, on which the next command is decided; null where all is durable. */
  get head(): Head | null {
    return this.#last()?.head ?? null;
  }

  add(fact: Fact, rows: readonly EvaluationRow[], head: Head, resolve: Waiter['resolve']): void {
    const earlier = this.#gathering.at(-1);
    if (earlier) earlier.head = null;
    this.#gathering.push({ fact, rows, head, waiting: [{ ack: { ok: true, seq: fact.seq }, resolve }] });
  }

  /** Answers when that fact is durable: at once where it is. */
  answerWith(seq: Fact['seq'], { ack, resolve }: Waiter): void {
    const entries = [...this.#inFlight.flat(), ...this.#gathering];
    answer(
      entries.find((entry) => entry.fact.seq === seq),
      { ack, resolve },
    );
  }

  /** Answers when all is durable that has been decided so far. */
  answerAfterAll(waiter: Waiter): void {
    answer(this.#last(), waiter);
  }

  /** What the next commit is to hold; null where there is nothing. */
  take(): Append | null {
    if (this.#gathering.length === 0) return null;
    const taken = this.#gathering;
    this.#gathering = [];
    this.#inFlight.push(taken);
    return { facts: taken.map((entry) => entry.fact), rows: taken.flatMap((entry) => entry.rows) };
  }

  /** The oldest commit is durable: what it adds up to, and who waited for it. */
  settle(): { readonly head: Head | null; readonly waiting: readonly Waiter[] } {
    const settled = this.#inFlight.shift() ?? [];
    return { head: settled.at(-1)?.head ?? null, waiting: settled.flatMap((entry) => entry.waiting) };
  }

  /** [SY24] The oldest commit is lost, and all that rests on it: who waited for any of it. */
  drop(): readonly Waiter[] {
    const dropped = [...(this.#inFlight.shift() ?? []), ...this.#gathering];
    this.#gathering = [];
    return dropped.flatMap((entry) => entry.waiting);
  }

  #last(): Entry | undefined {
    return this.#gathering.at(-1) ?? this.#inFlight.at(-1)?.at(-1);
  }
}

const answer = (entry: Entry | undefined, waiter: Waiter): void => {
  if (entry) entry.waiting.push(waiter);
  else waiter.resolve(waiter.ack);
};
