import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { createLog } from '../../../server/config/log.ts';

const NAME = 'Kjellfrid-Planta';

it('[AC9] neither fields with names nor the words of an error reach the log', () => {
  const lines: string[] = [];
  const log = createLog(
    'trace',
    new Writable({ write: (line, _encoding, done) => done(void lines.push(String(line))) }),
  );
  const error = Object.assign(new Error(`cannot read ${NAME}\n${NAME}`), { code: 'BROKEN' });
  log.error({ err: error, meeting: 'm1', name: NAME, request: { text: NAME, body: NAME } }, 'failed');
  log.warn({ token: NAME, payload: { name: NAME }, url: `/x?${NAME}` });
  const written = lines.join('');
  expect(written).toContain('m1');
  expect(written).toContain('BROKEN');
  expect(written).toContain('log.test.ts');
  expect(written).not.toContain(NAME);
});
