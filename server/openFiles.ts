import { SqliteAccess } from './access/SqliteAccess.ts';
import { Accounts } from './accounts/Accounts.ts';
import { endTogether } from './accounts/endTogether.ts';
import { removeLeftCopies } from './backup/copies.ts';
import { settleRestore } from './backup/staging.ts';
import type { Cases } from './cases/Cases.ts';
import { SqliteCases } from './cases/SqliteCases.ts';
import { type DataFolder, dataPaths, openDataFolder } from './config/dataFolder.ts';
import { type Config, servesHttps } from './config/environment.ts';
import type { Log } from './config/log.ts';
import { lockFolder } from './storage/folderLock.ts';
import type { KeyRing } from './storage/keys/KeyRing.ts';
import { settleMasterKey } from './storage/keys/masterKey.ts';
import { openKeyRing } from './storage/keys/openKeyRing.ts';
import { mustBeWhole } from './storage/mustBeWhole.ts';
import { type MakeWriter, SqliteMeetingStore } from './storage/SqliteMeetingStore.ts';
import { SqliteTrail } from './trail/SqliteTrail.ts';
import type { Trail } from './trail/Trail.ts';

/** Every file that the server writes, open. */
export interface OpenFiles {
  readonly keys: KeyRing;
  readonly store: SqliteMeetingStore;
  readonly access: SqliteAccess;
  readonly accounts: Accounts;
  readonly cases: Cases;
  readonly trail: Trail;
  healthy(): boolean;
  close(): Promise<void>;
}

/**
 * Takes the data folder for this process and opens what is in it.
 * @param writer what writes the log of meetings; by default, this very thread
 * @throws {StartError} with one plain line, having closed what it had opened.
 */
export const openFiles = async (config: Config, log: Log, writer?: MakeWriter): Promise<OpenFiles> => {
  const { folder, release } = await takeFolder(config.dataDir);
  try {
    const files = await openTaken(folder, config, log, writer);
    const close = async (): Promise<void> => {
      try {
        await files.close();
      } finally {
        release();
      }
    };
    return { ...files, close };
  } catch (error) {
    release();
    throw error;
  }
};

/**
 * A data folder for this process alone, with what was cut off in it ended.
 * @throws {StartError} with one plain line.
 */
export const takeFolder = async (dataDir: string): Promise<{ folder: DataFolder; release: () => void }> => {
  const paths = await dataPaths(dataDir);
  const { release } = lockFolder(paths.lock);
  try {
    settleRestore(paths);
    removeLeftCopies(paths);
    return { folder: settleMasterKey(await openDataFolder(dataDir)), release };
  } catch (error) {
    release();
    throw error;
  }
};

/** What is in a folder that this process has taken. Files of an older version are of this one when it resolves. */
export const openTaken = async (
  folder: DataFolder,
  config: Config,
  log: Log,
  writer?: MakeWriter,
): Promise<OpenFiles> => {
  const closing: (() => void | Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const each of closing.splice(0).reverse()) await each();
  };
  try {
    const keys = openKeyRing(folder);
    closing.push(() => keys.close());
    mustBeWhole(folder, keys);
    const access = new SqliteAccess({
      file: folder.access,
      masterKey: keys.serverKey,
      earlierKey: folder.masterKey,
      secureCookies: servesHttps(config),
      log,
    });
    closing.push(() => access.close());
    const accounts = new Accounts({
      file: folder.accounts,
      masterKey: keys.serverKey,
      secureCookies: servesHttps(config),
      provider: config.provider,
      listedPasswords: config.listedPasswords,
    });
    closing.push(() => accounts.close());
    endTogether(accounts, access);
    const cases = new SqliteCases(folder.cases, keys);
    closing.push(() => cases.close());
    const trail = new SqliteTrail({ file: folder.trail, serverKey: keys.serverKey });
    closing.push(() => trail.close());
    // Closed first, since its thread takes a moment: whatever still asks the others meanwhile finds them open.
    const store = new SqliteMeetingStore(folder.meetings, keys, log, {
      earlierKey: folder.masterKey,
      writer,
    });
    closing.push(() => store.close());
    await store.ready;
    const healthy = (): boolean =>
      [keys, store, access, accounts, cases, trail].every((each) => each.healthy());
    return { keys, store, access, accounts, cases, trail, healthy, close };
  } catch (error) {
    await close();
    throw error;
  }
};
