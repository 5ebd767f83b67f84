import { useCallback } from 'react';
import { getSession } from './http.ts';
import { accountLinkAddress, linkAddress } from './linkAddress.ts';
import { useAnswer } from './useAnswer.ts';

const useAddress = (addressIn: typeof linkAddress): ((path: string) => string) => {
  const { answer } = useAnswer(getSession);
  const session = answer?.ok ? answer.value : null;
  return useCallback((path) => addressIn(session, location.origin, path), [session, addressIn]);
};

/** The whole address of a path that is handed over. */
export const useLinkAddress = (): ((path: string) => string) => useAddress(linkAddress);

/** The same for a link to an account. */
export const useAccountLinkAddress = (): ((path: string) => string) => useAddress(accountLinkAddress);
