import { Mine } from '../../shared/mine.ts';
import type { SectionName, Sections } from '../../shared/views.ts';
import { ViewMessage } from '../../shared/wire.ts';

/** What became of a message: taken in, already known, or a sign that the whole is needed. */
export type Applied = 'applied' | 'stale' | 'gap' | 'unreadable';

/**
 * What this seat sees of its meeting. [SY1] A new epoch replaces everything; [SY2] a repeated message
 * changes nothing; [SY3] a gap in the revision asks for the whole and keeps what is shown meanwhile.
 */
export class SectionStore {
  #epoch: string | null = null;
  #revision = 0;
  #sections: Partial<Sections> = {};
  #mine: Mine | undefined;
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  section<S extends SectionName>(name: S): Sections[S] | undefined {
    return this.#sections[name];
  }

  mine(): Mine | undefined {
    return this.#mine;
  }

  /** Takes in a message as it came from the wire. */
  applyView(input: unknown): Applied {
    const parsed = ViewMessage.safeParse(input);
    if (!parsed.success) return 'unreadable';
    const { epoch, revision, whole, sections } = parsed.data;
    const sameEpoch = epoch === this.#epoch;
    if (whole) {
      if (sameEpoch && revision < this.#revision) return 'stale';
      this.#sections = keepEqual(this.#sections, defined(sections));
    } else {
      if (!sameEpoch) return 'gap';
      if (revision <= this.#revision) return 'stale';
      if (revision > this.#revision + 1) return 'gap';
      this.#sections = { ...this.#sections, ...defined(sections) };
    }
    this.#epoch = epoch;
    this.#revision = revision;
    this.#tell();
    return 'applied';
  }

  applyMine(input: unknown): Applied {
    const parsed = Mine.safeParse(input);
    if (!parsed.success) return 'unreadable';
    this.#mine = parsed.data;
    this.#tell();
    return 'applied';
  }

  /** Nothing of the meeting stays with a seat that was shown out. */
  clear(): void {
    this.#epoch = null;
    this.#revision = 0;
    this.#sections = {};
    this.#mine = undefined;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** `z.partial` types a missing key as possibly undefined; drop those. */
const defined = (sections: ViewMessage['sections']): Partial<Sections> =>
  Object.fromEntries(Object.entries(sections).filter(([, value]) => value !== undefined));

/** Keeps the objects that say the same as before, so that a reconnect renders nothing anew. */
const keepEqual = (before: Partial<Sections>, after: Partial<Sections>): Partial<Sections> => {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.fromEntries(
    Object.entries(after).map(([name, value]) => {
      const known = old.get(name);
      return [name, JSON.stringify(known) === JSON.stringify(value) ? known : value];
    }),
  );
};
