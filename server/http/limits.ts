import type { Request } from 'express';
import { type RateLimitRequestHandler, rateLimit } from 'express-rate-limit';
import { answerProblem } from './problem.ts';

const MINUTE = 60_000;
/** A whole school may sit behind one address (DESIGN, What peers get wrong, 10). */
const WRONG_LINKS_A_MINUTE = 60;
const REQUESTS_A_MINUTE = 3_000;
const QUARTER = 15 * MINUTE;
const WRONG_PASSWORDS_A_QUARTER = 20;

const limit = (most: number, onlyFailures: boolean): RateLimitRequestHandler =>
  rateLimit({
    windowMs: MINUTE,
    limit: most,
    skipSuccessfulRequests: onlyFailures,
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

/** Tokens have 256 bits, so nobody finds one; this keeps those who try from being a burden. */
export const redeemLimit = (): RateLimitRequestHandler => limit(WRONG_LINKS_A_MINUTE, true);
export const apiLimit = (): RateLimitRequestHandler => limit(REQUESTS_A_MINUTE, false);
