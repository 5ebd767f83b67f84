import type { IncomingMessage } from 'node:http';

/**
 * [AC7] Another site's page, or another program's on this machine, must not speak with this browser's
 * cookie. Browsers say where a page comes from; what says nothing is no browser.
 */
export const isOwnOrigin = (request: Pick<IncomingMessage, 'headers'>, publicUrl: string | null): boolean => {
  const { origin, host } = request.headers;
  if (origin === undefined || origin === publicUrl) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
};
