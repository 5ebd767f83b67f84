/** What has a key of its own: the live notes of a meeting, and the documents of a case. */
export const KEY_KINDS = ['meeting', 'case'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];

/** Why a key was destroyed. A closed list: the list of erasures is kept for good and holds no free text. */
export const ERASURE_GROUNDS = ['retention', 'request', 'withdrawn', 'mistake', 'archived', 'order'] as const;
export type ErasureGround = (typeof ERASURE_GROUNDS)[number];

/** One line of the list of erasures: ids and codes only. */
export interface Erasure {
  readonly kind: KeyKind;
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly ground: ErasureGround;
  /** The number of a case in an archive: digits and marks between them; empty where there is none. */
  readonly reference: string;
  /** Account ids: who asked and who approved; null where nobody had to. */
  readonly askedBy: string | null;
  readonly approvedBy: string | null;
}

/**
 * The keys that everything about people is sealed under, each wrapped by the master key, in a file of their
 * own. Whoever has a copy of all other files and not this one has nothing.
 */
export interface KeyRing {
  /** What the server itself seals with, and marks its files with: the same for as long as the ring exists. */
  readonly serverKey: Buffer;
  /**
   * [KE1] A new key, on the disk when this returns; the one that is there already where there is one.
   * @throws {ErasedError} for what was erased: its name is never used again.
   */
  make(kind: KeyKind, id: string): Buffer;
  /** Takes in a key that was made elsewhere; what the ring has, or has erased, stays so. */
  adopt(kind: KeyKind, id: string, key: Buffer): void;
  /** Undefined where there is none, or none any more. */
  get(kind: KeyKind, id: string): Buffer | undefined;
  has(kind: KeyKind, id: string): boolean;
  /** Whether anything of this kind has a key. */
  hasAny(kind: KeyKind): boolean;
  /**
   * [ER1] Overwrites keys and puts them on the list of erasures, all in one step; nothing of them is in the bytes
   * of the ring's files when this returns. What is on the list already stays as it was put there.
   */
  destroy(...erasures: readonly Erasure[]): void;
  isErased(kind: KeyKind, id: string): boolean;
  /** All of it, oldest first. */
  erasures(): readonly Erasure[];
  healthy(): boolean;
  close(): void;
}

export class ErasedError extends Error {
  override readonly name = 'ErasedError';
}
