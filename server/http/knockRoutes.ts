import type { RedeemAnswer } from '../../shared/http.ts';
import { EnterRequest, type KnockAnswer, KnockRequest } from '../../shared/joining.ts';
import { knockIn, removeKnock, setKnock } from '../access/sessionCookie.ts';
import { servesHttps } from '../config/environment.ts';
import { holdsContact } from '../meeting/soundness.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { mustBeSecure, parseBody, visitorOf } from './guards.ts';
import { knockLimits } from './limits.ts';
import { Problem } from './problem.ts';
import { mayBeTaken, mustStillLead, tieTo } from './sessionRoutes.ts';

/** [JO5] Knocking by the code on the wall. A browser has one knock at a time. */
export const knockRoutes = (door: Door, deps: HttpDeps): void => {
  const { access, accounts, joining, live, config } = deps;
  const secure = servesHttps(config);

  door('GET /api/knock', (request, response) => {
    const state = joining.stateOf(knockIn(request.headers.cookie));
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
    const token = joining.knock(meeting, { name, says }, knockIn(request.headers.cookie));
    if (token === null) throw new Problem('tooFast');
    response.append('Set-Cookie', setKnock(token, secure));
    response.status(201).json({ state: 'waiting' } satisfies KnockAnswer);
  });

  /** [JO6] Takes the seat that one was let in to. What a link's seat is asked, this one is too. */
  door('POST /api/knock/enter', async (request, response) => {
    const { family } = parseBody(EnterRequest, request);
    const token = knockIn(request.headers.cookie);
    const taken = joining.seatOf(token);
    if (taken === null) throw new Problem('notFound');
    const { meeting, seat } = taken;
    const { side, lead } = await mustStillLead(meeting, seat, request, deps);
    if (lead) throw new Problem('linkOver');
    const who = await accounts.signIn.who(visitorOf(request));
    mayBeTaken(accounts, who?.login.account ?? null, { side, family, staffOf: [meeting] });
    if (who !== null && side !== null) tieTo(accounts, who.login.account, { meeting, seat, side });
    joining.end(token);
    response.append('Set-Cookie', access.letIn(request.headers.cookie, meeting, [seat]));
    if (who !== null && side === 'family') access.keepOnly(request.headers.cookie, meeting, seat);
    response.append('Set-Cookie', removeKnock(secure));
    response.json({ kind: 'seat', meeting, seat, lead: false } satisfies RedeemAnswer);
  });

  door('POST /api/knock/leave', (request, response) => {
    joining.end(knockIn(request.headers.cookie));
    response.append('Set-Cookie', removeKnock(secure));
    response.json({ state: 'none' } satisfies KnockAnswer);
  });
};
