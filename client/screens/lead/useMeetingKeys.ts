import { useEffect, useRef } from 'react';
import { type KeyIntent, keyIntent } from './keys.ts';

/** Moves the meeting by key or presenter remote while this screen is shown. */
export const useMeetingKeys = (on: (intent: KeyIntent) => void): void => {
  const latest = useRef(on);
  useEffect(() => {
    latest.current = on;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const intent = keyIntent(event, document);
      if (intent === null) return;
      // Space and the page keys would scroll.
      event.preventDefault();
      latest.current(intent);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
};
