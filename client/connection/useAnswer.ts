import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from './http.ts';

/** Asks the API once when shown, and again when told to. Undefined until an answer came. */
export const useAnswer = <T>(
  ask: () => Promise<Answer<T>>,
): { readonly answer: Answer<T> | undefined; readonly again: () => void } => {
  const [answer, setAnswer] = useState<Answer<T>>();
  /** Only the answer to what was asked last is wanted. */
  const asked = useRef(0);
  const again = useCallback(() => {
    asked.current += 1;
    const round = asked.current;
    void ask().then((came) => round === asked.current && setAnswer(came));
  }, [ask]);
  useEffect(() => {
    again();
    return () => {
      asked.current += 1;
    };
  }, [again]);
  return { answer, again };
};
