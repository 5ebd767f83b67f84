import { SqliteAccess } from './access/SqliteAccess.ts';
import { Accounts } from './accounts/Accounts.ts';
import { endTogether } from './accounts/endTogether.ts';
import { settleRestore } from './backup/staging.ts';
import type { Cases } from './cases/Cases.ts';
import { SqliteCases } from './cases/SqliteCases.ts';
import { dataPaths, openDataFolder } from './config/dataFolder.ts';
import { type Config, servesHttps } from './config/environment.ts';
import type { Log } from './config/log.ts';
import { lockFolder } from './storage/folderLock.ts';
import type { KeyRing } from './storage/keys/KeyRing.ts';
import { settleMasterKey } from './storage/keys/masterKey.ts';
import { openKeyRing } from './storage/keys/openKeyRing.ts';
import { type MakeWriter, SqliteMeetingStore } from './storage/SqliteMeetingStore.ts';

/** Every file that the server writes, open. */
export interface OpenFiles {
  readonly keys: KeyRing;
  readonly store: SqliteMeetingStore;
  readonly access: SqliteAccess;
  readonly accounts: Accounts;
  readonly cases: Cases;
  healthy(): boolean;
  close(): Promise<void>;
}

/**
 * Takes the data folder for this process and opens what is in it.
 * @param writer what writes the log of meetings; by default, this very thread
 * @throws {StartError} with one plain line, having closed what it had opened.
 */
export const openFiles = async (config: Config, log: Log, writer?: MakeWriter): Promise<OpenFiles> => {
  const paths = await dataPaths(config.dataDir);
  const closing: (() => void | Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const each of closing.splice(0).reverse()) await each();
  };
  try {
    const lock = lockFolder(paths.lock);
    closing.push(() => lock.release());
    settleRestore(paths);
    const folder = settleMasterKey(await openDataFolder(config.dataDir));
    const keys = openKeyRing(folder);
    closing.push(() => keys.close());
    const store = new SqliteMeetingStore(folder.meetings, keys, log, writer);
    closing.push(() => store.close());
    await store.ready;
    const access = new SqliteAccess({
      file: folder.access,
      masterKey: keys.serverKey,
      secureCookies: servesHttps(config),
      log,
    });
    closing.push(() => access.close());
    const accounts = new Accounts({
      file: folder.accounts,
      masterKey: keys.serverKey,
      secureCookies: servesHttps(config),
    });
    closing.push(() => accounts.close());
    endTogether(accounts, access);
    const cases = new SqliteCases(folder.cases, keys);
    closing.push(() => cases.close());
    const healthy = (): boolean => [keys, store, access, accounts, cases].every((each) => each.healthy());
    return { keys, store, access, accounts, cases, healthy, close };
  } catch (error) {
    await close();
    throw error;
  }
};
