import { useCallback, useMemo, useState } from 'react';
import type { HttpErrorCode } from '../../../shared/http.ts';
import type { MeetingId } from '../../../shared/ids.ts';
import { ReferatAnswer } from '../../../shared/referat.ts';
import { useConnectionState, useSection } from '../../connection/hooks.ts';
import { type Answer, request } from '../../connection/http.ts';
import { useOnChange } from '../../connection/useOnChange.ts';

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
  const fetchSoon = useCallback(() => {
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
  }, [meeting]);
  useOnChange(useMadeOf(asked), fetchSoon);

  return { ...fetched, again: useCallback(() => setAsked((times) => times + 1), []) };
};

/** What a referat is made of, as far as this seat sees it; and the connection, to catch up after a break. */
const useMadeOf = (asked: number): object => {
  const notes = useSection('notes');
  const decision = useSection('decision');
  const proposals = useSection('proposals');
  const tried = useSection('tried');
  const people = useSection('people');
  const consents = useSection('consents');
  const meeting = useSection('meeting');
  const stage = useSection('agenda')?.stage;
  const live = useConnectionState() === 'live';
  return useMemo(
    () => ({ asked, notes, decision, proposals, tried, people, consents, meeting, stage, live }),
    [asked, notes, decision, proposals, tried, people, consents, meeting, stage, live],
  );
};
