import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backup } from '../../../server/commands/backup.ts';
import { keys } from '../../../server/commands/keys.ts';
import { restore } from '../../../server/commands/restore.ts';
import { readConfig } from '../../../server/config/environment.ts';
import { openFiles } from '../../../server/openFiles.ts';
import { MeetingId, PersonId, UnitId } from '../../../shared/ids.ts';
import type { WallTime } from '../../../shared/time.ts';
import { temporaryFolder } from '../../support/dataFolder.ts';
import { silentLog } from '../../support/silentLog.ts';

const unit = UnitId.parse('unit');

test('[TR9] backup, new keys and restore are rows for every unit, and a restore keeps what was opened since the backup', async () => {
  const config = readConfig({ DATA_DIR: temporaryFolder(), LOG_LEVEL: 'silent' });
  const [data, wrapped] = ['data', 'keys'].map((name) => join(temporaryFolder(), name)) as [string, string];
  const opened = async (...seats: readonly string[]): Promise<readonly string[]> => {
    const files = await openFiles(config, silentLog);
    for (const seat of seats)
      files.trail.record({
        at: Date.now() as WallTime,
        who: { kind: 'seat', seat: PersonId.parse(seat) },
        as: 'staff',
        did: 'live',
        format: null,
        unit,
        meeting: MeetingId.parse('meeting'),
        case: null,
      });
    const rows = [...files.trail.rows({ unit }, null)];
    await files.close();
    return rows.map(({ did, who }) => (who.kind === 'seat' ? who.seat : did)).sort();
  };
  await opened('before');
  await backup(config, [data, '--keys', wrapped]);
  await opened('since');
  await keys(config, ['rotate']);
  const before = ['backup', 'before', 'keysBackup', 'rotate', 'since'];
  expect(await opened()).toEqual(before);
  await restore(config, [data, '--replace']);
  expect(await opened()).toEqual([...before, 'restore'].sort());
  // On another machine there is nothing else to keep.
  const elsewhere = { ...config, dataDir: temporaryFolder() };
  await restore(elsewhere, [data, '--keys', wrapped]);
  const files = await openFiles(elsewhere, silentLog);
  expect([...files.trail.rows({ unit }, null)].map(({ did }) => did).sort()).toEqual([
    'backup',
    'keysBackup',
    'live',
    'restore',
  ]);
  await files.close();
});
