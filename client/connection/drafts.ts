import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { managedNonce } from '@noble/ciphers/utils.js';
import * as z from 'zod/mini';
import type { MeetingId, SeatId } from '../../shared/ids.ts';
import { Rev, Text } from '../../shared/text.ts';

const Draft = z.strictObject({
  fields: z.record(z.string(), z.union([Text, z.boolean()])),
  baseRev: Rev,
});
/** What is typed but not saved, by field, and the version it began from. */
export type Draft = z.infer<typeof Draft>;

const prefixOf = (meeting: MeetingId, seat: SeatId): string => `bti.draft.${meeting}.${seat}.`;

/**
 * [SY6] Half-typed texts on this device, encrypted with a key that the server keeps for the seat: what is
 * left on a borrowed phone says nothing when the seat has ended. Bound to their place, so that one cannot
 * be put in place of another. A device that refuses storage simply keeps nothing.
 */
export class Drafts {
  readonly #prefix: string;
  readonly #key: Uint8Array;

  constructor(meeting: MeetingId, seat: SeatId, draftKey: string) {
    this.#prefix = prefixOf(meeting, seat);
    this.#key = bytesOf(draftKey);
  }

  keep(of: string, draft: Draft): void {
    const plain = new TextEncoder().encode(JSON.stringify(draft));
    withStorage((storage) => storage.setItem(this.#prefix + of, base64(this.#cipher(of).encrypt(plain))));
  }

  /** Undefined, and removed, where it cannot be read with this seat's key. */
  recall(of: string): Draft | undefined {
    const sealed = withStorage((storage) => storage.getItem(this.#prefix + of));
    if (!sealed) return undefined;
    try {
      const plain = new TextDecoder().decode(this.#cipher(of).decrypt(bytesOf(sealed)));
      return Draft.parse(JSON.parse(plain));
    } catch {
      this.drop(of);
      return undefined;
    }
  }

  drop(of: string): void {
    withStorage((storage) => storage.removeItem(this.#prefix + of));
  }

  #cipher(of: string) {
    const place = new TextEncoder().encode(this.#prefix + of);
    return managedNonce(xchacha20poly1305)(this.#key, place);
  }
}

/** Removes everything that a seat had typed on this device. */
export const dropDraftsOf = (meeting: MeetingId, seat: SeatId): void => {
  const prefix = prefixOf(meeting, seat);
  withStorage((storage) => {
    for (const name of Object.keys(storage)) if (name.startsWith(prefix)) storage.removeItem(name);
  });
};

const withStorage = <T>(work: (storage: Storage) => T): T | undefined => {
  try {
    return work(localStorage);
  } catch {
    return undefined;
  }
};
const bytesOf = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
