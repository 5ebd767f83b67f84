import { useCallback, useEffect, useState } from 'react';
import type { Answer } from './http.ts';

/** Asks the API once when shown, and again when told to. Undefined until an answer came. */
export const useAnswer = <T>(
  ask: () => Promise<Answer<T>>,
): { readonly answer: Answer<T> | undefined; readonly again: () => void } => {
  const [answer, setAnswer] = useState<Answer<T>>();
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each round asks anew.
  useEffect(() => {
    let wanted = true;
    void ask().then((came) => wanted && setAnswer(came));
    return () => {
      wanted = false;
    };
  }, [ask, round]);
  return { answer, again: useCallback(() => setRound((before) => before + 1), []) };
};
