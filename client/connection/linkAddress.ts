import type { SessionAnswer } from '../../shared/http.ts';

const LOOPBACK = /^https?:\/\/(localhost|127\.|\[::1\])/;

/**
 * The whole address of a link: the public one where there is one; on the leader's own machine the one on the
 * local network, which phones can reach; else the one that this browser uses.
 * @param origin `location.origin`
 */
export const linkAddress = (
  session: Pick<SessionAnswer, 'publicUrl' | 'lanUrl'> | null,
  origin: string,
  path: string,
): string => {
  const base = session?.publicUrl ?? (LOOPBACK.test(origin) ? session?.lanUrl : null) ?? origin;
  return new URL(path, base).href;
};
