import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readConfig, servesHttps } from '../../../server/config/environment.ts';
import { StartError } from '../../../server/config/StartError.ts';
import { temporaryFolder } from '../../support/dataFolder.ts';

it('[ST11] without any setting, the server listens to all on port 3000 and keeps its data in ./data', () => {
  expect(readConfig({})).toMatchObject({
    port: 3000,
    host: '0.0.0.0',
    dataDir: './data',
    publicUrl: null,
    tls: null,
  });
});

it('[ST11] an empty setting counts as none', () => {
  expect(readConfig({ PORT: '', PUBLIC_URL: '' })).toMatchObject({ port: 3000, publicUrl: null });
});

it.each([
  { PORT: 'secret-value' },
  { PORT: '70000' },
  { PUBLIC_URL: 'ftp://secret-value' },
  { PUBLIC_URL: 'secret-value' },
  { BTI_CLOCK_RATE: '0' },
  { TLS_CERT: '/secret-value' },
  { TLS_CERT: '/secret-value', TLS_KEY: '/secret-value' },
  { LOG_LEVEL: 'secret-value' },
  { PASSWORD_LIST: '/secret-value' },
])('[ST11] %o cannot be used, and the complaint names the setting and not its value', (variables) => {
  const read = () => readConfig(variables);
  expect(read).toThrow(StartError);
  expect(read).toThrow(new RegExp(Object.keys(variables)[0] ?? '-'));
  expect(read).not.toThrow(/secret-value/);
});

it('[AC6] cookies are kept to https where people come by https, and only there', () => {
  expect(servesHttps(readConfig({ PUBLIC_URL: 'https://bti.example.no/' }))).toBe(true);
  expect(servesHttps(readConfig({ PUBLIC_URL: 'http://bti.example.no' }))).toBe(false);
  expect(servesHttps(readConfig({ DATA_DIR: join(temporaryFolder(), 'data') }))).toBe(false);
});

it('[ST11] a public address is an origin, without a slash at its end', () => {
  expect(readConfig({ PUBLIC_URL: 'https://bti.example.no/' }).publicUrl).toBe('https://bti.example.no');
});

it('[AU8] of a list of known passwords those are kept that could be chosen, without their capitals', () => {
  const file = join(temporaryFolder(), 'list.txt');
  writeFileSync(file, '123456\nKorrekt Hest Batteri\r\n\npassord123456\n');
  const { listedPasswords } = readConfig({ PASSWORD_LIST: file });
  expect([...listedPasswords]).toEqual(['korrekt hest batteri', 'passord123456']);
  expect(readConfig({}).listedPasswords.size).toBe(0);
});
