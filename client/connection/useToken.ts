import { useEffect, useState } from 'react';

/** The token of a link is behind the `#`, so that no server or proxy writes it down on the way. */
export const tokenFrom = (hash: string): string | null => {
  const token = hash.replace(/^#/, '');
  return /^[A-Za-z0-9_-]{16,128}$/.test(token) ? token : null;
};

/** Follows the address: a second link may be put into the same tab. Kept when the token leaves the address. */
export const useToken = (): string | null => {
  const [token, setToken] = useState(() => tokenFrom(location.hash));
  useEffect(() => {
    const follow = () => setToken(tokenFrom(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  return token;
};

/** Takes the token out of the address, so that it is not in the history of a borrowed machine. */
export const forgetToken = (): void => history.replaceState(null, '', location.pathname);
