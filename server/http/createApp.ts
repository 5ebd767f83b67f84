import express, { type Express } from 'express';
import { CALLBACK_PATH } from '../accounts/ProviderSignIn.ts';
import { afterRoutes } from './afterRoutes.ts';
import { answerableRoutes } from './answerableRoutes.ts';
import { consentRoutes } from './consentRoutes.ts';
import { Doors } from './Doors.ts';
import { dayLinkRoutes } from './dayLinkRoutes.ts';
import { dayRoutes } from './dayRoutes.ts';
import type { HttpDeps } from './deps.ts';
import { doorRoutes } from './doorRoutes.ts';
import { erasureRoutes } from './erasureRoutes.ts';
import { knownMethodsOnly, ownOriginOnly } from './guards.ts';
import { insightRoutes } from './insightRoutes.ts';
import { keptRoutes } from './keptRoutes.ts';
import { knockRoutes } from './knockRoutes.ts';
import { apiLimit } from './limits.ts';
import { linkRoutes } from './linkRoutes.ts';
import { meetingRoutes } from './meetingRoutes.ts';
import { countAnswers, metricsRoute } from './metricsRoute.ts';
import { ownAccountRoutes } from './ownAccountRoutes.ts';
import { pages } from './pages.ts';
import { answerProblem, problemHandler } from './problem.ts';
import { providerRoutes } from './providerRoutes.ts';
import { referatRoutes } from './referatRoutes.ts';
import { requestLog } from './requestLog.ts';
import { requestRoutes } from './requestRoutes.ts';
import { neverStored, securityHeaders } from './security.ts';
import { sessionRoutes } from './sessionRoutes.ts';
import { setupRoutes } from './setupRoutes.ts';
import { signInRoutes } from './signInRoutes.ts';
import { staffDayRoutes } from './staffDayRoutes.ts';
import { trailRoutes } from './trailRoutes.ts';
import { unitRoutes } from './unitRoutes.ts';

/** The longest body is what a unit has settled. */
const BODY_LIMIT = '8kb';

/** [DO7] Where anything is asked of the server itself; all else are the client's files. */
const COUNTED = ['/api', '/healthz', '/metrics', CALLBACK_PATH];

/** Everything that is not a meeting's live connection. */
export const createApp = (deps: HttpDeps): Express => {
  const app = express();
  app.disable('x-powered-by');
  // Only a proxy of our own is believed when it says whom it asks for.
  app.set('trust proxy', deps.config.trustsProxy);
  app.use(requestLog(deps.log), countAnswers(deps));
  app.use(securityHeaders(deps.config), knownMethodsOnly);

  const doors = new Doors(deps.recorder);
  const { door } = doors;
  door('GET /healthz', neverStored, (_request, response) => {
    const ok = deps.healthy();
    response.status(ok ? 200 : 503).json({ status: ok ? 'ok' : 'unavailable' });
  });
  sessionRoutes(door, deps);
  signInRoutes(door, deps);
  providerRoutes(door, deps);
  setupRoutes(door, deps);
  ownAccountRoutes(door, deps);
  unitRoutes(door, deps);
  requestRoutes(door, deps);
  meetingRoutes(door, deps);
  linkRoutes(door, deps);
  afterRoutes(door, deps);
  consentRoutes(door, deps);
  answerableRoutes(door, deps);
  doorRoutes(door, deps);
  knockRoutes(door, deps);
  dayRoutes(door, deps);
  dayLinkRoutes(door, deps);
  staffDayRoutes(door, deps);
  referatRoutes(door, deps);
  keptRoutes(door, deps);
  insightRoutes(door, deps);
  trailRoutes(door, deps);
  erasureRoutes(door, deps);
  metricsRoute(door, deps);
  doors.mustBeAll();

  app.use(COUNTED, neverStored, apiLimit());
  app.use('/api', ownOriginOnly(deps), express.json({ limit: BODY_LIMIT }));
  app.use(doors.router);
  app.use('/api', (_request, response) => answerProblem(response, 'notFound'));

  app.use(pages(deps.clientFolder));
  app.use((_request, response) => answerProblem(response, 'notFound'));
  app.use(problemHandler(deps.log));
  return app;
};
