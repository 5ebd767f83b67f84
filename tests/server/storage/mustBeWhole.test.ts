import { expect, it } from 'vitest';
import { openDataFolder } from '../../../server/config/dataFolder.ts';
import { openKeyRing } from '../../../server/storage/keys/openKeyRing.ts';
import { mustBeWhole } from '../../../server/storage/mustBeWhole.ts';
import { temporaryFolder } from '../../support/dataFolder.ts';

it('[ST8] meetings are asked for where the ring has a key of one, or has erased one, and not before', async () => {
  const folder = await openDataFolder(temporaryFolder());
  const ring = openKeyRing(folder);
  const check = () => mustBeWhole(folder, ring);
  expect(check).not.toThrow();
  ring.make('meeting', 'a');
  expect(check).toThrow(/meetings\.sqlite is missing/);
  const by = { askedBy: null, approvedBy: null } as const;
  ring.destroy({ kind: 'meeting', id: 'a', at: 1, ground: 'retention', reference: '', ...by });
  expect(check).toThrow(/meetings\.sqlite is missing/);
  ring.close();
});
