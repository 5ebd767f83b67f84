import type { CommandId, SeatId } from '../../shared/ids.ts';
import type { Fact } from './facts.ts';

/** What grows: shared by all logs that came of one another. Nothing in it is ever changed or taken out. */
interface Shared {
  readonly facts: Fact[];
  readonly byCommand: Map<SeatId, Map<CommandId, Fact>>;
}

const add = ({ facts, byCommand }: Shared, fact: Fact): void => {
  facts.push(fact);
  const ofSeat = byCommand.get(fact.seat);
  if (ofSeat) ofSeat.set(fact.commandId, fact);
  else byCommand.set(fact.seat, new Map([[fact.commandId, fact]]));
};

/**
 * A meeting's log at one moment. It never changes: `with` gives another that is one fact longer. As long as a
 * log grows at its end only, both rest on one list, so that a fact costs the same in a long meeting as in a short one.
 */
export class FactLog implements Iterable<Fact> {
  readonly length: number;
  readonly #shared: Shared;

  private constructor(shared: Shared, length: number) {
    this.#shared = shared;
    this.length = length;
  }

  static of(facts: Iterable<Fact>): FactLog {
    const shared: Shared = { facts: [], byCommand: new Map() };
    for (const fact of facts) add(shared, fact);
    return new FactLog(shared, shared.facts.length);
  }

  with(fact: Fact): FactLog {
    // Another log has gone on from here already (it was not saved, or decided anew): this one goes its own way.
    if (this.#shared.facts.length !== this.length) return FactLog.of([...this, fact]);
    add(this.#shared, fact);
    return new FactLog(this.#shared, this.length + 1);
  }

  /** What became of a command of this seat; undefined where it is none of this log. */
  ofCommand(seat: SeatId, commandId: CommandId): Fact | undefined {
    const fact = this.#shared.byCommand.get(seat)?.get(commandId);
    return fact && fact.seq <= this.length ? fact : undefined;
  }

  get last(): Fact | undefined {
    return this.#shared.facts[this.length - 1];
  }

  get all(): readonly Fact[] {
    return this.#shared.facts.slice(0, this.length);
  }

  [Symbol.iterator](): Iterator<Fact> {
    return this.all[Symbol.iterator]();
  }
}
