import fc from 'fast-check';
import { expect, it } from 'vitest';
import { SealError, Sealer, sealerFor } from '../../../server/storage/seal.ts';

const KEY = Buffer.alloc(32, 1);
const seed = { seed: 20261122, numRuns: 200 };

it('[ST5] a box opens to exactly what was sealed, with the same key and the same words beside it (seed 20261122)', () => {
  const sealer = new Sealer(KEY);
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, bound) => {
      const plain = Buffer.from(text);
      expect(sealer.open(sealer.seal(plain, bound), bound).equals(plain)).toBe(true);
    }),
    seed,
  );
});

it('[ST5] a box with any one bit changed does not open (seed 20261122)', () => {
  const sealer = new Sealer(KEY);
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(7), (text, at, bit) => {
      const box = sealer.seal(text, 'bound');
      const place = at % box.length;
      box.writeUInt8(box.readUInt8(place) ^ (1 << bit), place);
      expect(() => sealer.open(box, 'bound')).toThrow(SealError);
    }),
    seed,
  );
});

it('[ST5] a box does not open beside other words, under another key, or for another purpose', () => {
  const sealer = sealerFor(KEY, 'meetingKeys');
  const box = sealer.seal('text', 'bound');
  expect(() => sealer.open(box, 'bounds')).toThrow(SealError);
  expect(() => sealerFor(Buffer.alloc(32, 2), 'meetingKeys').open(box, 'bound')).toThrow(SealError);
  expect(() => sealerFor(KEY, 'access').open(box, 'bound')).toThrow(SealError);
  expect(() => sealer.open(box.subarray(0, 20), 'bound')).toThrow(SealError);
});

it('[ST6] the same text never gives the same box', () => {
  const sealer = new Sealer(KEY);
  expect(sealer.seal('text', 'bound').equals(sealer.seal('text', 'bound'))).toBe(false);
});
