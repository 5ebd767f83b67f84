import type { Request } from 'express';
import { type RateLimitRequestHandler, rateLimit } from 'express-rate-limit';
import type { HttpErrorCode } from '../../shared/http.ts';
import { RedeemRequest } from '../../shared/links.ts';
import type { Access } from '../access/Access.ts';
import { answerProblem } from './problem.ts';

const MINUTE = 60_000;
/** A whole school may sit behind one address (DESIGN, What peers get wrong, 10). */
const WRONG_LINKS_A_MINUTE = 60;
const REQUESTS_A_MINUTE = 3_000;
/** Ways to a provider and back, which anybody may begin: each keeps a row for some minutes. */
const ARRIVALS_A_MINUTE = 600;
const QUARTER = 15 * MINUTE;
const WRONG_PASSWORDS_A_QUARTER = 20;

interface What {
  readonly onlyFailures?: boolean;
  /** What failures are; else every answer that is an error. */
  readonly failed?: HttpErrorCode;
  /** What is never held up, nor counted. */
  readonly passes?: (request: Request) => boolean;
  readonly windowMs?: number;
}

const limit = (
  most: number,
  { onlyFailures = false, failed, passes = () => false, windowMs = MINUTE }: What = {},
): RateLimitRequestHandler =>
  rateLimit({
    windowMs,
    limit: most,
    skip: passes,
    skipSuccessfulRequests: onlyFailures,
    ...(failed && { requestWasSuccessful: (_request, response) => response.locals.code !== failed }),
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, response) => answerProblem(response, 'tooFast'),
  });

/**
 * [AU8] Wrong passwords for one account, wherever they come from; by its fingerprint, so that no address is kept.
 * Whoever does this to somebody else keeps that person from signing in for a while, never from a meeting that is
 * open.
 */
export const accountLimit = (keyOf: (request: Request) => string): RateLimitRequestHandler =>
  rateLimit({
    windowMs: QUARTER,
    limit: WRONG_PASSWORDS_A_QUARTER,
    skipSuccessfulRequests: true,
    keyGenerator: keyOf,
    standardHeaders: false,
    legacyHeaders: false,
    handler: (_request, response) => answerProblem(response, 'tooFast'),
  });

/** Wrong passwords, codes and one-time links of accounts, from one address. */
export const guessLimit = (): RateLimitRequestHandler => limit(WRONG_LINKS_A_MINUTE, { onlyFailures: true });

/**
 * [AC14] Tokens have 256 bits, so nobody finds one; this keeps those who try from being a burden. Who has a right
 * link always passes, whoever else behind the same address is guessing.
 */
export const redeemLimit = (access: Pick<Access, 'look'>): RateLimitRequestHandler =>
  limit(WRONG_LINKS_A_MINUTE, {
    onlyFailures: true,
    passes: (request) => {
      const asked = RedeemRequest.safeParse(request.body);
      return asked.success && access.look(asked.data.token).ok;
    },
  });
export const arrivalLimit = (): RateLimitRequestHandler => limit(ARRIVALS_A_MINUTE);

/**
 * [JO8] Wrong codes from one address, in a minute and in an hour. Only wrong codes count, so that a school behind one address
 * meets it by typing wrong alone: every one of thirty people twice in the same minute, six hundred times in an hour. Who has
 * a right code is not let past a limit that has been met: with a short code that would be no limit at all.
 */
const WRONG_CODES_A_MINUTE = 60;
const WRONG_CODES_AN_HOUR = 600;
export const knockLimits = (): readonly RateLimitRequestHandler[] => [
  limit(WRONG_CODES_AN_HOUR, { onlyFailures: true, failed: 'codeUnknown', windowMs: 60 * MINUTE }),
  limit(WRONG_CODES_A_MINUTE, { onlyFailures: true, failed: 'codeUnknown' }),
];
export const apiLimit = (): RateLimitRequestHandler => limit(REQUESTS_A_MINUTE);
