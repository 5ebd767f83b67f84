import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { MIN_PASSWORD } from '../../shared/accounts.ts';
import { PROVIDER_VARIABLES, type ProviderSettings, readProvider } from './provider.ts';
import { StartError } from './StartError.ts';
import { LOOPBACK_PROXIES, readTrustedProxies, type TrustsProxy } from './trustedProxies.ts';

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('0.0.0.0'),
  DATA_DIR: z.string().min(1).default('./data'),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  TRUSTED_PROXIES: z
    .string()
    .default(LOOPBACK_PROXIES)
    .transform(readTrustedProxies)
    .pipe(z.custom<TrustsProxy>((value) => value !== null)),
  TLS_CERT: z.string().min(1).optional(),
  TLS_KEY: z.string().min(1).optional(),
  METRICS_TOKEN: z.string().min(16).optional(),
  PASSWORD_LIST: z.string().min(1).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  NOTES_DAYS: z.coerce.number().int().min(0).max(3650).default(30),
  ...PROVIDER_VARIABLES,
  TRAIL_DAYS: z.coerce.number().int().min(365).max(36_500).default(1826),
  /** How fast meeting time runs: more than 1 only in rehearsals and browser tests. */
  BTI_CLOCK_RATE: z.coerce.number().min(1).max(3600).default(1),
});

/** What the server is told from outside, checked. */
export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** Origin under which people reach the server, without a slash at its end; null when nothing stands before it. */
  readonly publicUrl: string | null;
  /** Which addresses are proxies of our own, whose `X-Forwarded-…` is believed. */
  readonly trustsProxy: TrustsProxy;
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null;
  /** What opens `/metrics`; null where nobody counts. */
  readonly metricsToken: string | null;
  /** Passwords that everybody knows, in small letters; nobody may choose one. */
  readonly listedPasswords: ReadonlySet<string>;
  readonly logLevel: string;
  readonly clockRate: number;
  /** Days that live notes are kept after the referat was approved and taken out. */
  readonly notesDays: number;
  /** Where people sign in besides here; null where they do not. */
  readonly provider: ProviderSettings | null;
  /** [TR8] Days that it stays on record who has opened what. */
  readonly trailDays: number;
}

/**
 * Reads the environment. An empty variable counts as one that is not set.
 * @throws {StartError} when a value cannot be used; names the variable, never its value.
 */
export const readConfig = (variables: Readonly<Record<string, string | undefined>>): Config => {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    throw new StartError(
      `These settings cannot be used: ${names.join(', ')}. The README says what they take.`,
    );
  }
  const values = parsed.data;
  const publicUrl = values.PUBLIC_URL === undefined ? null : new URL(values.PUBLIC_URL).origin;
  return {
    port: values.PORT,
    host: values.HOST,
    dataDir: values.DATA_DIR,
    publicUrl,
    trustsProxy: values.TRUSTED_PROXIES,
    tls: readTls(values.TLS_CERT, values.TLS_KEY),
    metricsToken: values.METRICS_TOKEN ?? null,
    listedPasswords: readPasswords(values.PASSWORD_LIST),
    logLevel: values.LOG_LEVEL,
    clockRate: values.BTI_CLOCK_RATE,
    notesDays: values.NOTES_DAYS,
    provider: readProvider(values, publicUrl),
    trailDays: values.TRAIL_DAYS,
  };
};

const readTls = (cert: string | undefined, key: string | undefined): Config['tls'] => {
  if (cert === undefined && key === undefined) return null;
  if (cert === undefined || key === undefined) throw new StartError('TLS_CERT and TLS_KEY go together.');
  return { cert: readPem('TLS_CERT', cert), key: readPem('TLS_KEY', key) };
};

const readPem = (name: string, path: string): Buffer => {
  try {
    return readFileSync(path);
  } catch {
    throw new StartError(`The file that ${name} names cannot be read.`);
  }
};

/** One password on each line; those that are too short to be chosen are left out. */
const readPasswords = (path: string | undefined): ReadonlySet<string> => {
  if (path === undefined) return new Set();
  try {
    const lines = readFileSync(path, 'utf8').toLowerCase().split(/\r?\n/);
    return new Set(lines.filter((line) => line.length >= MIN_PASSWORD));
  } catch {
    throw new StartError('The file that PASSWORD_LIST names cannot be read.');
  }
};

/** Whether browsers reach the server over https, so that cookies can be kept to it. */
export const servesHttps = (config: Pick<Config, 'tls' | 'publicUrl'>): boolean =>
  config.tls !== null || (config.publicUrl?.startsWith('https:') ?? false);
