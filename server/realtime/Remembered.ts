/** Stands for all parts at once, where somebody looked at which there are. */
const ALL = Symbol('all');

/** Which answers have ever read each part of one input. */
type Readers<Name> = Map<PropertyKey, Set<Name>>;

/**
 * Answers that are made from the same inputs, each of them made anew only where a part that it has read is another.
 * What is read is noted while it is made, so that nobody has to list by hand what an answer depends on, and forget
 * something. Inputs are never changed in place; parts are compared by identity.
 */
export class Remembered<Name, Inputs extends readonly object[], Answer> {
  readonly #names: readonly Name[];
  readonly #make: (name: Name, ...inputs: Inputs) => Answer;
  readonly #differences: Differences;
  readonly #readers: Readers<Name>[] = [];
  #inputs: Inputs | null = null;

  /** @param differences shared by those that are asked for the same inputs */
  constructor(
    names: readonly Name[],
    make: (name: Name, ...inputs: Inputs) => Answer,
    differences = new Differences(),
  ) {
    this.#names = names;
    this.#make = make;
    this.#differences = differences;
  }

  /** The answers that may be others than at the last time: all of them at the first. What throws is asked for again. */
  renewed(...inputs: Inputs): readonly (readonly [Name, Answer])[] {
    const renewed = this.#stale(inputs).map((name) => [name, this.#made(name, inputs)] as const);
    this.#inputs = inputs;
    return renewed;
  }

  #stale(inputs: Inputs): readonly Name[] {
    const before = this.#inputs;
    if (before === null) return this.#names;
    const stale = new Set<Name>();
    for (let at = 0; at < inputs.length; at += 1) {
      const [was, input] = [before[at], inputs[at]];
      if (was === input || was === undefined || input === undefined) continue;
      const readers = this.#readersOf(at);
      for (const name of readers.get(ALL) ?? []) stale.add(name);
      for (const part of this.#differences.between(was, input))
        for (const name of readers.get(part) ?? []) stale.add(name);
    }
    return [...stale];
  }

  #made(name: Name, inputs: Inputs): Answer {
    const noted = inputs.map((input, at) => new Proxy(input, new Noting(name, this.#readersOf(at))));
    // Each input is wrapped and keeps its type, which TypeScript cannot see through `map`.
    return this.#make(name, ...(noted as unknown as Inputs));
  }

  #readersOf(at: number): Readers<Name> {
    const readers = this.#readers[at] ?? new Map();
    this.#readers[at] = readers;
    return readers;
  }
}

/** The parts in which one input differs from another. All audiences of a meeting ask for the same two. */
export class Differences {
  #before: object | null = null;
  #after: object | null = null;
  #parts: readonly string[] = [];

  between(before: object, after: object): readonly string[] {
    if (before === this.#before && after === this.#after) return this.#parts;
    const parts = Object.keys(after).filter((name) => Reflect.get(before, name) !== Reflect.get(after, name));
    for (const name of Object.keys(before)) if (!Object.hasOwn(after, name)) parts.push(name);
    this.#before = before;
    this.#after = after;
    this.#parts = parts;
    return parts;
  }
}

/** Notes who reads which part of an input. */
class Noting<Name> implements ProxyHandler<object> {
  readonly #name: Name;
  readonly #readers: Readers<Name>;

  constructor(name: Name, readers: Readers<Name>) {
    this.#name = name;
    this.#readers = readers;
  }

  get(target: object, key: PropertyKey): unknown {
    this.#note(key);
    return Reflect.get(target, key);
  }

  has(target: object, key: PropertyKey): boolean {
    this.#note(ALL);
    return Reflect.has(target, key);
  }

  ownKeys(target: object): (string | symbol)[] {
    this.#note(ALL);
    return Reflect.ownKeys(target);
  }

  #note(part: PropertyKey): void {
    const readers = this.#readers.get(part);
    if (readers) readers.add(this.#name);
    else this.#readers.set(part, new Set([this.#name]));
  }
}
