import { Accounts } from '../accounts/Accounts.ts';
import { announceLink } from '../announce.ts';
import { addressesOf } from '../config/addresses.ts';
import { openDataFolder } from '../config/dataFolder.ts';
import { type Config, servesHttps } from '../config/environment.ts';
import { openKeyRing } from '../storage/keys/openKeyRing.ts';
import { mustBeWhole } from '../storage/mustBeWhole.ts';

/**
 * `link`: a new one-time link, whether the server runs or not: to set the app up, or, when that is done, for an
 * administrator who cannot sign in. Returns what is to be printed.
 */
export const link = async (config: Config): Promise<string> => {
  const folder = await openDataFolder(config.dataDir);
  const keys = openKeyRing(folder);
  try {
    mustBeWhole(folder, keys);
    const accounts = new Accounts({
      file: folder.accounts,
      masterKey: keys.serverKey,
      secureCookies: servesHttps(config),
    });
    try {
      return announceLink(addressesOf(config, config.port), accounts.tokenOnDemand());
    } finally {
      accounts.close();
    }
  } finally {
    keys.close();
  }
};
