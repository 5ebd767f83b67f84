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
  #made: { inputs: Inputs; readonly reads: readonly Reads[]; readonly answer: Answer } | null = null;

  constructor(make: (...inputs: Inputs) => Answer) {
    this.#make = make;
  }

  of(...inputs: Inputs): Answer {
    const made = this.#made;
    if (made !== null && readSame(made.reads, made.inputs, inputs)) {
      // Nothing that was read differs from the newer ones either: they are compared with next time.
      made.inputs = inputs;
      return made.answer;
    }
    const reads = inputs.map((): Reads => new Set());
    const noted = inputs.map((input, index) => noting(input, reads[index] ?? new Set()));
    // Each input is wrapped and keeps its type, which TypeScript cannot see through `map`.
    const answer = this.#make(...(noted as unknown as Inputs));
    this.#made = { inputs, reads, answer };
    return answer;
  }
}

const readSame = (reads: readonly Reads[], before: readonly object[], after: readonly object[]): boolean => {
  for (let at = 0; at < reads.length; at += 1) if (!isSame(before[at], after[at], reads[at])) return false;
  return true;
};

const isSame = (before: object | undefined, after: object | undefined, reads: Reads | undefined): boolean => {
  if (before === after) return true;
  if (!before || !after || !reads || reads.has(ALL)) return false;
  for (const part of differences(before, after)) if (reads.has(part)) return false;
  return true;
};

/** The parts in which one input differs from another. Every section of every audience asks for the same two. */
const differences = (before: object, after: object): readonly string[] => {
  const known = found.get(before);
  if (known?.after === after) return known.parts;
  const parts = Object.keys(after).filter((name) => Reflect.get(before, name) !== Reflect.get(after, name));
  for (const name of Object.keys(before)) if (!Object.hasOwn(after, name)) parts.push(name);
  found.set(before, { after, parts });
  return parts;
};
const found = new WeakMap<object, { readonly after: object; readonly parts: readonly string[] }>();

const noting = <T extends object>(input: T, reads: Reads): T =>
  new Proxy(input, {
    get: (target, key) => {
      reads.add(key);
      return Reflect.get(target, key);
    },
    has: (target, key) => {
      reads.add(ALL);
      return Reflect.has(target, key);
    },
    ownKeys: (target) => {
      reads.add(ALL);
      return Reflect.ownKeys(target);
    },
  });
