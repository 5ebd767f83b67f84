import { useCallback, useState } from 'react';
import type { Rejection } from '../../shared/rejections.ts';
import { type Send, useSend } from './hooks.ts';

export interface Act {
  /** Gives a command; true when it was carried out. */
  readonly act: (...command: Parameters<Send>) => Promise<boolean>;
  /** Why the last one was not, to be said beside the control that gave it. */
  readonly rejection: Rejection | undefined;
  /** Waiting for an answer. */
  readonly busy: boolean;
}

/** For one control: gives its command, and keeps the answer to be said beside it. */
export const useAct = (): Act => {
  const send = useSend();
  const [rejection, setRejection] = useState<Rejection>();
  const [waiting, setWaiting] = useState(0);
  const act = useCallback(
    async (...command: Parameters<Send>): Promise<boolean> => {
      setRejection(undefined);
      setWaiting((count) => count + 1);
      const ack = await send(...command);
      setWaiting((count) => count - 1);
      if (!ack.ok) setRejection(ack.rejection);
      return ack.ok;
    },
    [send],
  );
  return { act, rejection, busy: waiting > 0 };
};
