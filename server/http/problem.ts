import type { ErrorRequestHandler, Response } from 'express';
import type { HttpErrorCode } from '../../shared/http.ts';
import type { Log } from '../config/log.ts';

const STATUS: Record<HttpErrorCode, number> = {
  malformed: 400,
  tooLarge: 413,
  tooFast: 429,
  notYours: 403,
  notFound: 404,
  linkUnknown: 404,
  linkUsed: 410,
  linkRevoked: 410,
  linkOver: 410,
  needsTls: 403,
  codesFirst: 403,
  administratorHere: 403,
  codeUnknown: 404,
  noConsent: 409,
  noSeat: 409,
  wrongLogin: 401,
  wrongCode: 401,
  weakPassword: 400,
  addressTaken: 409,
  alreadySetUp: 409,
  familySeat: 409,
  notYet: 409,
  changed: 409,
  providerAway: 503,
  unavailable: 503,
};

/** A request that gets no for an answer. Thrown anywhere in a route; carries a code and none of the input. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: HttpErrorCode;

  constructor(code: HttpErrorCode) {
    super(code);
    this.code = code;
  }
}

export const answerProblem = (response: Response, code: HttpErrorCode): void => {
  // For the log's line about this answer.
  response.locals.code = code;
  response.status(STATUS[code]).json({ error: code });
};

/** [AC8] The one place where an error becomes an answer: a code from the closed list, never the input. */
export const problemHandler =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      log.error({ err: error }, 'an answer broke off');
      next(error);
      return;
    }
    const code = codeOf(error);
    if (code === 'unavailable') log.error({ err: error }, 'a request failed');
    answerProblem(response, code);
  };

/** Errors of Express and its body parser carry the status that they mean. */
const codeOf = (error: unknown): HttpErrorCode => {
  if (error instanceof Problem) return error.code;
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (status === 413) return 'tooLarge';
  if (status === 404) return 'notFound';
  return typeof status === 'number' && status < 500 ? 'malformed' : 'unavailable';
};
