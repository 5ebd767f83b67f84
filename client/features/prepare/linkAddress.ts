import type { SessionAnswer } from '../../../shared/http.ts';

const isThisMachine = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127\./.test(host);

/**
 * [UI4] Where links should begin: at the public address where one is set; else, for a leader who sits at the
 * server itself, at its address on the local network; else where the leader is.
 */
export const baseOf = (
  session: Pick<SessionAnswer, 'publicUrl' | 'lanUrl'>,
  here: Pick<Location, 'origin' | 'hostname'>,
): string =>
  session.publicUrl ?? (isThisMachine(here.hostname) ? (session.lanUrl ?? here.origin) : here.origin);

export const addressOf = (base: string, path: string): string => new URL(path, base).href;

/** Whether others can open these links to a meeting that is not practice. */
export const opensForOthers = (base: string, practice: boolean): boolean =>
  practice || new URL(base).protocol === 'https:';
