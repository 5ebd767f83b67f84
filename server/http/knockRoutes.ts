import { EnterRequest, type KnockAnswer, KnockRequest } from '../../shared/joining.ts';
import type { RedeemAnswer } from '../../shared/links.ts';
import { holdsContact } from '../meeting/soundness.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { mustBeSecure, parseBody, visitorOf } from './guards.ts';
import { knockLimits } from './limits.ts';
import { Problem } from './problem.ts';
import { mayBeTaken, mustStillLead, tieTo } from './sessionRoutes.ts';

/** [JO5] Knocking by the code on the wall. A browser has one knock at a time. */
export const knockRoutes = (door: Door, deps: HttpDeps): void => {
  const { access, accounts, joining, live } = deps;

  door('GET /api/knock', (request, response) => {
    const cookies = request.headers.cookie;
    const state = joining.stateOf(cookies);
    // Told once: whoever comes back another day has not knocked.
    if (state === 'forgotten') response.append('Set-Cookie', joining.end(cookies));
    response.json({ state } satisfies KnockAnswer);
  });

  door('POST /api/knock', ...knockLimits(), async (request, response) => {
    const { code, name, says } = parseBody(KnockRequest, request);
    if (holdsContact(name)) throw new Problem('malformed');
    const meeting = joining.find(code);
    const found = meeting === null ? undefined : await live.open(meeting);
    // Nothing tells an ended code from one that never was.
    if (meeting === null || found === undefined) throw new Problem('codeUnknown');
    mustBeSecure(found.state().context.practice, request, deps);
    const knock = joining.knock(meeting, { name, says }, request.headers.cookie);
    if (knock === null) throw new Problem('tooFast');
    response.append('Set-Cookie', knock);
    response.status(201).json({ state: 'waiting' } satisfies KnockAnswer);
  });

  /** [JO6] Takes the seat that one was let in to. What a link's seat is asked, this one is too. */
  door('POST /api/knock/enter', async (request, response) => {
    const { family } = parseBody(EnterRequest, request);
    const cookies = request.headers.cookie;
    const taken = joining.seatOf(cookies);
    if (taken === null) throw new Problem('notFound');
    const { meeting, seat } = taken;
    const who = await accounts.signIn.who(visitorOf(request));
    const { side, lead } = await mustStillLead(meeting, seat, request, deps);
    if (lead) throw new Problem('linkOver');
    // From here on nothing is waited for: the door may have been closed, or the seat taken in another window, until now.
    if (joining.seatOf(cookies) === null) throw new Problem('notFound');
    mayBeTaken(accounts, who?.login.account ?? null, { side, family, staffOf: [meeting] });
    if (who !== null && side !== null) tieTo(accounts, who.login.account, { meeting, seat, side });
    response.append('Set-Cookie', access.letIn(cookies, meeting, [seat]));
    if (who !== null && side === 'family') access.keepOnly(cookies, meeting, seat);
    response.append('Set-Cookie', joining.end(cookies));
    response.json({ kind: 'seat', meeting, seat, lead: false } satisfies RedeemAnswer);
  });

  door('POST /api/knock/leave', (request, response) => {
    response.append('Set-Cookie', joining.end(request.headers.cookie));
    response.json({ state: 'none' } satisfies KnockAnswer);
  });
};
