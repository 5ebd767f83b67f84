import express, { type Express } from 'express';
import { consentRoutes } from './consentRoutes.ts';
import { dayLinkRoutes } from './dayLinkRoutes.ts';
import { dayRoutes } from './dayRoutes.ts';
import type { HttpDeps } from './deps.ts';
import { ownOriginOnly } from './guards.ts';
import { insightRoutes } from './insightRoutes.ts';
import { keptRoutes } from './keptRoutes.ts';
import { apiLimit } from './limits.ts';
import { linkRoutes } from './linkRoutes.ts';
import { meetingRoutes } from './meetingRoutes.ts';
import { countAnswers, metricsRoute } from './metricsRoute.ts';
import { pages } from './pages.ts';
import { answerProblem, problemHandler } from './problem.ts';
import { referatRoutes } from './referatRoutes.ts';
import { requestLog } from './requestLog.ts';
import { neverStored, securityHeaders } from './security.ts';
import { sessionRoutes } from './sessionRoutes.ts';
import { staffDayRoutes } from './staffDayRoutes.ts';

/** The longest body is a link's token or a leader's name. */
const BODY_LIMIT = '8kb';

/** Everything that is not a meeting's live connection. */
export const createApp = (deps: HttpDeps): Express => {
  const app = express();
  app.disable('x-powered-by');
  // Only a proxy of our own is believed when it says whom it asks for.
  app.set('trust proxy', deps.config.trustsProxy);
  app.use(requestLog(deps.log), countAnswers(deps));
  app.use(securityHeaders(deps.config));

  app.get('/healthz', neverStored, (_request, response) => {
    const ok = deps.healthy();
    response.status(ok ? 200 : 503).json({ status: ok ? 'ok' : 'unavailable' });
  });

  app.use(metricsRoute(deps));

  app.use('/api', neverStored, apiLimit(), ownOriginOnly(deps), express.json({ limit: BODY_LIMIT }));
  app.use('/api', sessionRoutes(deps), meetingRoutes(deps), linkRoutes(deps), consentRoutes(deps));
  app.use('/api', referatRoutes(deps), keptRoutes(deps), insightRoutes(deps));
  app.use('/api', dayRoutes(deps), dayLinkRoutes(deps), staffDayRoutes(deps));
  app.use('/api', (_request, response) => answerProblem(response, 'notFound'));

  app.use(pages(deps.clientFolder));
  app.use((_request, response) => answerProblem(response, 'notFound'));
  app.use(problemHandler(deps.log));
  return app;
};
