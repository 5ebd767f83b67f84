import { SqliteAccess } from '../access/SqliteAccess.ts';
import { announceLink } from '../announce.ts';
import { addressesOf } from '../config/addresses.ts';
import { openDataFolder } from '../config/dataFolder.ts';
import { type Config, servesHttps } from '../config/environment.ts';
import { createLog } from '../config/log.ts';
import { openKeyRing } from '../storage/keys/openKeyRing.ts';

/** `link`: a new one-time link for the leader, whether the server runs or not. Returns what is to be printed. */
export const link = async (config: Config): Promise<string> => {
  const folder = await openDataFolder(config.dataDir);
  const keys = openKeyRing(folder);
  try {
    const access = new SqliteAccess({
      file: folder.access,
      masterKey: keys.serverKey,
      earlierKey: folder.masterKey,
      secureCookies: servesHttps(config),
      log: createLog(config.logLevel),
    });
    try {
      return announceLink(addressesOf(config, config.port), access.newAccountToken());
    } finally {
      access.close();
    }
  } finally {
    keys.close();
  }
};
