import type { Request, Response } from 'express';
import { pinoHttp } from 'pino-http';
import type { Log } from '../config/log.ts';

/**
 * One line per request: method, the route's pattern (never the address itself: anything can be typed into
 * one) and the status. Quiet unless something failed.
 */
export const requestLog = (log: Log) =>
  pinoHttp<Request, Response>({
    logger: log,
    quietReqLogger: true,
    serializers: { req: () => undefined, res: () => undefined },
    wrapSerializers: false,
    customSuccessObject: summary,
    customErrorObject: summary,
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'warn' : 'debug'),
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'answered',
  });

const summary = (request: Request, response: Response) => ({
  method: request.method,
  route: routeOf(request),
  status: response.statusCode,
});

const routeOf = (request: Request): string => {
  const route: unknown = request.route;
  const path = typeof route === 'object' && route !== null && 'path' in route ? route.path : null;
  return typeof path === 'string' ? path : '-';
};
