import { fileURLToPath } from 'node:url';
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

const KIND = /^[A-Za-z_$][\w$]{0,60}$/;
const CODE = /^[A-Z][A-Z0-9_]{0,60}$/;
/** Two floors up from here, and from the one file that the server is built into. */
const ROOT = new URL('../../', import.meta.url);
const ROOTS = [ROOT.href, fileURLToPath(ROOT)];
/** `at name (file:line:column)`: the place is kept, and what stands in the name's place is not. */
const FRAME = /^\s+at (?:.*\()?(?:async )?((?:file:\/\/|node:|\/|[A-Za-z]:\\).*:\d+:\d+)\)?$/;
const OURS = /^[\w@./\\+-]+:\d+:\d+$/;

/**
 * Where an error was thrown: files of Node and of this program. The stack begins with the message, which
 * can quote what somebody wrote, also in lines that look like places: it is cut off first, and where it
 * does not stand there any more nothing is kept.
 */
const placesOf = ({ message, stack = '' }: Error): readonly string[] => {
  const head = /^[^\n:]*/.exec(stack)?.[0] ?? '';
  const said = message === '' ? head : `${head}: ${message}`;
  if (!stack.startsWith(`${said}\n`)) return [];
  const lines = stack
    .slice(said.length + 1)
    .split('\n')
    .slice(0, 12);
  return lines.map(placeIn).filter((place) => place !== null);
};

/** Null for a place outside of this program: our own code makes no others. */
const placeIn = (line: string): string | null => {
  const place = FRAME.exec(line)?.[1] ?? '';
  if (/^node:[a-z_/]+:\d+:\d+$/.test(place)) return place;
  const root = ROOTS.find((each) => place.startsWith(each));
  const inside = root === undefined ? '' : place.slice(root.length);
  return OURS.test(inside) ? inside : null;
};

/** An error's kind, code and places; never a word of what it says. */
const safeError = (error: unknown): Record<string, unknown> => {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error && typeof error.code === 'string' && CODE.test(error.code) ? error.code : null;
  return {
    type: KIND.test(error.name) ? error.name : 'Error',
    ...(code === null ? {} : { code }),
    at: placesOf(error),
  };
};

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
