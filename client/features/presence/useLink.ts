import { useCallback, useEffect, useState } from 'react';
import type { MeetingId, SeatId } from '../../../shared/ids.ts';
import type { SeatLink } from '../../../shared/links.ts';
import { changeLink, getLinks, getSession } from '../../connection/http.ts';
import { linkAddress } from '../../connection/linkAddress.ts';

/** A seat's link as it was last fetched. */
export type LinkState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed' }
  | { readonly kind: 'revoked' }
  | { readonly kind: 'ready'; readonly address: string; readonly opened: boolean };

const stateOf = (
  links: readonly SeatLink[],
  seat: SeatId,
  addressOf: (path: string) => string,
): LinkState => {
  const link = links.find((each) => each.seat === seat);
  if (link === undefined) return { kind: 'failed' };
  if (link.revoked) return { kind: 'revoked' };
  return { kind: 'ready', address: addressOf(link.path), opened: link.opened };
};

/** Fetches a seat's link, and makes a new one when asked; the old one is useless from then on. */
export const useLink = (meeting: MeetingId, seat: SeatId): { link: LinkState; renew: () => void } => {
  const [link, setLink] = useState<LinkState>({ kind: 'loading' });
  const fetchLink = useCallback(
    async (renewed: boolean): Promise<LinkState> => {
      const [session, links] = await Promise.all([
        getSession(),
        renewed ? changeLink(meeting, seat, 'renew') : getLinks(meeting),
      ]);
      if (!links.ok) return { kind: 'failed' };
      const known = session.ok ? session.value : null;
      return stateOf(links.value, seat, (path) => linkAddress(known, location.origin, path));
    },
    [meeting, seat],
  );
  useEffect(() => {
    let wanted = true;
    void fetchLink(false).then((state) => wanted && setLink(state));
    return () => {
      wanted = false;
    };
  }, [fetchLink]);
  return { link, renew: () => void fetchLink(true).then(setLink) };
};
