import type { Request, Response } from 'express';
import { AcceptInvitation, CodeRequest, SignInRequest, TokenRequest } from '../../shared/accounts.ts';
import type { SignedOut } from '../../shared/session.ts';
import { acceptInvitation, lookAtInvitation } from '../accounts/letIn.ts';
import type { Entered, Login } from '../accounts/SignIn.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { mustBePrivate, parseBody, visitorOf } from './guards.ts';
import { accountLimit, guessLimit } from './limits.ts';
import { Problem } from './problem.ts';

/** Into an account, and out of it. */
export const signInRoutes = (door: Door, deps: HttpDeps): void => {
  const { access, accounts, log } = deps;
  const { signIn, people } = accounts;
  const perAccount = accountLimit((request) => {
    const parsed = SignInRequest.safeParse(request.body);
    return parsed.success ? people.fingerprint(parsed.data.email) : '';
  });

  door('POST /api/sign-in', guessLimit(), perAccount, async (request, response) => {
    mustBePrivate(request, deps);
    const { email, password } = parseBody(SignInRequest, request);
    const entered = await signIn.withPassword(visitorOf(request), email, password);
    if (!entered.ok) log.info({ account: people.find(email) }, 'a password was wrong');
    await answerEntered(request, response, entered, deps);
  });

  door('POST /api/sign-in/code', guessLimit(), async (request, response) => {
    mustBePrivate(request, deps);
    const { kind, code } = parseBody(CodeRequest, request);
    await answerEntered(request, response, await signIn.withCode(visitorOf(request), kind, code), deps);
  });

  door('POST /api/sign-out', async (request, response) => {
    const visitor = visitorOf(request);
    const who = await signIn.who(visitor);
    // Looked up before the sign-in is gone; the provider's answer is waited for when everything here has ended.
    const elsewhere = (who && accounts.provider?.endsAt(who.login.id)) ?? null;
    // First the seats, then the sign-in they rest on: nothing is left open if something fails in between.
    if (who !== null) {
      accounts.end({ login: who.login.id });
      log.info({ account: who.login.account }, 'signed out');
    }
    response.append('Set-Cookie', access.leave(request.headers.cookie));
    for (const cookie of await signIn.leave(visitor)) response.append('Set-Cookie', cookie);
    response.json({ elsewhere: await elsewhere } satisfies SignedOut);
  });

  door('POST /api/invitations/look', guessLimit(), (request, response) => {
    mustBePrivate(request, deps);
    const looked = lookAtInvitation(accounts, parseBody(TokenRequest, request).token);
    if (!looked.ok) throw new Problem(looked.error);
    response.json(looked.invitation);
  });

  door('POST /api/invitations/accept', guessLimit(), async (request, response) => {
    mustBePrivate(request, deps);
    const { token, password } = parseBody(AcceptInvitation, request);
    const letIn = await acceptInvitation(accounts, token, password);
    if (!letIn.ok) throw new Problem(letIn.error);
    log.info({ account: letIn.account }, 'a password was chosen by an invitation');
    const entered = await signIn.withPassword(visitorOf(request), letIn.email, password);
    await answerEntered(request, response, entered, deps);
  });
};

type Taking = Pick<HttpDeps, 'access' | 'accounts' | 'log'>;

/**
 * [AU10] Whoever was signed in here before is signed in no more; where it was the same person, and no code is asked for
 * in between, the seats go on. Says in the log who came in [DO6].
 */
export const takeOver = (
  before: Login | null,
  now: Login | null,
  { access, accounts, log }: Taking,
): void => {
  if (before !== null) {
    if (before.account === now?.account) access.retie(before.id, now.id);
    else accounts.end({ login: before.id });
    accounts.signIn.end(before.id);
  }
  if (now !== null) log.info({ account: now.account }, 'signed in');
};

/** Passes the cookies on. @throws {Problem} where nobody came in */
export const answerEntered = async (
  request: Request,
  response: Response,
  entered: Entered,
  deps: Taking,
): Promise<void> => {
  if (!entered.ok) throw new Problem(entered.error);
  const now = entered.next === 'in' ? entered.login : null;
  takeOver((await deps.accounts.signIn.who(visitorOf(request)))?.login ?? null, now, deps);
  for (const cookie of entered.cookies) response.append('Set-Cookie', cookie);
  response.json({ next: entered.next });
};
