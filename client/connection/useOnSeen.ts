import { useEffect } from 'react';

/** Does something each time the page is looked at again. */
export const useOnSeen = (act: () => void): void => {
  useEffect(() => {
    const seen = () => {
      if (document.visibilityState === 'visible') act();
    };
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, [act]);
};
