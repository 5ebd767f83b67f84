import { type FormEvent, useState } from 'react';
import type { HttpErrorCode } from '../../shared/http.ts';
import type { Answer } from './http.ts';

interface Submitting {
  readonly busy: boolean;
  /** Why it was refused the last time. */
  readonly error: HttpErrorCode | undefined;
  readonly submit: (event?: FormEvent) => void;
}

/** Sends a form once at a time. `send` gives undefined where there is nothing to send yet. */
export const useSubmit = <T>(
  send: () => Promise<Answer<T>> | undefined,
  done: (value: T) => void,
): Submitting => {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<HttpErrorCode>();
  const submit = async (): Promise<void> => {
    if (busy) return;
    const sent = send();
    if (sent === undefined) return;
    setBusy(true);
    setError(undefined);
    const answer = await sent;
    setBusy(false);
    if (answer.ok) done(answer.value);
    else setError(answer.error);
  };
  return {
    busy,
    error,
    submit: (event) => {
      event?.preventDefault();
      void submit();
    },
  };
};
