type Reads = Map<PropertyKey, unknown>;

/** Stands for all parts at once, where somebody looked at which there are. */
const ALL = Symbol('all');

/**
 * The last answer of a pure function, given again as long as every part of the input that it read is the
 * same. What was read is noted while it runs, so that nobody has to list by hand what an answer depends on,
 * and forget something. Inputs are never changed in place; parts are compared by identity.
 */
export class Remembered<Inputs extends readonly object[], Answer> {
  readonly #make: (...inputs: Inputs) => Answer;
  #reads: readonly Reads[] = [];
  #answer: Answer | undefined;

  constructor(make: (...inputs: Inputs) => Answer) {
    this.#make = make;
  }

  of(...inputs: Inputs): Answer {
    if (this.#reads.length > 0 && inputs.every((input, index) => isSame(input, this.#reads[index])))
      // It was made from what is the same now.
      return this.#answer as Answer;
    const reads = inputs.map((): Reads => new Map());
    const noted = inputs.map((input, index) => noting(input, reads[index] ?? new Map()));
    // Each input is wrapped and keeps its type, which TypeScript cannot see through `map`.
    this.#answer = this.#make(...(noted as unknown as Inputs));
    this.#reads = reads;
    return this.#answer;
  }
}

const isSame = (input: object, reads: Reads | undefined): boolean => {
  if (!reads) return false;
  for (const [key, value] of reads)
    if ((key === ALL ? input : Reflect.get(input, key)) !== value) return false;
  return true;
};

const noting = <T extends object>(input: T, reads: Reads): T =>
  new Proxy(input, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      reads.set(key, value);
      return value;
    },
    has: (target, key) => {
      reads.set(ALL, target);
      return Reflect.has(target, key);
    },
    ownKeys: (target) => {
      reads.set(ALL, target);
      return Reflect.ownKeys(target);
    },
  });
