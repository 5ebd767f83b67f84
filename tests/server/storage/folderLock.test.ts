import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockFolder } from '../../../server/storage/folderLock.ts';
import { temporaryFolder } from '../../support/dataFolder.ts';

it('[ST9] a folder is held by one, and free again when that one lets go', () => {
  const folder = temporaryFolder();
  const lock = lockFolder(join(folder, 'lock'));
  expect(() => lockFolder(join(folder, 'lock'))).toThrow(/Another server/);
  lock.release();
  lockFolder(join(folder, 'lock')).release();
  expect(readdirSync(folder)).toEqual(['lock']);
});

it('[ST9] a process that is killed holds nothing any more', async () => {
  const file = join(temporaryFolder(), 'lock');
  const sqlite = createRequire(import.meta.url).resolve('better-sqlite3');
  const script = `const db = new (require(${JSON.stringify(sqlite)}))(${JSON.stringify(file)});
    db.exec('begin exclusive'); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  expect(() => lockFolder(file)).toThrow(/Another server/);
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  lockFolder(file).release();
});
