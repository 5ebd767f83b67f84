import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Of the sealed form; a later one stands beside it and old boxes still open. */
const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES;
const KEY_BYTES = 32;

/** Random bytes are drawn for many nonces at once; each byte is used once. */
const NONCES_AT_ONCE = 256;
let drawn = Buffer.alloc(0);
const freshNonce = (): Buffer => {
  if (drawn.length < NONCE_BYTES) drawn = randomBytes(NONCE_BYTES * NONCES_AT_ONCE);
  const nonce = drawn.subarray(0, NONCE_BYTES);
  drawn = drawn.subarray(NONCE_BYTES);
  return nonce;
};

/** A sealed box that does not open: another key, a flipped byte, or other data beside it than it was bound to. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

/**
 * Seals under one key with AES-256-GCM. A box is: format byte, nonce, ciphertext, tag. `bound` stands
 * beside the box in the clear; the box only opens together with the same.
 */
export class Sealer {
  readonly #key: Buffer;

  constructor(key: Buffer) {
    this.#key = key;
  }

  seal(plain: Buffer | string, bound: string): Buffer {
    const nonce = freshNonce();
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce, { authTagLength: TAG_BYTES });
    cipher.setAAD(Buffer.from(bound));
    const sealed = Buffer.concat([
      typeof plain === 'string' ? cipher.update(plain, 'utf8') : cipher.update(plain),
      cipher.final(),
    ]);
    return Buffer.concat([Buffer.of(FORMAT), nonce, sealed, cipher.getAuthTag()]);
  }

  /** @throws {SealError} */
  open(box: Buffer, bound: string): Buffer {
    if (box.length < HEAD_BYTES + TAG_BYTES || box[0] !== FORMAT) throw new SealError('not a sealed box');
    const nonce = box.subarray(1, HEAD_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', this.#key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAAD(Buffer.from(bound));
    decipher.setAuthTag(box.subarray(-TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(box.subarray(HEAD_BYTES, -TAG_BYTES)), decipher.final()]);
    } catch {
      throw new SealError('the box does not open');
    }
  }
}

/** What keys are derived for. */
type Purpose =
  | 'marker'
  | 'meetingKeys'
  | 'access'
  | 'joinCodes'
  | 'afterLinks'
  | 'accounts'
  | 'accountAddresses'
  | 'accountCookies'
  | 'accountIdentities'
  | 'keyRing'
  | 'backup';

/** A key of its own for each purpose, so that a box of one kind never opens as another. */
export const keyFor = (master: Buffer, purpose: Purpose): Buffer =>
  Buffer.from(hkdfSync('sha256', master, '', `bti/${purpose}`, KEY_BYTES));
export const sealerFor = (master: Buffer, purpose: Purpose): Sealer => new Sealer(keyFor(master, purpose));

export const randomKey = (): Buffer => randomBytes(KEY_BYTES);
