import {
  type InvitationMade,
  RecoveryRequest,
  SetupPracticeRequest,
  SetupRequest,
} from '../../shared/accounts.ts';
import { PROJECTOR } from '../../shared/ids.ts';
import { recover } from '../accounts/letIn.ts';
import { invitationPath } from '../accounts/members.ts';
import { setUp } from '../accounts/setUp.ts';
import { newMeetingId } from '../live/LiveMeetings.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { mustBePrivate, parseBody, visitorOf } from './guards.ts';
import { guessLimit } from './limits.ts';
import { createPractice } from './practiceMeeting.ts';
import { Problem } from './problem.ts';
import { answerEntered } from './signInRoutes.ts';

/** What the links open that are printed on the machine. */
export const setupRoutes = (door: Door, deps: HttpDeps): void => {
  const { access, accounts, live, adopt, log } = deps;

  door('POST /api/setup', guessLimit(), async (request, response) => {
    mustBePrivate(request, deps);
    const wish = parseBody(SetupRequest, request);
    const made = await setUp(accounts, wish);
    if (!made.ok) throw new Problem(made.error);
    await adopt();
    const { email, password } = wish.administrator;
    const entered = await accounts.signIn.withPassword(visitorOf(request), email, password);
    if (entered.ok) for (const cookie of entered.cookies) response.append('Set-Cookie', cookie);
    response.status(201).json({ path: invitationPath(made.invitation) } satisfies InvitationMade);
  });

  /** [AU1] Trying the app comes before deciding to use it. The meeting goes to the first unit, when there is one. */
  door('POST /api/setup/practice', guessLimit(), async (request, response) => {
    const { token, language } = parseBody(SetupPracticeRequest, request);
    const looked = accounts.machineLinks.look(token, 'setup', accounts.now());
    if (!looked.ok) throw new Problem(looked.error);
    if (accounts.units.isSetUp()) throw new Problem('alreadySetUp');
    const created = await createPractice(live, language, newMeetingId());
    const { meeting, seat } = created;
    response.append('Set-Cookie', access.letIn(request.headers.cookie, meeting, [seat, PROJECTOR]));
    response.status(201).json(created);
  });

  door('POST /api/recovery', guessLimit(), async (request, response) => {
    mustBePrivate(request, deps);
    const wish = parseBody(RecoveryRequest, request);
    const letIn = await recover(accounts, wish);
    if (!letIn.ok) throw new Problem(letIn.error);
    log.info({ account: letIn.account }, 'a password was chosen by a link from the machine');
    const entered = await accounts.signIn.withPassword(visitorOf(request), letIn.email, wish.password);
    await answerEntered(request, response, entered, deps);
  });
};
