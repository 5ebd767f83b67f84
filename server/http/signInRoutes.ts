import { type Response, Router } from 'express';
import { AcceptInvitation, SignInRequest, TokenRequest } from '../../shared/accounts.ts';
import type { Done } from '../../shared/http.ts';
import { acceptInvitation, lookAtInvitation } from '../accounts/letIn.ts';
import type { Entered } from '../accounts/SignIn.ts';
import type { HttpDeps } from './deps.ts';
import { mustBePrivate, parseBody, visitorOf } from './guards.ts';
import { accountLimit, redeemLimit } from './limits.ts';
import { Problem } from './problem.ts';

/** Into an account, and out of it. */
export const signInRoutes = (deps: HttpDeps): Router => {
  const { access, accounts } = deps;
  const { signIn, people } = accounts;
  const router = Router();
  const perAccount = accountLimit((request) => {
    const parsed = SignInRequest.safeParse(request.body);
    return parsed.success ? people.fingerprint(parsed.data.email) : '';
  });

  router.post('/sign-in', redeemLimit(), perAccount, async (request, response) => {
    mustBePrivate(request, deps);
    const { email, password } = parseBody(SignInRequest, request);
    answerEntered(response, await signIn.withPassword(visitorOf(request), email, password));
  });

  router.post('/sign-out', async (request, response) => {
    const visitor = visitorOf(request);
    const who = await signIn.who(visitor);
    // First the seats, then the sign-in they rest on: nothing is left open if something fails in between.
    if (who !== null) access.endGiven({ login: who.login.id });
    response.append('Set-Cookie', access.leave(request.headers.cookie));
    for (const cookie of await signIn.leave(visitor)) response.append('Set-Cookie', cookie);
    response.json({} satisfies Done);
  });

  router.post('/invitations/look', redeemLimit(), (request, response) => {
    mustBePrivate(request, deps);
    const looked = lookAtInvitation(accounts, parseBody(TokenRequest, request).token);
    if (!looked.ok) throw new Problem(looked.error);
    response.json(looked.invitation);
  });

  router.post('/invitations/accept', redeemLimit(), async (request, response) => {
    mustBePrivate(request, deps);
    const { token, password } = parseBody(AcceptInvitation, request);
    const letIn = await acceptInvitation(accounts, token, password);
    if (!letIn.ok) throw new Problem(letIn.error);
    access.endGiven({ account: letIn.account });
    answerEntered(response, await signIn.withPassword(visitorOf(request), letIn.email, password));
  });

  return router;
};

/** Passes the cookies on. @throws {Problem} where nobody came in */
export const answerEntered = (response: Response, entered: Entered): void => {
  if (!entered.ok) throw new Problem(entered.error);
  for (const cookie of entered.cookies) response.append('Set-Cookie', cookie);
  response.json({ next: entered.next });
};
