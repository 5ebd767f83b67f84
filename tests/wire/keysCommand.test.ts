import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/dataFolder.ts';
import { Browser, ServerProcess } from '../support/ServerProcess.ts';

it('[KE6] the master key is changed while the server is stopped, and all goes on', async () => {
  const dataDir = temporaryFolder();
  const first = await ServerProcess.start({ dataDir });
  const leader = new Browser(first.url);
  await leader.lead(first.token);
  await leader.post('/api/meetings', { kind: 'practice', language: 'nn' });
  const refused = await ServerProcess.run({ dataDir, args: ['keys', 'rotate'] });
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toMatch(/^Another server .*\n$/);
  await first.signal('SIGTERM');

  const before = readFileSync(join(dataDir, 'key'));
  const rotated = await ServerProcess.run({ dataDir, args: ['keys', 'rotate'] });
  expect(rotated).toMatchObject({ code: 0, stderr: '' });
  expect(rotated.stdout).toContain('3 keys');
  expect(readFileSync(join(dataDir, 'key')).equals(before)).toBe(false);
  const second = await ServerProcess.start({ dataDir });
  const again = new Browser(second.url, leader.cookie);
  expect((await again.get('/api/meetings')).body).toMatchObject([{ practice: true, stage: 'preparing' }]);
});

it.each([
  [[], /keys -- rotate/],
  [['turn'], /keys -- rotate/],
  [['rewrap'], /rewrap FILE/],
])('[KE6] keys %o is said in one line', async (args, clear) => {
  const ended = await ServerProcess.run({ dataDir: temporaryFolder(), args: ['keys', ...args] });
  expect(ended).toMatchObject({ code: 1, stdout: '' });
  expect(ended.stderr).toMatch(clear);
  expect(ended.stderr.trimEnd().split('\n')).toHaveLength(1);
});
