import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readConfig } from '../../../server/config/environment.ts';

const ROOT = new URL('../../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

const settingsOf = (text: string, line: RegExp): Record<string, string> =>
  Object.fromEntries([...text.matchAll(line)].map(([, name = '', value = '']) => [name, value]));

const UNIT = read('docs/deploy/bti-mote.service');
const IMAGE = read('docs/deploy/Dockerfile');
const COMPOSE = read('docs/deploy/compose.yaml');
const README = read('README.md');

it.each([
  ['service', settingsOf(UNIT, /^Environment=([A-Z_]+)=(.+)$/gm)],
  ['image', settingsOf(IMAGE, /\b([A-Z_]{4,})=(\S+)/g)],
  ['compose file', settingsOf(COMPOSE, /^ {6}([A-Z_]+): (\S+)$/gm)],
])('[DO2] the settings of the %s are settings of the app, with values that it takes', (_what, settings) => {
  expect(Object.keys(settings).length).toBeGreaterThan(1);
  for (const name of Object.keys(settings).filter((each) => each !== 'NODE_ENV'))
    expect(README).toContain(`\`${name}\``);
  expect(() => readConfig(settings)).not.toThrow();
});

it('[DO2] neither the service nor the container runs as root or writes beside the data folder', () => {
  expect(UNIT).toMatch(/^User=bti-mote$/m);
  expect(UNIT).toMatch(/^ProtectSystem=strict$/m);
  expect(UNIT).toMatch(/^Environment=DATA_DIR=\/var\/lib\/bti-mote$/m);
  expect(UNIT).toMatch(/^StateDirectory=bti-mote$/m);
  expect(IMAGE).toMatch(/^USER node$/m);
  expect(COMPOSE).toMatch(/^ {4}read_only: true$/m);
  expect(COMPOSE).toMatch(/^ {4}cap_drop: \[ALL\]$/m);
});

it('[DO2] the service reaches nobody, and gains nothing it was not started with', () => {
  expect(UNIT).toMatch(/^IPAddressDeny=any$/m);
  expect(UNIT).toMatch(/^IPAddressAllow=localhost$/m);
  expect(UNIT).toMatch(/^CapabilityBoundingSet=$/m);
  expect(UNIT).toMatch(/^NoNewPrivileges=yes$/m);
  expect(COMPOSE).toMatch(/no-new-privileges:true/);
  expect(COMPOSE).toMatch(/^ {4}ports: \['127\.0\.0\.1:/m);
});

it('[DO2] both run in production, and the image holds the built app and no history', () => {
  expect(UNIT).toMatch(/^Environment=NODE_ENV=production$/m);
  const [, last = ''] = IMAGE.split(/^FROM .*bookworm-slim$/m);
  expect(last).toMatch(/^ENV NODE_ENV=production /m);
  const copied = [...last.matchAll(/^COPY (.+)$/gm)].map(([, what]) => what);
  expect(copied).toEqual(
    ['package.json', 'node_modules', 'dist'].map((name) =>
      expect.stringMatching(new RegExp(`^--from=build /app/${name} `)),
    ),
  );
  expect(read('docs/deploy/Dockerfile.dockerignore').split('\n')).toContain('.git');
});

it('[DO2] neither sample holds a secret', () => {
  for (const sample of [UNIT, IMAGE, COMPOSE]) expect(sample).not.toMatch(/TOKEN|SECRET|PASSWORD|_KEY/i);
});

it('[DO2] what the image copies from the repository is there', () => {
  const copied = [...IMAGE.matchAll(/^COPY (?!--from)(.+) \.\/?$/gm)].flatMap(([, names = '']) =>
    names.split(' '),
  );
  expect(copied).toContain('package-lock.json');
  for (const name of copied) expect(existsSync(fileURLToPath(new URL(name, ROOT)))).toBe(true);
});
