import express, { type Request, type RequestHandler, type Response } from 'express';
import * as z from 'zod';
import {
  InvitedByProvider,
  LinkProvider,
  type ProviderAnswer,
  type ProviderBegun,
} from '../../shared/provider.ts';
import { type ProviderSays, Said } from '../accounts/CarriedAnswer.ts';
import type { Intent } from '../accounts/intent.ts';
import { CALLBACK_PATH, type ProviderSignIn } from '../accounts/ProviderSignIn.ts';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { mustBePrivate, mustBeSignedIn, parseBody, visitorOf } from './guards.ts';
import { arrivalLimit, guessLimit } from './limits.ts';
import { Problem } from './problem.ts';
import { neverStored } from './security.ts';
import { takeOver } from './signInRoutes.ts';

/** What a provider posts: some short texts. */
const FORM = express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 20 });

/** Signing in with the provider of the configuration, where there is one. */
export const providerRoutes = (door: Door, deps: HttpDeps): void => {
  const { accounts, log } = deps;

  door('GET /api/provider', async (_request, response) => {
    const { provider } = accounts;
    const answer = provider && { name: provider.settings.name, away: await provider.isAway() };
    response.json(answer satisfies ProviderAnswer);
  });

  door('POST /api/provider/begin', arrivalLimit(), async (request, response) => {
    await answerBegun(request, response, { kind: 'signIn' });
  });

  door('POST /api/invitations/provider', guessLimit(), async (request, response) => {
    const { token } = parseBody(InvitedByProvider, request);
    const looked = accounts.invitations.look(token, accounts.now());
    if (!looked.ok) throw new Problem(looked.error);
    await answerBegun(request, response, { kind: 'invitation', hash: looked.link.hash });
  });

  door('POST /api/account/provider', guessLimit(), async (request, response) => {
    const { login } = await mustBeSignedIn(request, deps);
    mustBePrivate(request, deps);
    const { password } = parseBody(LinkProvider, request);
    if (!(await accounts.own.knowsPassword(visitorOf(request), password))) throw new Problem('wrongLogin');
    // [OI3] Another identity in its place takes two: a new login, asked for and approved.
    if (accounts.identities.has(login.account)) throw new Problem('notYours');
    await answerBegun(request, response, { kind: 'own', account: login.account, login: login.id });
  });

  const answerBegun = async (request: Request, response: Response, intent: Intent): Promise<void> => {
    mustBePrivate(request, deps);
    const begun = await mustHave(accounts.provider).begin(visitorOf(request), intent);
    if (begun === null) throw new Problem('providerAway');
    for (const cookie of begun.cookies) response.append('Set-Cookie', cookie);
    response.json({ url: begun.url } satisfies ProviderBegun);
  };

  door(`POST ${CALLBACK_PATH}`, neverStored, arrivalLimit(), pageOnly, FORM, (request, response) => {
    mustBePrivate(request, deps);
    const says = saidIn(request.body);
    const cookie = mustHave(accounts.provider).carried.set(says);
    if (cookie !== null) response.append('Set-Cookie', cookie);
    response.redirect(303, cookie === null ? withQuery(says) : CALLBACK_PATH);
  });

  door(`GET ${CALLBACK_PATH}`, neverStored, arrivalLimit(), pageOnly, async (request, response) => {
    mustBePrivate(request, deps);
    const provider = mustHave(accounts.provider);
    const asked = saidIn(request.query);
    const carried = provider.carried.in(request.headers.cookie);
    // Also what could not be read: it is as long as the cookies are that have to be read beside it.
    response.append('Set-Cookie', provider.carried.remove());
    const here = (await accounts.signIn.who(visitorOf(request)))?.login ?? null;
    const arrived = await provider.arrive(
      visitorOf(request),
      asked.state === undefined && carried !== null ? carried : asked,
      here,
    );
    for (const cookie of arrived.cookies) response.append('Set-Cookie', cookie);
    if (!arrived.ok) {
      log.info({ outcome: arrived.outcome }, 'nobody came in by the provider');
      response.redirect(303, `/provider/${arrived.outcome}`);
      return;
    }
    takeOver(here, arrived.login, deps);
    response.redirect(303, arrived.intent === 'own' ? '/account' : '/');
  });
};

/** @throws {Problem} `notFound` where none is configured. */
const mustHave = (provider: ProviderSignIn | null): ProviderSignIn => {
  if (provider === null) throw new Problem('notFound');
  return provider;
};

/**
 * [OI6] The way back comes from another site, so its origin says nothing: the state does, which only this browser has
 * in its cookie. But it is a page that somebody is led to, never a picture, a frame or a script that asks.
 */
const pageOnly: RequestHandler = ({ headers }, _response, next) => {
  const { 'sec-fetch-mode': mode, 'sec-fetch-dest': destination } = headers;
  const isPage = (mode ?? 'navigate') === 'navigate' && (destination ?? 'document') === 'document';
  if (!isPage) throw new Problem('malformed');
  next();
};

/** What is said twice, is too long or is no text is not said. */
const said = Said.catch(undefined);
const Fields = z.object({ code: said, state: said, iss: said, error: said }).catch({});
const saidIn = (fields: unknown): ProviderSays => Fields.parse(fields);

/** As if it had not been posted. */
const withQuery = (says: ProviderSays): string => {
  const said = Object.entries(says).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, value]],
  );
  return `${CALLBACK_PATH}?${new URLSearchParams(said)}`;
};
