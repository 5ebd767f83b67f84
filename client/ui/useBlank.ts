import { useEffect, useState } from 'react';
import { isBlankKey } from './blankKey.ts';

/** Whether the screen is to be blank; the blank key says so and takes it back, and so can who holds the state. */
export const useBlank = (): readonly [boolean, (blank: boolean) => void] => {
  const [blank, setBlank] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isBlankKey(event)) setBlank((before) => !before);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return [blank, setBlank];
};
