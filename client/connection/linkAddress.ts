import type { SessionAnswer } from '../../shared/session.ts';

type Known = Pick<SessionAnswer, 'publicUrl' | 'lanUrl'> | null;
const LOOPBACK = /^https?:\/\/(localhost|127(\.\d+){3}|\[::1\])(?=[:/]|$)/;

/**
 * [UI4] Where links begin: at the public address where there is one; on the leader's own machine at the one on
 * the local network, which phones can reach; else at the one that this browser uses.
 * @param origin `location.origin`
 */
export const linkBase = (session: Known, origin: string): string =>
  session?.publicUrl ?? (LOOPBACK.test(origin) ? session?.lanUrl : null) ?? origin;

/** The whole address of a link, for paper, a message or a QR code. */
export const linkAddress = (session: Known, origin: string, path: string): string =>
  addressOf(linkBase(session, origin), path);

export const addressOf = (base: string, path: string): string => new URL(path, base).href;

/**
 * [UI4] The same for a link to an account, which nobody can take over a line that others can listen to [AC6]: there it
 * begins on this very machine.
 */
export const accountLinkAddress = (session: Known, origin: string, path: string): string => {
  const base = linkBase(session, origin);
  return addressOf(opensForOthers(base, false) ? base : origin, path);
};

/** Whether an address leads to this very machine, since others would come to it unencrypted. */
export const isOnlyHere = (address: string): boolean =>
  LOOPBACK.test(address) && !opensForOthers(address, false);

/** Whether others can open links that begin there: a real meeting opens over https alone [AC6]. */
export const opensForOthers = (base: string, practice: boolean): boolean =>
  practice || new URL(base).protocol === 'https:';
