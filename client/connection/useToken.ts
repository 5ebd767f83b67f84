import { useEffect, useState } from 'react';

/** The token of a link is behind the `#`, so that no server or proxy writes it down on the way. */
export const tokenFrom = (hash: string): string | null => {
  const token = hash.replace(/^#/, '');
  return /^[A-Za-z0-9_-]{16,128}$/.test(token) ? token : null;
};

/**
 * [JO11] Takes the token out of the address, before anything is asked of the server: it is in the memory of this page
 * alone, and neither in what is reloaded or restored nor behind the Back button.
 */
const takeToken = (): string | null => {
  const token = tokenFrom(location.hash);
  if (token !== null) history.replaceState(null, '', location.pathname);
  return token;
};

/** When the page was opened. */
let taken = takeToken();

/** Follows the address: a second link may be put into the same tab. */
export const useToken = (): string | null => {
  const [token, setToken] = useState(() => {
    taken = takeToken() ?? taken;
    return taken;
  });
  useEffect(() => {
    const follow = () => {
      const next = takeToken();
      if (next === null) return;
      taken = next;
      setToken(next);
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return token;
};

/** It was used: nothing of it stays in the memory of the page. */
export const forgetToken = (): void => {
  taken = null;
};
