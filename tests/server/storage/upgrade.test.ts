import { expect, it } from 'vitest';
import { openDataFolder } from '../../../server/config/dataFolder.ts';
import { openKeyRing } from '../../../server/storage/keys/openKeyRing.ts';
import { SqliteMeetingStore } from '../../../server/storage/SqliteMeetingStore.ts';
import { asBytes, everyByte } from '../../support/everyByte.ts';
import { LEFT_BEHIND, oldFolder } from '../../support/oldFolder.ts';
import { silentLog } from '../../support/silentLog.ts';
import { createdFact, evaluationFact, noteFact } from '../../support/storedFacts.ts';

it('[KE4] a folder of the version before is read as before, with its keys in the ring', async () => {
  const { dataDir, meetings } = oldFolder();
  const folder = await openDataFolder(dataDir);
  for (const _time of ['first', 'again']) {
    const keys = openKeyRing(folder);
    const store = new SqliteMeetingStore(folder.meetings, keys, silentLog);
    for (const meeting of meetings) {
      const { fact, row } = evaluationFact(meeting, 3);
      expect(await store.load(meeting)).toEqual({
        facts: [createdFact(meeting), noteFact(meeting, 2), fact],
        rows: [row],
      });
    }
    await store.close();
    keys.close();
  }
});

it('[KE5] after the upgrade nothing that was left in free pages or in the journal is there any more', async () => {
  const { dataDir, wrapped } = oldFolder();
  const before = everyByte(dataDir);
  expect(asBytes(LEFT_BEHIND).some((form) => before.includes(form))).toBe(true);
  for (const box of wrapped) expect(before.includes(box)).toBe(true);
  const folder = await openDataFolder(dataDir);
  const keys = openKeyRing(folder);
  const store = new SqliteMeetingStore(folder.meetings, keys, silentLog);
  const whileOpen = everyByte(dataDir);
  await store.close();
  keys.close();
  for (const bytes of [whileOpen, everyByte(dataDir)]) {
    for (const form of asBytes(LEFT_BEHIND)) expect(bytes.includes(form)).toBe(false);
    for (const box of wrapped) expect(bytes.includes(box)).toBe(false);
  }
});

it('[KE4] an upgrade that is cut off between the two files is made up for', async () => {
  const { dataDir, meetings } = oldFolder();
  const folder = await openDataFolder(dataDir);
  const keys = openKeyRing(folder);
  const cutOff = {
    ...keys,
    serverKey: keys.serverKey,
    adopt: (...given: Parameters<typeof keys.adopt>) => {
      keys.adopt(...given);
      throw new Error('the plug was pulled');
    },
  };
  expect(() => new SqliteMeetingStore(folder.meetings, cutOff as never, silentLog)).toThrow(/plug/);
  const store = new SqliteMeetingStore(folder.meetings, keys, silentLog);
  for (const meeting of meetings) expect((await store.load(meeting)).facts).toHaveLength(3);
  await store.close();
  keys.close();
});
