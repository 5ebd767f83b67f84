import { useCallback, useState } from 'react';
import type { HttpErrorCode } from '../../../shared/http.ts';
import type { MeetingId, SeatId } from '../../../shared/ids.ts';
import type { SeatLink } from '../../../shared/links.ts';
import { useSection } from '../../connection/hooks.ts';
import { changeLink, getLinks, getSession } from '../../connection/http.ts';
import { linkBase } from '../../connection/linkAddress.ts';
import { useAnswer } from '../../connection/useAnswer.ts';
import { useOnChange } from '../../connection/useOnChange.ts';
import { useOnSeen } from '../../connection/useOnSeen.ts';

export interface Links {
  readonly links: readonly SeatLink[];
  /** Where they begin. */
  readonly base: string;
  readonly error: HttpErrorCode | undefined;
  readonly change: (seat: SeatId, change: 'renew' | 'revoke') => void;
}

/**
 * The links of the meeting, asked for again when people come and go, on the list or on their screens, and when the page is
 * looked at again: of who answers from elsewhere no screen tells [CO24], and a link was opened all the same.
 */
export const useLinks = (meeting: MeetingId): Links => {
  const people = useSection('people')?.people ?? [];
  const presence = useSection('presence') ?? [];
  const { answer } = useAnswer(getSession);
  const [links, setLinks] = useState<readonly SeatLink[]>([]);
  const [error, setError] = useState<HttpErrorCode>();
  const who = `${people.map(({ id, attends }) => `${id}${attends}`).join()} ${presence.join()}`;

  const take = useCallback((came: Awaited<ReturnType<typeof getLinks>>) => {
    if (came.ok) setLinks(came.value);
    setError(came.ok ? undefined : came.error);
  }, []);

  const ask = useCallback(() => {
    let wanted = true;
    void getLinks(meeting).then((came) => wanted && take(came));
    return () => {
      wanted = false;
    };
  }, [meeting, take]);
  // Others on the list have other links.
  useOnChange(who, ask);
  useOnSeen(ask);

  return {
    links,
    base: answer?.ok ? linkBase(answer.value, location.origin) : location.origin,
    error,
    change: useCallback((seat, change) => void changeLink(meeting, seat, change).then(take), [meeting, take]),
  };
};
