import { useCallback, useEffect, useState } from 'react';
import { type HttpErrorCode, Referat } from '../../../shared/http.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import { useConnectionState, useSection } from '../../connection/hooks.ts';
import { request } from '../../connection/http.ts';

/** Where the referat of a meeting is; `pdf` and `txt` are files to download. */
export const referatPath = (meeting: MeetingId, kind?: 'pdf' | 'txt'): string =>
  `/api/meetings/${meeting}/referat${kind === undefined ? '' : `.${kind}`}`;

export interface FetchedReferat {
  /** As last fetched; stays while a newer one is on its way. */
  readonly referat: Referat | null;
  readonly error: HttpErrorCode | null;
  readonly again: () => void;
}

/** Changes come in small bursts while somebody types. */
const SETTLE_MS = 250;

/** The referat as the server assembles it, fetched anew when something that it is made of has changed. */
export const useReferat = (meeting: MeetingId): FetchedReferat => {
  const [fetched, setFetched] = useState<{ referat: Referat | null; error: HttpErrorCode | null }>({
    referat: null,
    error: null,
  });
  const [asked, setAsked] = useState(0);
  const facts = useFacts();

  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is made of is the reason to fetch.
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(async () => {
      const answer = await request(Referat, referatPath(meeting));
      if (!wanted) return;
      setFetched((before) =>
        answer.ok ? { referat: answer.value, error: null } : { referat: before.referat, error: answer.error },
      );
    }, SETTLE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [meeting, asked, ...facts]);

  return { ...fetched, again: useCallback(() => setAsked((times) => times + 1), []) };
};

/** What a referat is made of, as far as this seat sees it; and the connection, to catch up after a break. */
const useFacts = (): readonly unknown[] =>
  [
    useSection('notes'),
    useSection('decision'),
    useSection('proposals'),
    useSection('tried'),
    useSection('people'),
    useSection('consents'),
    useSection('meeting'),
    useSection('agenda')?.stage,
    useConnectionState() === 'live',
  ] satisfies unknown[];
