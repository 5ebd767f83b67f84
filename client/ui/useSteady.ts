import { useEffect, useState } from 'react';
import { DOUBLE_CLICK_MS } from './doubleClick.ts';

/** [UI51] False until a double click is over after `value` changed: for a button that comes to mean something else. */
export const useSteady = (value: number | boolean): boolean => {
  const [steady, setSteady] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSteady(value), DOUBLE_CLICK_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return steady === value;
};
