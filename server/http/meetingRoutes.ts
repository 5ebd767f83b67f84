import { randomBytes } from 'node:crypto';
import { Router } from 'express';
import { type CreatedMeeting, CreateMeeting, type MeetingListItem } from '../../shared/http.ts';
import { PersonId } from '../../shared/ids.ts';
import type { Person } from '../../shared/people.ts';
import type { OwnMeeting } from '../access/Access.ts';
import { isSecureChannel } from '../access/secureChannel.ts';
import type { HttpDeps } from './deps.ts';
import { mustBeSecure, mustHaveAccount, parseBody } from './guards.ts';
import { createPractice } from './practiceMeeting.ts';

/** The account's meetings. */
export const meetingRoutes = (deps: HttpDeps): Router => {
  const { access, live, config } = deps;
  const router = Router();

  router.get('/meetings', async (request, response) => {
    mustHaveAccount(request, deps);
    const secure = isSecureChannel(request, config);
    const items = await Promise.all(access.meetings().map((own) => itemOf(own, secure, deps)));
    response.json(items.filter((item) => item !== null));
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
    response.status(201).json(created);
  });

  return router;
};

/** The leader is the head at first (DOMAIN, People); the plan can say otherwise. */
const headNamed = (name: string): Person => ({
  id: PersonId.parse(randomBytes(12).toString('base64url')),
  name,
  roles: ['head'],
  service: null,
  attends: true,
});

/** Null where the log cannot be read: one damaged meeting does not hide the others. */
const itemOf = async (
  { meeting, seat }: OwnMeeting,
  secure: boolean,
  { live, log }: HttpDeps,
): Promise<MeetingListItem | null> => {
  try {
    const opened = await live.open(meeting);
    if (opened === undefined) return null;
    const { context } = opened.state();
    // On a channel that others can listen to, a real meeting is there and says nothing.
    const details = secure || context.practice ? context.details : null;
    return { meeting, seat, details, practice: context.practice, stage: context.stage };
  } catch (error) {
    log.error({ meeting, err: error }, 'a meeting could not be opened for the list');
    return null;
  }
};
