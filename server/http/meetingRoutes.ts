import { randomBytes } from 'node:crypto';
import { type Request, Router } from 'express';
import { type CreatedMeeting, CreateMeeting, type MeetingListItem, type Opened } from '../../shared/http.ts';
import { MeetingId, PersonId, PROJECTOR, type UnitId } from '../../shared/ids.ts';
import type { Person } from '../../shared/people.ts';
import type { Given } from '../access/Access.ts';
import { isSecureChannel } from '../access/secureChannel.ts';
import { ledBy, openingOf, openingsOf } from '../accounts/opening.ts';
import type { Standing } from '../accounts/Roles.ts';
import { newMeetingId } from '../live/LiveMeetings.ts';
import { practiceLeader } from '../meeting/practice.ts';
import type { HttpDeps } from './deps.ts';
import { mustBeSecure, mustBeSignedIn, parseBody } from './guards.ts';
import { MeetingSummaries } from './MeetingSummaries.ts';
import { createPractice } from './practiceMeeting.ts';
import { Problem } from './problem.ts';

/** The meetings that an account may open. */
export const meetingRoutes = (deps: HttpDeps): Router => {
  const { access, accounts, live, config, log } = deps;
  const summaries = new MeetingSummaries(live, log);
  const router = Router();

  router.get('/meetings', async (request, response) => {
    const { standing } = await mustBeSignedIn(request, deps);
    const secure = isSecureChannel(request, config);
    const items = openingsOf(accounts, standing).map(
      async ({ meeting, as, seat }): Promise<MeetingListItem | null> => {
        const summary = await summaries.of(meeting);
        if (summary === null || seat === PROJECTOR) return null;
        // On a channel that others can listen to, a real meeting is there and says nothing.
        const says = secure || summary.practice;
        return { meeting, seat, as, ...summary, details: says ? summary.details : null };
      },
    );
    response.json((await Promise.all(items)).filter((item) => item !== null));
  });

  router.post('/meetings', async (request, response) => {
    const { login, standing } = await mustBeSignedIn(request, deps);
    const wish = parseBody(CreateMeeting, request);
    const unit = unitFor(wish.unit, standing);
    mustBeSecure(wish.kind === 'practice', request, deps);
    const created = await createIn(unit, standing, wish, deps);
    const { meeting, seat } = created;
    const { account, id } = login;
    const given: Given = { account, login: id, meeting, seats: [seat, PROJECTOR] };
    response.append('Set-Cookie', access.give(request.headers.cookie, given));
    response.status(201).json(created);
  });

  router.post('/meetings/:meeting/open', async (request, response) => {
    const { login, standing } = await mustBeSignedIn(request, deps);
    const opening = openingOf(accounts, standing, meetingIn(request));
    if (opening === null) throw new Problem('notYours');
    const opened = await live.open(opening.meeting);
    if (opened === undefined) throw new Problem('notYours');
    mustBeSecure(opened.state().context.practice, request, deps);
    const { meeting, seats, seat, as } = opening;
    const given = { account: login.account, login: login.id, meeting, seats };
    response.append('Set-Cookie', access.give(request.headers.cookie, given));
    response.json({ seat, as } satisfies Opened);
  });

  return router;
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
      : await live.create({ meeting, practice: false, leader });
  } catch (error) {
    accounts.meetings.drop(meeting);
    throw error;
  }
};

/** The leader is the head at first (DOMAIN, People); the plan can say otherwise. */
const headNamed = (name: string): Person => ({
  id: PersonId.parse(randomBytes(12).toString('base64url')),
  name,
  roles: ['head'],
  service: null,
  attends: true,
});
