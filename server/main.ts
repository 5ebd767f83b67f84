import { announceServer } from './announce.ts';
import { backup } from './commands/backup.ts';
import { keys } from './commands/keys.ts';
import { link } from './commands/link.ts';
import { restore } from './commands/restore.ts';
import { type Config, readConfig } from './config/environment.ts';
import { createLog } from './config/log.ts';
import { StartError } from './config/StartError.ts';
import { serve } from './serve.ts';

/** A clean stop takes at most five seconds (issue 2); what has not let go by then is left. */
const STOP_WITHIN_MS = 4_500;

const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** What can be asked for instead of a server; each answers with what is to be printed. */
const COMMANDS = new Map<string, (config: Config, words: readonly string[]) => Promise<string>>([
  ['link', link],
  ['keys', keys],
  ['backup', backup],
  ['restore', restore],
]);

const runServer = async (config: Config): Promise<void> => {
  const log = createLog(config.logLevel);
  // Until it serves, there is nothing to stop that the end of the process does not.
  let stop = (code: number): void => process.exit(code);
  const server = await serve(config, log, (lost) => {
    process.stderr.write(`${lost.message} Nothing more can be saved; start the server again.\n`);
    stop(1);
  });
  print(announceServer(server.addresses, server.accounts.tokenAtStart()));

  let stopping = false;
  stop = (code) => {
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
const [asked, ...words] = process.argv.slice(2);
try {
  const command = asked === undefined ? null : COMMANDS.get(asked);
  if (command === undefined)
    throw new StartError(
      `The first argument is one of ${[...COMMANDS.keys()].map((name) => `"${name}"`).join(', ')}, or none.`,
    );
  const config = readConfig(process.env);
  if (command === null) await runServer(config);
  else print(await command(config, words));
} catch (error) {
  // One plain line for the person who starts it; anything else is a defect, and says where it is.
  process.stderr.write(`${error instanceof StartError ? error.message : String((error as Error)?.stack)}\n`);
  process.exit(1);
}
