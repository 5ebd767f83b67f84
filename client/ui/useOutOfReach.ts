import { type RefObject, useLayoutEffect, useRef } from 'react';
import { DOUBLE_CLICK_MS } from './doubleClick.ts';

/**
 * [UI51] What comes under the finger, or comes to mean something else there, is out of reach until a double click is over,
 * so that no question is answered before it was seen. The keyboard works at once.
 *
 * @param shown names what is asked; null while nothing is
 * @returns a ref for what holds the question
 */
export const useOutOfReach = <E extends HTMLElement>(shown: string | null): RefObject<E | null> => {
  const holder = useRef<E>(null);
  // Before it is painted: else the second click could come first.
  useLayoutEffect(() => {
    const element = holder.current;
    if (shown === null || element === null) return;
    element.dataset.outOfReach = 'true';
    const over = setTimeout(() => delete element.dataset.outOfReach, DOUBLE_CLICK_MS);
    return () => {
      clearTimeout(over);
      delete element.dataset.outOfReach;
    };
  }, [shown]);
  return holder;
};
