import { randomBytes } from 'node:crypto';
import { Router } from 'express';
import { type CreatedMeeting, CreateMeeting, type MeetingListItem } from '../../shared/http.ts';
import { PersonId } from '../../shared/ids.ts';
import type { Person } from '../../shared/people.ts';
import type { OwnMeeting } from '../access/Access.ts';
import { isSecureChannel } from '../access/secureChannel.ts';
import type { Cases } from '../cases/Cases.ts';
import { processTime } from '../live/meetingClock.ts';
import { asOf } from './asOf.ts';
import type { HttpDeps } from './deps.ts';
import { mustBeSecure, mustHaveAccount, parseBody } from './guards.ts';
import { createPractice } from './practiceMeeting.ts';

/** The account's meetings. */
export const meetingRoutes = (deps: HttpDeps): Router => {
  const { access, live, cases, config, days } = deps;
  const router = Router();

  router.get('/meetings', async (request, response) => {
    mustHaveAccount(request, deps);
    const secure = isSecureChannel(request, config);
    const items = access.meetings().map(async (own): Promise<MeetingListItem | null> => {
      const summary = await days.summary(own.meeting);
      // On a channel that others can listen to, a real meeting is there and says nothing.
      const says = secure || summary?.practice;
      if (summary === null) return keptItem(own, cases);
      const { slot: _, ...known } = summary;
      const { delay } = days.of(own.meeting);
      return {
        ...own,
        ...known,
        details: says ? known.details : null,
        delay: says ? asOf(delay, days.now()) : null,
        kept: null,
      };
    });
    response.json((await Promise.all(items)).filter((item) => item !== null));
  });

  router.post('/meetings', async (request, response) => {
    mustHaveAccount(request, deps);
    const wish = parseBody(CreateMeeting, request);
    mustBeSecure(wish.kind === 'practice', request, deps);
    const created: CreatedMeeting =
      wish.kind === 'practice'
        ? await createPractice(live, wish.language)
        : await live.create({ practice: false, leader: headNamed(wish.leaderName) });
    access.addMeeting(created);
    cases.begin({ ...created, practice: wish.kind === 'practice' }, processTime.wall());
    response.status(201).json(created);
  });

  return router;
};

/** [RN3] Of a meeting whose live notes have ended, the day is left and the way to its referat. */
const keptItem = (own: OwnMeeting, cases: Cases): MeetingListItem | null => {
  const known = cases.meeting(own.meeting);
  if (!known || known.goneAt === null || known.heldAt === null) return null;
  const { practice, heldAt } = known;
  return { ...own, practice, details: null, stage: 'ended', parked: false, delay: null, kept: { heldAt } };
};

/** The leader is the head at first (DOMAIN, People); the plan can say otherwise. */
const headNamed = (name: string): Person => ({
  id: PersonId.parse(randomBytes(12).toString('base64url')),
  name,
  roles: ['head'],
  service: null,
  attends: true,
});
