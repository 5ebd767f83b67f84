import { useCallback } from 'react';
import { Answerable } from '../../shared/answerable.ts';
import { request } from './http.ts';
import { useConnection } from './MeetingConnection.tsx';
import { useAnswer } from './useAnswer.ts';

/** [AU15] Who answers for what is kept of this meeting, for a seat of the family; null until it is known. */
export const useAnswerable = (): Answerable | null => {
  const { meeting } = useConnection().session;
  const { answer } = useAnswer(
    useCallback(() => request(Answerable, `/api/meetings/${meeting}/answerable`), [meeting]),
  );
  return answer?.ok ? answer.value : null;
};
