import { type FormEvent, useState } from 'react';
import type { HttpErrorCode } from '../../shared/http.ts';
import type { Answer } from './http.ts';

interface Asking<A> {
  readonly busy: boolean;
  /** Why it was refused the last time. */
  readonly error: HttpErrorCode | undefined;
  readonly ask: (about: A) => void;
}

/** Asks the API for something, once at a time. */
export const useAsk = <A, T>(
  send: (about: A) => Promise<Answer<T>>,
  done: (value: T, about: A) => void,
): Asking<A> => {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<HttpErrorCode>();
  const ask = async (about: A): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setError(undefined);
    const answer = await send(about);
    setBusy(false);
    if (answer.ok) done(answer.value, about);
    else setError(answer.error);
  };
  return { busy, error, ask: (about) => void ask(about) };
};

interface Submitting {
  readonly busy: boolean;
  readonly error: HttpErrorCode | undefined;
  readonly submit: (event?: FormEvent) => void;
}

/** Sends a form once at a time. `send` gives undefined where there is nothing to send yet. */
export const useSubmit = <T>(
  send: () => Promise<Answer<T>> | undefined,
  done: (value: T) => void,
): Submitting => {
  const { busy, error, ask } = useAsk((sent: Promise<Answer<T>>) => sent, done);
  return {
    busy,
    error,
    submit: (event) => {
      event?.preventDefault();
      if (busy) return;
      const sent = send();
      if (sent !== undefined) ask(sent);
    },
  };
};
