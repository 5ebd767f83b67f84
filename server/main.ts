import { SqliteAccess } from './access/SqliteAccess.ts';
import { announceLink, announceServer } from './announce.ts';
import { addressesOf } from './config/addresses.ts';
import { openDataFolder } from './config/dataFolder.ts';
import { readConfig, servesHttps } from './config/environment.ts';
import { createLog } from './config/log.ts';
import { StartError } from './config/StartError.ts';
import { serve } from './serve.ts';

/** A clean stop takes at most five seconds (issue 2); what has not let go by then is left. */
const STOP_WITHIN_MS = 4_500;

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** `link`: prints a new one-time link for the leader, whether the server runs or not. */
const printLink = async (): Promise<void> => {
  const config = readConfig(process.env);
  const folder = await openDataFolder(config.dataDir);
  const access = new SqliteAccess({
    file: folder.access,
    masterKey: folder.key,
    secureCookies: servesHttps(config),
    log: createLog(config.logLevel),
  });
  print(announceLink(addressesOf(config, config.port), access.newAccountToken()));
  access.close();
};

const runServer = async (): Promise<void> => {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const server = await serve(config, log);
  print(announceServer(server.addresses, server.access.accountToken()));

  let stopping = false;
  const stop = (code: number): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref();
    server.stop().then(
      () => process.exit(code),
      (error: unknown) => {
        log.fatal({ err: error }, 'could not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', () => stop(0));
  process.on('SIGINT', () => stop(0));
  // What nobody foresaw may have left anything half done: the log on disk is whole, so begin from there.
  const fail = (error: unknown): void => {
    log.fatal({ err: error }, 'an error that nobody handled');
    stop(1);
  };
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
};

// [DO3] Every file that is made from here on is for this user alone: databases, their journals, backups.
process.umask(0o077);
const [argument] = process.argv.slice(2);
const known = argument === undefined || argument === 'link';
try {
  if (!known) throw new StartError('The only argument is "link": it prints a new one-time link.');
  await (argument === 'link' ? printLink() : runServer());
} catch (error) {
  // One plain line for the person who starts it; anything else is a defect, and says where it is.
  process.stderr.write(`${error instanceof StartError ? error.message : String((error as Error)?.stack)}\n`);
  process.exit(1);
}
