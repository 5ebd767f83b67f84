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

const PROVIDER = {
  PUBLIC_URL: 'https://bti.example.no',
  OIDC_ISSUER: 'https://provider.example',
  OIDC_CLIENT_ID: 'bti',
  OIDC_CLIENT_SECRET: 'secret-value',
  OIDC_NAME: 'Feide',
};

it('[OI1] a provider takes an issuer, a client, its secret and a name; the rest goes by itself', () => {
  expect(readConfig({}).provider).toBeNull();
  expect(readConfig(PROVIDER).provider).toEqual({
    issuer: 'https://provider.example',
    clientId: 'bti',
    clientSecret: 'secret-value',
    name: 'Feide',
    scopes: ['openid'],
    claims: ['sub'],
    acr: [],
    posts: true,
    origin: 'https://bti.example.no',
  });
  const more = {
    OIDC_SCOPES: 'openid profile',
    OIDC_ID_CLAIM: 'tid oid',
    OIDC_ACR_VALUES: 'low high',
    OIDC_RESPONSE_MODE: 'query',
  };
  expect(readConfig({ ...PROVIDER, ...more }).provider).toMatchObject({
    scopes: ['openid', 'profile'],
    claims: ['tid', 'oid'],
    acr: ['low', 'high'],
    posts: false,
  });
});

it.each([
  { missing: 'OIDC_NAME', variables: { ...PROVIDER, OIDC_NAME: '' } },
  { missing: 'OIDC_CLIENT_SECRET', variables: { ...PROVIDER, OIDC_CLIENT_SECRET: '' } },
  { missing: 'OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET', variables: { OIDC_NAME: 'secret-value' } },
  { missing: 'PUBLIC_URL', variables: { ...PROVIDER, PUBLIC_URL: '' } },
  { missing: 'PUBLIC_URL', variables: { ...PROVIDER, PUBLIC_URL: 'http://bti.example.no' } },
  { missing: 'OIDC_ISSUER', variables: { ...PROVIDER, OIDC_ISSUER: 'http://secret-value.example' } },
])('[OI1] half a provider does not start, and the complaint names $missing', ({ missing, variables }) => {
  const read = () => readConfig(variables);
  expect(read).toThrow(StartError);
  expect(read).toThrow(missing);
  expect(read).not.toThrow(/secret-value/);
});

it('[AU8] of a list of known passwords those are kept that could be chosen, without their capitals', () => {
  const file = join(temporaryFolder(), 'list.txt');
  writeFileSync(file, '123456\nKorrekt Hest Batteri\r\n\npassord123456\n');
  const { listedPasswords } = readConfig({ PASSWORD_LIST: file });
  expect([...listedPasswords]).toEqual(['korrekt hest batteri', 'passord123456']);
  expect(readConfig({}).listedPasswords.size).toBe(0);
});
