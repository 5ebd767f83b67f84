import {
  type AfterCode,
  type AfterConsent,
  AfterLinkMade,
  AfterLinkStates,
  AfterOpened,
  AfterPage,
} from '../../shared/afterwards.ts';
import type { MeetingId, PersonId } from '../../shared/ids.ts';
import { type Answer, request } from './http.ts';

const linksOf = (meeting: MeetingId): string => `/api/meetings/${meeting}/after-links`;
const pageOf = (meeting: MeetingId, person: PersonId): string => `/api/meetings/${meeting}/after/${person}`;

/** Who of the family may have a link to its page, for who leads. */
export const getAfterLinks = (meeting: MeetingId) => request(AfterLinkStates, linksOf(meeting));
/** The link and its code come with this one answer alone. */
export const changeAfterLink = (
  meeting: MeetingId,
  person: PersonId,
  change: 'make' | 'revoke',
): Promise<Answer<AfterLinkMade>> => request(AfterLinkMade, `${linksOf(meeting)}/${person}`, { change });

/** `family` as in `redeem`. */
export const openAfterLink = (
  token: string,
  code: AfterCode,
  family: boolean,
): Promise<Answer<AfterOpened>> =>
  request(AfterOpened, '/api/after/open', family ? { token, code, family } : { token, code });

export const getAfterPage = (meeting: MeetingId, person: PersonId): Promise<Answer<AfterPage>> =>
  request(AfterPage, pageOf(meeting, person));
export const sayAfterwards = (
  meeting: MeetingId,
  person: PersonId,
  said: AfterConsent,
): Promise<Answer<AfterPage>> => request(AfterPage, `${pageOf(meeting, person)}/consent`, said);
