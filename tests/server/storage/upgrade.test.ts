import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SqliteAccess } from '../../../server/access/SqliteAccess.ts';
import { backup } from '../../../server/commands/backup.ts';
import { keys as keysCommand } from '../../../server/commands/keys.ts';
import { restore } from '../../../server/commands/restore.ts';
import { openDataFolder } from '../../../server/config/dataFolder.ts';
import { readConfig } from '../../../server/config/environment.ts';
import { openFiles, openTaken } from '../../../server/openFiles.ts';
import { opens } from '../../../server/storage/keys/masterKey.ts';
import { openKeyRing } from '../../../server/storage/keys/openKeyRing.ts';
import { SqliteMeetingStore } from '../../../server/storage/SqliteMeetingStore.ts';
import { PersonId } from '../../../shared/ids.ts';
import { temporaryFolder } from '../../support/dataFolder.ts';
import { asBytes, everyByte } from '../../support/everyByte.ts';
import { LEFT_BEHIND, type OldFolder, oldFolder } from '../../support/oldFolder.ts';
import { silentLog } from '../../support/silentLog.ts';
import { createdFact, evaluationFact, noteFact } from '../../support/storedFacts.ts';

const CONFIG = readConfig({ LOG_LEVEL: 'silent' });
const configFor = (dataDir: string) => readConfig({ LOG_LEVEL: 'silent', DATA_DIR: dataDir });

it('[KE4] a folder of the version before is read as before, with its keys in the ring', async () => {
  const { dataDir, meetings } = oldFolder();
  const folder = await openDataFolder(dataDir);
  for (const _time of ['first', 'again']) {
    const keys = openKeyRing(folder);
    const store = new SqliteMeetingStore(folder.meetings, keys, silentLog, { earlierKey: folder.masterKey });
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
  const files = await openTaken(folder, CONFIG, silentLog);
  const whileOpen = everyByte(dataDir);
  await files.close();
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
  const open = (ring: typeof keys) =>
    new SqliteMeetingStore(folder.meetings, ring, silentLog, { earlierKey: folder.masterKey });
  expect(() => open(cutOff as never)).toThrow(/plug/);
  const store = open(keys);
  for (const meeting of meetings) expect((await store.load(meeting)).facts).toHaveLength(3);
  await store.close();
  keys.close();
});

/** What there is to find in an old folder, whichever version opens it. */
const expectAsBefore = async ({ dataDir, meetings, token, draftKey }: OldFolder): Promise<void> => {
  const { access, store, close } = await openFiles(configFor(dataDir), silentLog);
  const mother = PersonId.parse('mor');
  expect(access.links(meetings[0], [mother])).toMatchObject([{ path: `/join#${token}`, revoked: false }]);
  expect(access.look(token)).toMatchObject({ ok: true });
  expect(access.draftKey(meetings[0], mother)).toBe(draftKey);
  for (const meeting of meetings) expect((await store.load(meeting)).facts).toHaveLength(3);
  await close();
};

const DATA = ['meetings.sqlite', 'access.sqlite', 'cases.sqlite'];

it('[KE9] after the upgrade the old master key opens the ring alone, and nothing when it was changed', async () => {
  const old = oldFolder();
  const { dataDir, masterKey } = old;
  await expectAsBefore(old);
  for (const name of DATA) expect([name, opens(join(dataDir, name), masterKey)]).toEqual([name, false]);
  expect(opens(join(dataDir, 'keys.sqlite'), masterKey)).toBe(true);
  await keysCommand(configFor(dataDir), ['rotate']);
  expect(opens(join(dataDir, 'keys.sqlite'), masterKey)).toBe(false);
  await expectAsBefore(old);
});

it('[KE9] an upgrade that is cut off between its files is ended before the master key is changed', async () => {
  const old = oldFolder();
  const folder = await openDataFolder(old.dataDir);
  const keys = openKeyRing(folder);
  new SqliteAccess({
    file: folder.access,
    masterKey: keys.serverKey,
    earlierKey: folder.masterKey,
    secureCookies: false,
    log: silentLog,
  }).close();
  keys.close();
  expect(opens(folder.meetings, old.masterKey)).toBe(true);
  await keysCommand(configFor(old.dataDir), ['rotate']);
  for (const name of DATA)
    expect([name, opens(join(old.dataDir, name), old.masterKey)]).toEqual([name, false]);
  await expectAsBefore(old);
});

it('[KE9] a backup that was made before the first start of this version can be restored after it', async () => {
  const old = oldFolder();
  const [data, config] = [join(temporaryFolder(), 'data.tar'), configFor(old.dataDir)];
  await backup(config, [data]);
  await expectAsBefore(old);
  await restore(config, [data, '--replace']);
  await expectAsBefore(old);
});
