import { useEffect } from 'react';

/**
 * Does something when a value is first there, and again whenever it is another: it is given the value, and may answer with
 * what ends it. `act` has to stay the same one from render to render.
 */
export const useOnChange = <T>(value: T, act: (value: T) => (() => void) | undefined): void => {
  useEffect(() => act(value), [value, act]);
};
