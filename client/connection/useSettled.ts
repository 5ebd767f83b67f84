import { useSteady } from '../ui/useSteady.ts';
import { useSection } from './hooks.ts';

/**
 * [UI51] False for a moment after the turn changed. `expect` stops a click that left before the new turn was
 * shown; this stops the second half of a double click, which comes just after it.
 */
export const useSettled = (): boolean => useSteady(useSection('turn')?.no ?? 0);
