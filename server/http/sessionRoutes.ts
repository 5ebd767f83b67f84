import type { Request } from 'express';
import { Router } from 'express';
import { dateOf, ownerOf } from '../../shared/day.ts';
import { RedeemRequest, type SessionAnswer } from '../../shared/http.ts';
import { type MeetingId, PROJECTOR, type SeatId } from '../../shared/ids.ts';
import { osloDate } from '../../shared/time.ts';
import type { LinkTarget } from '../access/Access.ts';
import { isSecureChannel } from '../access/secureChannel.ts';
import { dutiesOf } from '../meeting/duties.ts';
import type { HttpDeps } from './deps.ts';
import { mustBeSecure, parseBody } from './guards.ts';
import { redeemLimit } from './limits.ts';
import { Problem } from './problem.ts';

/** What this browser holds, and how it comes to hold more. */
export const sessionRoutes = (deps: HttpDeps): Router => {
  const { access, config, addresses } = deps;
  const router = Router();

  router.get('/session', (request, response) => {
    const cookies = request.headers.cookie;
    const kept = access.refreshed(cookies);
    if (kept !== null) response.append('Set-Cookie', kept);
    const { lan, publicUrl } = addresses();
    response.json({
      account: access.hasAccount(cookies),
      publicUrl,
      lanUrl: lan,
      secure: isSecureChannel(request, config),
    } satisfies SessionAnswer);
  });

  router.post('/session/leave', (request, response) => {
    response.append('Set-Cookie', access.leave(request.headers.cookie));
    response.status(204).end();
  });

  router.post('/links/redeem', redeemLimit(access), async (request, response) => {
    const { token } = parseBody(RedeemRequest, request);
    const looked = access.look(token);
    if (looked.ok) await mustLeadSomewhere(looked.target, request, deps);
    const redeemed = access.redeem(request.headers.cookie, token);
    if (!redeemed.ok) throw new Problem(redeemed.error);
    response.append('Set-Cookie', redeemed.cookie);
    response.json(redeemed.answer);
  });

  return router;
};

const mustLeadSomewhere = async (target: LinkTarget, request: Request, deps: HttpDeps): Promise<void> => {
  if (target.kind === 'seat') return mustStillLead(target.meeting, target.seat, request, deps);
  if (target.kind === 'account') return;
  const day = target.kind === 'room' ? target.day : deps.access.days.staffDay(target.staff)?.day;
  if (day === undefined || dateOf(day) < osloDate(deps.days.now())) throw new Problem('linkOver');
  mustBeSecure(ownerOf(day) === 'practice', request, deps);
};

/**
 * Whether a seat's link still leads somewhere: the person is on the list, and the meeting is not over. Those
 * who finish the referat come in afterwards too.
 */
const mustStillLead = async (
  meeting: MeetingId,
  seat: SeatId,
  request: Request,
  deps: HttpDeps,
): Promise<void> => {
  const live = await deps.live.open(meeting);
  if (live === undefined) throw new Problem('linkOver');
  const { context } = live.state();
  mustBeSecure(context.practice, request, deps);
  const duties = dutiesOf(context);
  const known = seat === PROJECTOR || context.people.some((person) => person.id === seat && person.attends);
  const writes = seat === duties.lead || seat === duties.referent;
  if (!known || (context.stage === 'ended' && !writes)) throw new Problem('linkOver');
};
