import { useCallback, useEffect, useState } from 'react';
import { type HttpErrorCode, ReferatAnswer } from '../../../shared/http.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import { useConnectionState, useSection } from '../../connection/hooks.ts';
import { type Answer, request } from '../../connection/http.ts';

/** Where the referat of a meeting is; `pdf` and `txt` are files to download. */
export const referatPath = (meeting: MeetingId, kind?: 'pdf' | 'txt'): string =>
  `/api/meetings/${meeting}/referat${kind === undefined ? '' : `.${kind}`}`;

/** [CA6] `print` says which content was read. */
export const approveReferat = (meeting: MeetingId, print: string): Promise<Answer<ReferatAnswer>> =>
  request(ReferatAnswer, `${referatPath(meeting)}/approve`, { print });

export interface FetchedReferat {
  /** As last fetched; stays while a newer one is on its way. */
  readonly answer: ReferatAnswer | null;
  readonly error: HttpErrorCode | null;
  readonly again: () => void;
}

/** Changes come in small bursts while somebody types. */
const SETTLE_MS = 250;

/** The referat as the server assembles it, fetched anew when something that it is made of has changed. */
export const useReferat = (meeting: MeetingId): FetchedReferat => {
  const [fetched, setFetched] = useState<{ answer: ReferatAnswer | null; error: HttpErrorCode | null }>({
    answer: null,
    error: null,
  });
  const [asked, setAsked] = useState(0);
  const facts = useFacts();

  // biome-ignore lint/correctness/useExhaustiveDependencies: what it is made of is the reason to fetch.
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(async () => {
      const came = await request(ReferatAnswer, referatPath(meeting));
      if (!wanted) return;
      setFetched(({ answer }) =>
        came.ok ? { answer: came.value, error: null } : { answer, error: came.error },
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
