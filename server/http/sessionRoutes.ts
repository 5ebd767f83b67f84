import type { Request } from 'express';
import { Router } from 'express';
import type { SignedIn } from '../../shared/accounts.ts';
import { type RedeemAnswer, RedeemRequest, type SessionAnswer } from '../../shared/http.ts';
import { type MeetingId, PROJECTOR, type SeatId } from '../../shared/ids.ts';
import { isSecureChannel } from '../access/secureChannel.ts';
import type { Accounts } from '../accounts/Accounts.ts';
import type { Standing } from '../accounts/Roles.ts';
import { dutiesOf } from '../meeting/duties.ts';
import type { HttpDeps } from './deps.ts';
import { mustBeSecure, parseBody, visitorOf } from './guards.ts';
import { redeemLimit } from './limits.ts';
import { Problem } from './problem.ts';

/** What this browser holds, and how it comes to hold more. */
export const sessionRoutes = (deps: HttpDeps): Router => {
  const { access, accounts, config, addresses } = deps;
  const router = Router();

  router.get('/session', async (request, response) => {
    const cookies = request.headers.cookie;
    const kept = access.refreshed(cookies);
    if (kept !== null) response.append('Set-Cookie', kept);
    const who = await accounts.signIn.who(visitorOf(request));
    for (const cookie of who?.cookies ?? []) response.append('Set-Cookie', cookie);
    const { lan, publicUrl } = addresses();
    response.json({
      account: who && signedIn(accounts, accounts.roles.of(who.login.account)),
      isSetUp: accounts.units.isSetUp(),
      publicUrl,
      lanUrl: lan,
      secure: isSecureChannel(request, config),
    } satisfies SessionAnswer);
  });

  router.post('/session/leave', (request, response) => {
    response.append('Set-Cookie', access.leave(request.headers.cookie));
    response.status(204).end();
  });

  router.post('/links/redeem', redeemLimit(), async (request, response) => {
    const { token } = parseBody(RedeemRequest, request);
    const looked = access.look(token);
    if (!looked.ok) throw new Problem(looked.error);
    const { meeting, seat } = looked.target;
    const leader = await mustStillLead(meeting, seat, request, deps);
    const redeemed = access.redeem(request.headers.cookie, token);
    if (!redeemed.ok) throw new Problem(redeemed.error);
    response.append('Set-Cookie', redeemed.cookie);
    response.json({ kind: 'seat', meeting, seat, lead: seat === leader } satisfies RedeemAnswer);
  });

  return router;
};

const signedIn = (
  { people, units }: Pick<Accounts, 'people' | 'units'>,
  { account, administrator, coordinator, units: own }: Standing,
): SignedIn => ({
  account,
  name: people.get(account).name,
  administrator,
  coordinator,
  units: [...own].flatMap(([unit, role]) => {
    const settings = units.settings(unit);
    return settings === null ? [] : [{ unit, name: settings.name, role }];
  }),
});

/**
 * Whether a seat's link still leads somewhere: the person is on the list, and the meeting is not over. Those
 * who finish the referat come in afterwards too. Returns the leader's seat.
 */
const mustStillLead = async (
  meeting: MeetingId,
  seat: SeatId,
  request: Request,
  deps: HttpDeps,
): Promise<SeatId> => {
  const live = await deps.live.open(meeting);
  if (live === undefined) throw new Problem('linkOver');
  const { context } = live.state();
  mustBeSecure(context.practice, request, deps);
  const duties = dutiesOf(context);
  const known = seat === PROJECTOR || context.people.some((person) => person.id === seat && person.attends);
  const writes = seat === duties.lead || seat === duties.referent;
  if (!known || (context.stage === 'ended' && !writes)) throw new Problem('linkOver');
  return context.leader;
};
