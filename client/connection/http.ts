import * as z from 'zod/mini';
import type { DayId, StaffDayId } from '../../shared/day.ts';
import {
  DayAnswer,
  type DayLinkChange,
  DayLinks,
  StaffDayAnswer,
  type StaffDayChange,
} from '../../shared/dayAnswers.ts';
import { Done, HttpError, type HttpErrorCode } from '../../shared/http.ts';
import type { MeetingId, SeatId } from '../../shared/ids.ts';
import { RedeemAnswer, SeatLinks } from '../../shared/links.ts';
import { CreatedMeeting, type CreateMeeting, MeetingList, Opened } from '../../shared/meetings.ts';
import { SessionAnswer } from '../../shared/session.ts';
import type { IsoDate } from '../../shared/time.ts';

/** An answer of the API: what was asked for, or one of the closed list of errors. Never throws. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: HttpErrorCode };

/** Asks the API and parses what comes. A server out of reach, or an answer that cannot be read, is `unavailable`. */
export const request = async <S extends z.core.$ZodType>(
  schema: S,
  path: string,
  body?: unknown,
): Promise<Answer<z.core.output<S>>> => {
  try {
    const response = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const json: unknown = await response.json();
    if (response.ok) return { ok: true, value: z.parse(schema, json) };
    const failure = HttpError.safeParse(json);
    return { ok: false, error: failure.success ? failure.data.error : 'unavailable' };
  } catch {
    return { ok: false, error: 'unavailable' };
  }
};

export const getSession = (): Promise<Answer<SessionAnswer>> => request(SessionAnswer, '/api/session');
/** Before going to a meeting of the unit: this browser may speak for the seat then. */
export const openMeeting = (meeting: MeetingId): Promise<Answer<Opened>> =>
  request(Opened, `/api/meetings/${meeting}/open`, {});
/** [AU10] What a seat of the meeting asks for: the seat is opened anew where only that is missing. */
export const requestIn = async <S extends z.core.$ZodType>(
  schema: S,
  meeting: MeetingId,
  what: string,
): Promise<Answer<z.core.output<S>>> => {
  const ask = () => request(schema, `/api/meetings/${meeting}/${what}`);
  const answer = await ask();
  if (answer.ok || answer.error !== 'notYours') return answer;
  return (await openMeeting(meeting)).ok ? ask() : answer;
};
/** The account's own family: another leader takes over. */
export const becomeParty = (meeting: MeetingId): Promise<Answer<Done>> =>
  request(Done, `/api/meetings/${meeting}/party`, {});
export const getMeetings = (): Promise<Answer<z.infer<typeof MeetingList>>> =>
  request(MeetingList, '/api/meetings');
export const createMeeting = (meeting: CreateMeeting): Promise<Answer<CreatedMeeting>> =>
  request(CreatedMeeting, '/api/meetings', meeting);
/** `family`: who is signed in here says that it is about their own family. */
export const redeem = (token: string, family = false): Promise<Answer<RedeemAnswer>> =>
  request(RedeemAnswer, '/api/links/redeem', family ? { token, family } : { token });

const linksOf = (meeting: MeetingId): string => `/api/meetings/${meeting}/links`;
export const getLinks = (meeting: MeetingId): Promise<Answer<z.infer<typeof SeatLinks>>> =>
  request(SeatLinks, linksOf(meeting));
export const changeLink = (
  meeting: MeetingId,
  seat: SeatId,
  change: 'renew' | 'revoke',
): Promise<Answer<z.infer<typeof SeatLinks>>> =>
  request(SeatLinks, `${linksOf(meeting)}/${seat}`, { change });

/** The day of a meeting, or another date of the same owner. */
export const getDay = (meeting: MeetingId, date?: IsoDate): Promise<Answer<DayAnswer>> =>
  request(DayAnswer, `/api/meetings/${meeting}/day${date === undefined ? '' : `?date=${date}`}`);
/** Shows a meeting in the room of its day, or makes the room neutral. */
export const changeRoom = (meeting: MeetingId, show: boolean): Promise<Answer<DayAnswer>> =>
  request(DayAnswer, `/api/meetings/${meeting}/room`, { show });

export const getDayLinks = (day: DayId): Promise<Answer<DayLinks>> =>
  request(DayLinks, `/api/days/${day}/links`);
export const changeDayLink = (day: DayId, change: z.infer<typeof DayLinkChange>): Promise<Answer<DayLinks>> =>
  request(DayLinks, `/api/days/${day}/links`, change);
export const setStaffDay = (day: DayId, change: z.infer<typeof StaffDayChange>): Promise<Answer<DayLinks>> =>
  request(DayLinks, `/api/days/${day}/staff`, change);
export const getStaffDay = (staff: StaffDayId): Promise<Answer<StaffDayAnswer>> =>
  request(StaffDayAnswer, `/api/staff-days/${staff}`);
