import type { Erasure, KeyKind } from '../../server/storage/keys/KeyRing.ts';

/** A line of the list of erasures. */
export const erasureOf = (kind: KeyKind, id: string, more: Partial<Erasure> = {}): Erasure => ({
  kind,
  id,
  at: 1_800_000_000_000,
  ground: 'retention',
  reference: '',
  askedBy: null,
  approvedBy: null,
  ...more,
});
