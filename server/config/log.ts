import { type DestinationStream, destination, type Logger, pino } from 'pino';

export type Log = Logger;

/** Fields that may hold a name, a token or free text. None should ever be logged; this is the last net. */
const PRIVATE = [
  'name',
  'token',
  'cookie',
  'text',
  'payload',
  'body',
  'headers',
  'url',
  'query',
  'remoteAddress',
];

/** An error's kind and place. Not its message: that can quote what somebody wrote. */
const safeError = (error: Error & { code?: unknown }): Record<string, unknown> => ({
  type: error.name,
  ...(typeof error.code === 'string' ? { code: error.code } : {}),
  at: (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim()),
});

/**
 * The server's log: lines of JSON with ids only, on standard error (standard output is for the lines that
 * the person who starts the server reads).
 */
export const createLog = (level: string, to: DestinationStream = destination(2)): Log =>
  pino(
    {
      level,
      base: null,
      redact: { paths: PRIVATE.flatMap((field) => [field, `*.${field}`]), remove: true },
      serializers: { err: safeError, error: safeError },
    },
    to,
  );
