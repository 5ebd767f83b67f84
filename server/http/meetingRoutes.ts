import type { Request } from 'express';
import type { Done } from '../../shared/http.ts';
import { MeetingId, PROJECTOR, type UnitId } from '../../shared/ids.ts';
import {
  type CreatedMeeting,
  CreateMeeting,
  type MeetingListItem,
  type Opened,
} from '../../shared/meetings.ts';
import type { Given } from '../access/Access.ts';
import { isSecureChannel } from '../access/secureChannel.ts';
import { ledBy, type Opening, openingOf, openingsOf } from '../accounts/opening.ts';
import { becomeParty } from '../accounts/parties.ts';
import type { Standing } from '../accounts/Roles.ts';
import type { Cases } from '../cases/Cases.ts';
import { newMeetingId } from '../live/LiveMeetings.ts';
import { processTime } from '../live/meetingClock.ts';
import { practiceLeader } from '../meeting/practice.ts';
import { asOf } from './asOf.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { mustBeSecure, mustBeSignedIn, parseBody } from './guards.ts';
import { createReal, headNamed } from './newMeeting.ts';
import { createPractice } from './practiceMeeting.ts';
import { Problem } from './problem.ts';

/** The meetings that an account may open. */
export const meetingRoutes = (door: Door, deps: HttpDeps): void => {
  const { access, accounts, cases, config, days } = deps;

  door('GET /api/meetings', async (request, response) => {
    const { standing } = await mustBeSignedIn(request, deps);
    const secure = isSecureChannel(request, config);
    const guessed = access.afterwards.guessed();
    const items = openingsOf(accounts, standing).map(
      async ({ meeting, as, seat }): Promise<MeetingListItem | null> => {
        if (seat === PROJECTOR) return null;
        const own = { meeting, seat, as };
        const summary = await days.summary(meeting);
        if (summary === null) return as === 'leader' ? keptItem(own, cases) : null;
        // On a channel that others can listen to, a real meeting is there and says nothing.
        const says = secure || summary.practice;
        const { slot: _, ...known } = summary;
        return {
          ...own,
          ...known,
          details: says ? known.details : null,
          delay: says ? asOf(days.of(meeting).delay, days.now()) : null,
          kept: null,
          guessed: as === 'leader' && guessed.has(meeting),
        };
      },
    );
    response.json((await Promise.all(items)).filter((item) => item !== null));
  });

  door('POST /api/meetings', async (request, response) => {
    const { login, standing } = await mustBeSignedIn(request, deps);
    if (ledBy(standing).length === 0) throw new Problem('notYours');
    const wish = parseBody(CreateMeeting, request);
    const unit = unitFor(wish.unit, standing);
    mustBeSecure(wish.kind === 'practice', request, deps);
    const created = await createIn(unit, standing, wish, deps);
    const { meeting, seat } = created;
    cases.begin({ ...created, practice: wish.kind === 'practice' }, processTime.wall());
    const { account, id } = login;
    const given: Given = { account, login: id, meeting, seats: [seat, PROJECTOR] };
    response.append('Set-Cookie', access.give(request.headers.cookie, given));
    response.status(201).json(created);
  });

  door('POST /api/meetings/:meeting/open', async (request, response) => {
    const { login, standing } = await mustBeSignedIn(request, deps);
    const opening = openingOf(accounts, standing, meetingIn(request));
    if (opening === null) throw new Problem('notYours');
    mustBeSecure(await mustBeOpen(opening, deps), request, deps);
    const { meeting, seats, seat, as } = opening;
    // Who opens what nobody leads any more takes it over; the others of the unit can still open it.
    if (as === 'leader' && accounts.meetings.of(meeting)?.ledBy === null)
      accounts.meetings.leadFrom(meeting, login.account);
    const given = { account: login.account, login: login.id, meeting, seats };
    response.append('Set-Cookie', access.give(request.headers.cookie, given));
    response.json({ seat, as } satisfies Opened);
  });

  /** [AU9] The own family, without a link to a seat there. */
  door('POST /api/meetings/:meeting/party', async (request, response) => {
    const { login, standing } = await mustBeSignedIn(request, deps);
    const meeting = meetingIn(request);
    if (openingOf(accounts, standing, meeting) === null) throw new Problem('notYours');
    becomeParty(accounts, login.account, meeting, null);
    access.keepOnly(request.headers.cookie, meeting, null);
    response.json({} satisfies Done);
  });
};

/** @throws {Problem} `notYours` also where the address names no meeting: who may not open it learns nothing. */
const meetingIn = (request: Request): MeetingId => {
  const meeting = MeetingId.safeParse(request.params.meeting);
  if (!meeting.success) throw new Problem('notYours');
  return meeting.data;
};

/** @throws {Problem} `notYours` where the account does not lead that unit, or none. */
const unitFor = (wanted: UnitId | undefined, standing: Standing): UnitId => {
  const units = ledBy(standing);
  const unit = wanted === undefined ? units[0] : units.find((each) => each === wanted);
  if (unit === undefined) throw new Problem('notYours');
  return unit;
};

/** The unit has the meeting before there is one, so that no meeting is ever without. */
const createIn = async (
  unit: UnitId,
  { account }: Standing,
  wish: CreateMeeting,
  { accounts, live }: HttpDeps,
): Promise<CreatedMeeting> => {
  const meeting = newMeetingId();
  const leader = wish.kind === 'practice' ? practiceLeader(wish.language) : headNamed(wish.leaderName);
  accounts.meetings.add({ meeting, unit, ledBy: account, seat: leader.id }, accounts.now());
  try {
    return wish.kind === 'practice'
      ? await createPractice(live, wish.language, meeting)
      : await createReal(live, meeting, leader, accounts.units.settings(unit));
  } catch (error) {
    // A meeting that was made, but not all of it, is the unit's all the same.
    if ((await live.glance(meeting)) === undefined) accounts.meetings.drop(meeting);
    throw error;
  }
};

/**
 * Whether there is a meeting to open, and the seat still is somebody's; says whether it is practice. Of one whose live
 * notes have ended the leader opens what is left.
 * @throws {Problem} `notYours`
 */
const mustBeOpen = async (
  { meeting, as, seat }: Opening,
  { live, cases }: Pick<HttpDeps, 'live' | 'cases'>,
): Promise<boolean> => {
  const context = (await live.open(meeting))?.state().context;
  const there = context?.people.some(({ id, attends }) => id === seat && attends) ?? false;
  if (context && (as === 'leader' || there)) return context.practice;
  const kept = as === 'leader' && !context ? cases.meeting(meeting) : undefined;
  if (kept === undefined || kept.goneAt === null) throw new Problem('notYours');
  return kept.practice;
};

/** [RN3] Of a meeting whose live notes have ended, the day is left and the way to its referat. */
const keptItem = (
  own: Pick<MeetingListItem, 'meeting' | 'seat' | 'as'>,
  cases: Cases,
): MeetingListItem | null => {
  const known = cases.meeting(own.meeting);
  if (!known || known.goneAt === null || known.heldAt === null) return null;
  const { practice, heldAt } = known;
  const over = { details: null, stage: 'ended', parked: false, delay: null, guessed: false } as const;
  return { ...own, ...over, practice, kept: { heldAt } };
};
