import type { CommandId, SeatId } from '../../shared/ids.ts';
import type { Fact } from './facts.ts';

/** What grows: shared by all logs that came of one another. Nothing in it is ever changed or taken out. */
interface Shared {
  readonly facts: Fact[];
  readonly byCommand: Map<string, Fact>;
}

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
    const all = [...facts];
    return new FactLog(
      { facts: all, byCommand: new Map(all.map((fact) => [nameOf(fact), fact])) },
      all.length,
    );
  }

  with(fact: Fact): FactLog {
    const { facts, byCommand } = this.#shared;
    // Another log has gone on from here already (it was not saved, or decided anew): this one goes its own way.
    if (facts.length !== this.length) return FactLog.of([...this, fact]);
    facts.push(fact);
    byCommand.set(nameOf(fact), fact);
    return new FactLog(this.#shared, this.length + 1);
  }

  /** What became of a command of this seat; undefined where it is none of this log. */
  ofCommand(seat: SeatId, commandId: CommandId): Fact | undefined {
    const fact = this.#shared.byCommand.get(nameOf({ seat, commandId }));
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

/** Ids hold no space. */
const nameOf = ({ seat, commandId }: Pick<Fact, 'seat' | 'commandId'>): string => `${seat} ${commandId}`;
