import { timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Door } from './Doors.ts';
import type { HttpDeps } from './deps.ts';
import { Problem } from './problem.ts';
import { neverStored } from './security.ts';

/** Counts every answer, whoever asked for what. */
export const countAnswers =
  ({ metrics }: Pick<HttpDeps, 'metrics'>): RequestHandler =>
  (request, response, next) => {
    response.once('finish', () => metrics.requestAnswered(request.method, response.statusCode));
    next();
  };

/** `GET /metrics`, for the bearer of METRICS_TOKEN; where none is set, there is no such page. */
export const metricsRoute = (door: Door, { metrics, config }: Pick<HttpDeps, 'metrics' | 'config'>): void => {
  door('GET /metrics', neverStored, async (request, response) => {
    if (config.metricsToken === null) throw new Problem('notFound');
    if (!isBearer(request.headers.authorization, config.metricsToken)) throw new Problem('notYours');
    response.type(metrics.contentType).send(await metrics.read());
  });
};

const isBearer = (header: string | undefined, token: string): boolean => {
  const said = Buffer.from(header ?? '');
  const expected = Buffer.from(`Bearer ${token}`);
  return said.length === expected.length && timingSafeEqual(said, expected);
};
