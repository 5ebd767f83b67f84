import { useCallback } from 'react';
import { getSession } from './http.ts';
import { linkAddress } from './linkAddress.ts';
import { useAnswer } from './useAnswer.ts';

/** The whole address of a path that is handed over. */
export const useLinkAddress = (): ((path: string) => string) => {
  const { answer } = useAnswer(getSession);
  const session = answer?.ok ? answer.value : null;
  return useCallback((path) => linkAddress(session, location.origin, path), [session]);
};
