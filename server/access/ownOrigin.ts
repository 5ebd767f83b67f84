import type { IncomingMessage } from 'node:http';

type Asking = Pick<IncomingMessage, 'headers'>;

/** Sites that are not ours; `none` is a person who types the address. */
const ELSEWHERE = ['cross-site', 'same-site'];

/**
 * [AC7] Another site's page, or another program's on this machine, must not speak with this browser's
 * cookie. Browsers say where a page comes from; what says nothing is no browser.
 */
export const isOwnOrigin = (request: Asking, publicUrl: string | null): boolean => {
  if (isFromElsewhere(request)) return false;
  const { origin, host } = request.headers;
  if (origin === undefined || origin === publicUrl) return true;
  // Under the public address only a page that came the public way is ours: not one over http that somebody put there.
  if (publicUrl !== null && host === new URL(publicUrl).host) return false;
  return URL.canParse(origin) && new URL(origin).host === host;
};

/**
 * [AC7] Whether a browser says that another site's page asks: with pictures, forms and frames too, which say no
 * origin. Of a web socket it says the origin always, and not all browsers agree on the rest.
 */
export const isFromElsewhere = ({ headers }: Asking): boolean =>
  headers['sec-fetch-mode'] !== 'websocket' && ELSEWHERE.some((each) => each === headers['sec-fetch-site']);
