/** Which parts of an input were read. */
type Reads = Set<PropertyKey>;

/** Stands for all parts at once, where somebody looked at which there are. */
const ALL = Symbol('all');

/**
 * The last answer of a pure function, given again as long as every part of the input that it read is the
 * same. What was read is noted while it runs, so that nobody has to list by hand what an answer depends on,
 * and forget something. Inputs are never changed in place; parts are compared by identity.
 */
export class Remembered<Inputs extends readonly object[], Answer> {
  readonly #make: (...inputs: Inputs) => Answer;
  readonly #differences: Differences;
  #made: { inputs: Inputs; readonly reads: readonly Reads[]; readonly answer: Answer } | null = null;

  /** @param differences shared by those that are asked for the same inputs */
  constructor(make: (...inputs: Inputs) => Answer, differences = new Differences()) {
    this.#make = make;
    this.#differences = differences;
  }

  of(...inputs: Inputs): Answer {
    const made = this.#made;
    if (made !== null && this.#readSame(made.reads, made.inputs, inputs)) {
      // Nothing that was read differs from the newer ones either: they are compared with next time.
      made.inputs = inputs;
      return made.answer;
    }
    const notes = inputs.map(() => new Noting());
    const noted = notes.map((note, at) => new Proxy(inputs[at] ?? {}, note));
    // Each input is wrapped and keeps its type, which TypeScript cannot see through `map`.
    const answer = this.#make(...(noted as unknown as Inputs));
    this.#made = { inputs, reads: notes.map(({ reads }) => reads), answer };
    return answer;
  }

  #readSame(reads: readonly Reads[], before: readonly object[], after: readonly object[]): boolean {
    for (let at = 0; at < reads.length; at += 1)
      if (!this.#isSame(before[at], after[at], reads[at])) return false;
    return true;
  }

  #isSame(before: object | undefined, after: object | undefined, reads: Reads | undefined): boolean {
    if (before === after) return true;
    if (!before || !after || !reads || reads.has(ALL)) return false;
    for (const part of this.#differences.between(before, after)) if (reads.has(part)) return false;
    return true;
  }
}

/** The parts in which one input differs from another. Every section of every audience asks for the same two. */
export class Differences {
  #before: object | null = null;
  #after: object | null = null;
  #parts: readonly string[] = [];

  between(before: object, after: object): readonly string[] {
    if (before === this.#before && after === this.#after) return this.#parts;
    const parts = Object.keys(after).filter((name) => Reflect.get(before, name) !== Reflect.get(after, name));
    for (const name of Object.keys(before)) if (!Object.hasOwn(after, name)) parts.push(name);
    [this.#before, this.#after, this.#parts] = [before, after, parts];
    return parts;
  }
}

class Noting implements ProxyHandler<object> {
  readonly reads: Reads = new Set();

  get(target: object, key: PropertyKey): unknown {
    this.reads.add(key);
    return Reflect.get(target, key);
  }

  has(target: object, key: PropertyKey): boolean {
    this.reads.add(ALL);
    return Reflect.has(target, key);
  }

  ownKeys(target: object): (string | symbol)[] {
    this.reads.add(ALL);
    return Reflect.ownKeys(target);
  }
}
