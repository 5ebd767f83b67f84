import type { Response } from 'express';
import type { Done } from '../../shared/http.ts';
import {
  BeginCodes,
  ChangePassword,
  type CodesBegun,
  ConfirmCodes,
  EndCodes,
  EndPlaces,
  type OwnAccount,
} from '../../shared/ownAccount.ts';
import type { Changed } from '../accounts/OwnAccount.ts';
import type { Login } from '../accounts/SignIn.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { mustBePrivate, mustHaveSignedIn, parseBody, visitorOf } from './guards.ts';
import { guessLimit } from './limits.ts';
import { Problem } from './problem.ts';

/** People's own way in. */
export const ownAccountRoutes = (door: Door, deps: HttpDeps): void => {
  const { access, accounts, log } = deps;
  const { own, people, signIn } = accounts;

  const shown = (login: Login): OwnAccount => ({
    ...own.shown(login),
    codesDemanded: accounts.units.owner()?.codes === true,
    linked: accounts.provider && accounts.identities.has(login.account),
  });

  door('GET /api/account', async (request, response) => {
    const { login } = await mustHaveSignedIn(request, deps);
    response.json(shown(login));
  });

  door('POST /api/account/password', guessLimit(), async (request, response) => {
    mustBePrivate(request, deps);
    const { login } = await mustHaveSignedIn(request, deps);
    const { current, next } = parseBody(ChangePassword, request);
    if (!(await own.knowsPassword(visitorOf(request), current))) throw new Problem('wrongLogin');
    const { name, email } = people.get(login.account);
    if (accounts.isWeak(next, [name, email])) throw new Problem('weakPassword');
    people.setPassword(login.account, await signIn.hash(next), accounts.now());
    endPlaces(login, (id) => id !== login.id);
    log.info({ account: login.account }, 'a password was changed');
    response.json(shown(login));
  });

  door('POST /api/account/places/end', async (request, response) => {
    const { login } = await mustHaveSignedIn(request, deps);
    const { place } = parseBody(EndPlaces, request);
    endPlaces(login, (id) => place === null || id === place);
    response.json({} satisfies Done);
  });

  /** The seats first, then the sign-in that they rest on. */
  const endPlaces = (login: Login, which: (id: string) => boolean): void => {
    for (const { id } of own.shown(login).places.filter((each) => which(each.id))) {
      accounts.end({ login: id });
      own.endPlace(login.account, id);
    }
  };

  door('POST /api/account/codes/begin', guessLimit(), async (request, response) => {
    mustBePrivate(request, deps);
    await mustHaveSignedIn(request, deps);
    const { password } = parseBody(BeginCodes, request);
    const begun = await own.beginCodes(visitorOf(request), password);
    if (!begun.ok) throw new Problem(begun.error);
    response.json({ secret: begun.secret, recovery: [...begun.recovery] } satisfies CodesBegun);
  });

  door('POST /api/account/codes/confirm', guessLimit(), async (request, response) => {
    mustBePrivate(request, deps);
    const { login } = await mustHaveSignedIn(request, deps);
    const { code } = parseBody(ConfirmCodes, request);
    answerChanged(response, login, await own.confirmCodes(visitorOf(request), code));
  });

  door('POST /api/account/codes/end', guessLimit(), async (request, response) => {
    mustBePrivate(request, deps);
    const { login } = await mustHaveSignedIn(request, deps);
    if (accounts.units.owner()?.codes === true) throw new Problem('codesFirst');
    const { password } = parseBody(EndCodes, request);
    answerChanged(response, login, await own.endCodes(visitorOf(request), password));
  });

  const answerChanged = (response: Response, login: Login, changed: Changed): void => {
    if (!changed.ok) throw new Problem(changed.error);
    log.info({ account: login.account }, 'codes were changed');
    if (changed.replaced !== null) access.retie(login.id, changed.replaced);
    for (const cookie of changed.cookies) response.append('Set-Cookie', cookie);
    response.json({} satisfies Done);
  };
};
