import { useEffect, useState } from 'react';
import { DOUBLE_CLICK_MS } from '../ui/doubleClick.ts';
import { useSection } from './hooks.ts';

/**
 * [UI51] False for a moment after the turn changed. `expect` stops a click that left before the new turn was
 * shown; this stops the second half of a double click, which comes just after it.
 */
export const useSettled = (): boolean => {
  const turn = useSection('turn')?.no ?? 0;
  const [settled, setSettled] = useState(turn);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(turn), DOUBLE_CLICK_MS);
    return () => clearTimeout(timer);
  }, [turn]);
  return settled === turn;
};
