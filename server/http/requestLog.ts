import type { Request, Response } from 'express';
import { pinoHttp } from 'pino-http';
import type { Log } from '../config/log.ts';

/** Of no form that our pages send, no way in, no right, too large, too often. */
const REFUSED = [400, 401, 403, 413, 429];

const levelOf = (status: number): 'warn' | 'info' | 'debug' => {
  if (status >= 500) return 'warn';
  return REFUSED.includes(status) ? 'info' : 'debug';
};

/**
 * [DO6] One line per request: method, the route's pattern (never the address itself: anything can be typed into
 * one), the status and, of a no, its code. Quiet unless something failed or was refused.
 */
export const requestLog = (log: Log) =>
  pinoHttp<Request, Response>({
    logger: log,
    quietReqLogger: true,
    serializers: { req: () => undefined, res: () => undefined },
    wrapSerializers: false,
    customSuccessObject: summary,
    customErrorObject: summary,
    customLogLevel: (_request, response) => levelOf(response.statusCode),
    customSuccessMessage: () => 'answered',
    customErrorMessage: () => 'answered',
  });

const summary = (request: Request, response: Response) => ({
  method: request.method,
  route: routeOf(request),
  status: response.statusCode,
  ...codeOf(response),
});

const codeOf = ({ locals }: Response): { readonly code?: string } => {
  const code: unknown = locals.code;
  return typeof code === 'string' ? { code } : {};
};

const routeOf = (request: Request): string => {
  const route: unknown = request.route;
  const path = typeof route === 'object' && route !== null && 'path' in route ? route.path : null;
  return typeof path === 'string' ? path : '-';
};
