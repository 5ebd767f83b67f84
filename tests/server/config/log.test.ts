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

it.each([
  ['a message of several lines', () => new Error(`no\n    at home with ${NAME}\n    at (/${NAME}:1:2)`)],
  [
    'a message that was changed',
    () => Object.assign(new Error(`\n    at x (/${NAME}:1:2)`), { message: 'n' }),
  ],
  [
    'a message that was emptied',
    () => Object.assign(new Error(`\n    at x (/${NAME}:1:2)`), { message: '' }),
  ],
  [
    'a message that was cut short',
    () => Object.assign(new Error(`n\n    at x (/${NAME}:1:2)`), { message: 'n' }),
  ],
  ['a name and a code', () => Object.assign(new Error('x'), { name: `${NAME} N`, code: `no ${NAME}` })],
  ['a function named after somebody', () => ({ [NAME]: () => new Error('x') })[NAME]?.()],
  ['something that is no error', () => NAME],
  ['nothing', () => null],
])('[AC9] no word of %s reaches the log', (_what, make) => {
  const lines: string[] = [];
  createLog('trace', { write: (line) => void lines.push(line) }).error({ err: make() }, 'failed');
  expect(lines).toHaveLength(1);
  expect(lines.join()).not.toContain(NAME);
});

it('[AC9] of an error its kind, its code and its places are logged', () => {
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  log.error({ err: Object.assign(new TypeError('two\nlines'), { code: 'SQLITE_BUSY' }) }, 'failed');
  const { err } = JSON.parse(lines.join());
  expect(err).toMatchObject({ type: 'TypeError', code: 'SQLITE_BUSY' });
  expect(err.at[0]).toMatch(/^tests\/server\/config\/log\.test\.ts:\d+:\d+$/);
  for (const place of err.at) expect(place).toMatch(/^\S*:\d+:\d+$/);
});

it('[AC9] whatever stands in a value, it is one line of the log and one value in it', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => void lines.push(line) });
  const route = 'x"}\n{"level":60,"msg":"made up"}\r\u2028\u001b[2K';
  log.info({ route }, 'answered');
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd().split(/[\n\r]/)).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ route, msg: 'answered' });
});
